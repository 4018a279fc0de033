import type { Alarm } from '@sluice/alarm';
import { keep, Machine } from '@sluice/alarm/internal/engine/machine';
import { AlarmStream } from '@sluice/alarm/internal/engine/stream';
import type { Slot } from '@sluice/alarm/internal/reference/breach';
import { decide } from '@sluice/alarm/internal/reference/decide';
import { timelineOf } from '@sluice/alarm/internal/reference/timeline';
import type { Point } from '@sluice/alarm/internal/series/point';
import { states } from '@sluice/alarm/internal/state';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type LoosePoint, loosePoints, settings } from '../support/arbitraries/alarm.ts';

const numRuns = Number(process.env['SLUICE_RUNS'] ?? 2000);

const alarm: Alarm = {
  kind: 'alarm',
  source: { kind: 'nowhere' },
  actionsEnabled: true,
  actions: { OK: ['ok'], ALARM: ['alarm'], INSUFFICIENT_DATA: [] },
  computed: [],
  places: {},
  json: { kind: 'literal', value: null, span: { start: 0, end: 0 } },
  span: { start: 0, end: 0 },
};

const begin = Date.UTC(2026, 2, 29, 0, 0, 30);

function pointsOf(loose: readonly LoosePoint[], period: number): Point[] {
  let timestamp = begin;
  return loose.map(({ gap, value, samples, band }) => {
    timestamp += (gap * period * 1000) / 4;
    return { timestamp, value, band, ...(samples !== undefined && { samples }) };
  });
}

describe('a machine that takes one period at a time', () => {
  test(`comes to what the book says of the whole range, ${numRuns} times`, () => {
    fc.assert(
      fc.property(settings, loosePoints, (given, loose) => {
        const machine = new Machine(given);
        const slots = Array.from({ length: given.range }, (): Slot => ({}));
        for (const { gap, value, samples, band } of loose) {
          const slot: Slot =
            gap % 3 === 0 ? {} : { value, band, ...(samples !== undefined && { samples }) };
          slots.push(slot);
          const found = machine.push(
            slot.value ?? Number.NaN,
            slot.samples,
            band.lower,
            band.upper,
          );
          const wanted = decide(given, slots.slice(-given.range));
          expect(found === keep ? 'KEEP' : states[found]).toBe(wanted.state);
          expect(machine.isFull).toBe(wanted.considered.length === given.periods);
          expect(decide(given, machine.slots())).toEqual(wanted);
        }
      }),
      { numRuns },
    );
  });
});

describe('a stream', () => {
  test(`of points one by one gives the timeline of all at once, ${numRuns} times`, () => {
    fc.assert(
      fc.property(settings, loosePoints, fc.nat({ max: 40 }), (given, loose, after) => {
        const points = pointsOf(loose, given.period);
        const until = (points.at(-1)?.timestamp ?? 0) + after * given.period * 500;
        const wanted = timelineOf(alarm, given, points, 'INSUFFICIENT_DATA', until);
        const [starts, values, found] = [[] as number[], [] as (number | null)[], [] as string[]];
        const stream = new AlarmStream(alarm, given, 'INSUFFICIENT_DATA', (start, value, state) => {
          starts.push(start);
          values.push(Number.isNaN(value) ? null : value);
          found.push(state);
        });
        const transitions = points.flatMap((point) => stream.add(point));
        transitions.push(...stream.close(until));
        expect({ starts, values, states: found, state: stream.state }).toEqual({
          starts: wanted.starts,
          values: wanted.values,
          states: wanted.states,
          state: wanted.state,
        });
        expect(transitions).toEqual(wanted.transitions);
      }),
      { numRuns },
    );
  });

  test('that nobody watches skips what cannot change anything, with the same transitions', () => {
    fc.assert(
      fc.property(settings, loosePoints, (given, loose) => {
        const points = pointsOf(loose, given.period);
        const wanted = timelineOf(alarm, given, points, 'OK', 0);
        const stream = new AlarmStream(alarm, given, 'OK');
        const transitions = points.flatMap((point) => stream.add(point));
        transitions.push(...stream.close());
        expect(transitions).toEqual(wanted.transitions);
      }),
      { numRuns: numRuns / 4 },
    );
  });
});
