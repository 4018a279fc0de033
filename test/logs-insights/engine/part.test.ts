import { unwrap } from '@sluice/core';
import { compile, type PartOptions } from '@sluice/logs-insights';
import { blocksOf } from '@sluice/logs-insights/internal/engine/in-memory';
import { expect, test } from 'vitest';

const events = Array.from({ length: 1000 }, (_, i) => ({
  timestamp: i * 1000,
  message: `{"n":${i},"id":"${i % 500}"}`,
}));

function started(query: string, options: PartOptions) {
  const part = unwrap(compile(query)).start(options);
  const outcomes = [...blocksOf(events)].map((block) => part.add(block));
  return { part, outcomes };
}

test.each([
  ['filter n >= 0 | stats count(*) by id', '`stats` takes more than 2,000 bytes of memory'],
  ['fields id | pattern @message', 'the query takes more than 2,000 bytes of memory'],
  ['dedup id', 'the query takes more than 2,000 bytes of memory'],
])('%s says that memory is full', (query, message) => {
  const { part, outcomes } = started(query, { memory: 2000 });
  const failed = outcomes.find(({ ok }) => !ok);
  expect(failed?.diagnostics.map((one) => [one.code, one.message])).toEqual([['LI5006', message]]);
  expect(part.add([...blocksOf(events)][0]!).ok).toBe(false);
});

test('a limit needs no more memory than its rows', () => {
  const { outcomes } = started('sort n desc | limit 3', { memory: 2000 });
  expect(outcomes.every(({ ok }) => ok)).toBe(true);
});

test('a share counts what it read and what passed', () => {
  const { part } = started('filter n < 100 | stats count(*)', { start: 50_000 });
  expect(part.statistics).toMatchObject({ recordsScanned: 950, recordsMatched: 50 });
  const bytes = events.slice(50).reduce((sum, { message }) => sum + message.length, 0);
  expect(part.statistics.bytesScanned).toBe(bytes);
});

test('a program can be run again and again over one scanner’s blocks', () => {
  const program = unwrap(compile('stats count(*) by id | sort id | limit 1'));
  const rows = [1, 2].map(() => unwrap(program.run({ events })).rows);
  expect(rows).toEqual([[{ id: '0', 'count(*)': '2' }], [{ id: '0', 'count(*)': '2' }]]);
});
