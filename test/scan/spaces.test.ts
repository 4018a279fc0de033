import { splitLine } from '@sluice/filter-pattern/internal/reference/split-line';
import { type Lines, Scanner, type SpaceRows } from '@sluice/scan';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bytesOfText, placed, scanners } from './support/scanners.ts';

const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
const columns = [0, 1, 5, -1, -2, 0];

interface Fields {
  readonly status: number;
  readonly count: number;
  readonly cells: readonly (string | undefined)[];
}

/** What a plan tells of a row. */
const fieldsAt = (scanner: Scanner, { status, counts, cells }: SpaceRows, row: number): Fields => ({
  status: status[row]!,
  count: counts[row]!,
  cells: cells.map(({ kinds, starts, ends }) =>
    kinds[row] === 0 ? undefined : latin(scanner.bytes.subarray(starts[row], ends[row])),
  ),
});

const chosen = (fields: readonly string[]): Fields => ({
  status: 0,
  count: fields.length,
  cells: columns.map((column) => fields.at(column)),
});
const odd: Fields = { status: 2, count: 0, cells: columns.map(() => undefined) };

const textsOf = (scanner: Scanner, { starts, ends }: Lines) =>
  Array.from(starts, (start, row) => latin(scanner.bytes.subarray(start, ends[row])));

describe.each(scanners())('fields between blanks, engine $engine', (scanner) => {
  const plain = scanner.planSpaces(columns);
  const quoted = scanner.planSpaces(columns, { quoted: true });

  const check = (
    plan: typeof plain,
    text: Uint8Array,
    every: number,
    expected: (line: string) => Fields,
  ) => {
    const { from, to } = placed(scanner, text, ' ');
    const lines = scanner.lines(from, to);
    const rows = Int32Array.from(lines.starts.keys()).filter((row) => row % every === 0);
    const read = plan.read(lines, every === 1 ? undefined : rows);
    const all = textsOf(scanner, lines);
    for (const row of rows) expect(fieldsAt(scanner, read, row)).toEqual(expected(all[row]!));
  };

  test('are the columns of a line, unless something in it may be another blank', () => {
    fc.assert(
      fc.property(
        bytesOfText('a1-    \n\n\t', 500),
        fc.integer({ min: 1, max: 2 }),
        (text, every) => {
          check(plain, text, every, (line) =>
            /[^ -\x7f]/.test(line) ? odd : chosen(line.split(' ').filter((field) => field !== '')),
          );
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('are those of the reference of filter patterns, where quotes and brackets count', () => {
    fc.assert(
      fc.property(
        bytesOfText('a""[]   \t\r\n', 300),
        fc.integer({ min: 1, max: 2 }),
        (text, every) => {
          check(quoted, text, every, (line) => chosen(splitLine(line).map(({ value }) => value)));
        },
      ),
      { numRuns: 2000 },
    );
  });

  test.each([false, true])(
    'are doubtful where there are more than anyone has, quoted %s',
    (flag) => {
      const large = Scanner.create({ engine: scanner.engine, capacity: 400_000 });
      const plan = large.planSpaces([-1], { quoted: flag });
      const counts = [65_535, 65_536, 65_700, 131_000].map((count) => {
        const { from, to } = placed(large, Buffer.from('a '.repeat(count)), ' ');
        const read = plan.read(large.lines(from, to));
        return [read.status[0], read.counts[0]];
      });
      expect(counts).toEqual([
        [0, 65_535],
        [2, 0],
        [2, 0],
        [2, 0],
      ]);
    },
  );

  test('take time linear in the line, whatever is open in it', () => {
    const large = Scanner.create({ engine: scanner.engine, capacity: 400_000 });
    const plan = large.planSpaces([0], { quoted: true });
    for (const open of ['[a ', '"a" x', '[', '"', '] [']) {
      const { from, to } = placed(large, Buffer.from(open.repeat(60_000)), ' ');
      const start = performance.now();
      plan.read(large.lines(from, to));
      expect(performance.now() - start).toBeLessThan(500);
    }
  });
});
