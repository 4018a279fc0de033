import { TimedEvents } from '@sluice/cli/internal/logs/timed-events';
import { expect, test } from 'vitest';

const timesOf = (lines: readonly string[]) => {
  const events = new TimedEvents('x');
  for (const [i, line] of lines.entries()) events.visit(line, i + 1);
  return events.finish().events.map(({ timestamp }) => timestamp);
};

const noon = '2026-01-05T12:00:00Z';

test('events before the first time have that time', () => {
  const time = Date.parse(noon);
  expect(timesOf(['a', 'b', `${noon} c`, 'd'])).toEqual([time, time, time, time]);
});

test('events of a file without times are a millisecond apart', () => {
  expect(timesOf(['a', 'b', 'c'])).toEqual([0, 1, 2]);
});

test('what came is given once, and what is no event is told', () => {
  const events = new TimedEvents('app.log');
  events.visit(`${noon} a`, 1);
  events.refuse(2, 'too long');
  expect(events.take()).toEqual({
    events: [{ timestamp: Date.parse(noon), message: `${noon} a` }],
    leftOut: ['app.log:2: too long'],
  });
  expect(events.finish()).toEqual({ events: [], leftOut: [] });
});
