import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readerAddress } from '@sluice/cli/internal/logs/reader';
import {
  compareKeys,
  eventIdOf,
  readKey,
  writeKey,
} from '@sluice/playground/internal/worker/logs/key';
import { fitting } from '@sluice/playground/internal/worker/logs/page';
import { placeOf, pointerOf } from '@sluice/playground/internal/worker/logs/pointer';
import { type Batch, batchesOf } from '@sluice/playground/internal/worker/logs/read';
import type { Key } from '@sluice/playground/internal/worker/logs/task';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'sluice-places-'));
afterAll(() => rmSync(folder, { recursive: true }));

const numRuns = Number(process.env['FC_RUNS'] ?? 200);
const keys = fc.tuple(
  fc.nat({ max: 4e12 }),
  fc.nat({ max: 1e9 }),
  fc.nat({ max: 1e9 }),
) as fc.Arbitrary<Key>;

test('a pointer leads back to its place, and nothing else is one', () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat(), (source, place) => {
      expect(placeOf(pointerOf({ source, place }))).toEqual({ source, place });
    }),
    { numRuns },
  );
  expect(placeOf(Buffer.from('1.2.3').toString('base64'))).toBeUndefined();
});

test('a key survives its token, and ids are ordered as keys are', () => {
  fc.assert(
    fc.property(keys, keys, (a, b) => {
      expect(readKey(writeKey(a))).toEqual(a);
      expect(eventIdOf(a)).toHaveLength(56);
      const order = eventIdOf(a) < eventIdOf(b) ? -1 : 1;
      if (compareKeys(a, b) !== 0) expect(Math.sign(compareKeys(a, b))).toBe(order);
    }),
    { numRuns },
  );
  expect(readKey('1.2')).toBeUndefined();
});

test('a page ends at 1 MiB, but has one event at least', () => {
  const found = [800_000, 400_000, 10].map((length) => ({
    event: { timestamp: 0, message: 'x'.repeat(length) },
  }));
  expect([fitting(found, 9), fitting(found.slice(1), 9), fitting(found.slice(1), 1)]).toEqual([
    1, 2, 1,
  ]);
});

async function readFile(more: object) {
  const path = join(folder, 'app.log');
  writeFileSync(path, '2026-01-05T09:00:00Z a\n2026-01-05T09:00:01Z b\n');
  const file = { source: 7, name: 'app.log', path, stream: 'app' };
  const group = { name: 'g', log: 'x:g', blocks: [], files: [file] };
  const batches: Batch[] = [];
  for await (const batch of batchesOf(group, { reader: readerAddress, ...more })) {
    batches.push(batch);
  }
  return batches.flatMap(({ events, places }) =>
    events.map((event, i) => [places[i], event.message]),
  );
}

test('events of a file keep their places, whatever of them is asked for', async () => {
  const [a, b] = ['2026-01-05T09:00:00Z a', '2026-01-05T09:00:01Z b'];
  expect(await readFile({})).toEqual([
    [0, a],
    [1, b],
  ]);
  expect(await readFile({ start: Date.parse('2026-01-05T09:00:01Z') })).toEqual([[1, b]]);
  expect(await readFile({ isStream: (name: string) => name !== 'app' })).toEqual([]);
  expect(await readFile({ reader: undefined })).toEqual([]);
});
