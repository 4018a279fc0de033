import { LogStore } from '@sluice/playground/internal/server/logs/store';
import { batchesOf } from '@sluice/playground/internal/worker/logs/read';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const everything = { reader: undefined };

async function eventsOf(store: LogStore, name: string, within: object = {}) {
  const events = [];
  const data = await store.group(name).data();
  for await (const batch of batchesOf(data, { ...everything, ...within })) {
    expect(batch.places).toHaveLength(batch.events.length);
    events.push(...batch.events);
  }
  return events;
}

const encode = (message: string) => new TextEncoder().encode(message);

describe('a store of logs', () => {
  test('gives back what was put, whatever the messages and however they came', async () => {
    const batch = fc.array(
      fc.record({ timestamp: fc.nat(), message: fc.string({ unit: 'grapheme', maxLength: 300 }) }),
    );
    const streams = fc.array(fc.tuple(fc.constantFrom('a', 'b'), batch), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(streams, fc.nat(), async (batches, start) => {
        const store = new LogStore({ groups: 1, streams: 2, bytes: Infinity });
        store.create('g', 0);
        store.createStream('g', 'a', 0);
        store.createStream('g', 'b', 0);
        const put = batches.flatMap(([logStream, events], i) => {
          const encoded = events.map((one) => ({ ...one, message: encode(one.message) }));
          store.put('g', logStream, encoded, i);
          return events.map((one) => ({
            ...one,
            ingestionTime: i,
            logStream,
            log: '000000000000:g',
          }));
        });
        for (const stream of ['a', 'b']) {
          const of = (one: { readonly logStream?: string }) => one.logStream === stream;
          expect((await eventsOf(store, 'g')).filter(of)).toEqual(put.filter(of));
        }
        const later = put.filter(({ timestamp }) => timestamp >= start);
        expect(await eventsOf(store, 'g', { start })).toHaveLength(later.length);
      }),
      { numRuns: Number(process.env['FC_RUNS'] ?? 60) },
    );
  });

  test('never holds more than it may, and drops the oldest first', async () => {
    const store = new LogStore({ groups: 1, streams: 1, bytes: 100_000 });
    store.create('g', 0);
    store.createStream('g', 's', 0);
    for (let i = 0; i < 100; i++) {
      const message = encode(`${i} ${'x'.repeat(5000)}`);
      store.put('g', 's', [{ timestamp: i, message }], i);
      expect(store.state.bytes).toBeLessThanOrEqual(100_000);
    }
    const times = (await eventsOf(store, 'g')).map(({ timestamp }) => timestamp);
    expect(times.at(-1)).toBe(99);
    expect(times).toEqual(times.map((_, i) => 100 - times.length + i));
    expect(times.length + store.state.dropped).toBe(100);
  });

  test('small streams take little', () => {
    const store = new LogStore({ groups: 1, streams: 1, bytes: Infinity });
    store.create('g', 0);
    store.createStream('g', 's', 0);
    store.put('g', 's', [{ timestamp: 0, message: encode('x') }], 0);
    expect(store.state.bytes).toBeLessThan(8192);
  });
});
