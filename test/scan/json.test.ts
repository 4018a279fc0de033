import { Kind, Scanner, Status } from '@sluice/scan';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documents, plans } from './support/documents.ts';
import { expected } from './support/fields-oracle.ts';
import { readAlone, readTexts } from './support/read-fields.ts';

const numRuns = Number(process.env['FC_RUNS'] ?? 500);
const engines = ['wasm', 'js'] as const;
const scannerOf = (engine: 'wasm' | 'js') => Scanner.create({ engine, capacity: 16_384 });

describe.each(engines)('fields of JSON, engine %s', (engine) => {
  test('are those that a strict reader finds, or the line is odd for a reason', () => {
    const statuses = new Set<number>();
    fc.assert(
      fc.property(plans, fc.array(documents, { minLength: 1, maxLength: 8 }), (wanted, lines) => {
        const scanner = scannerOf(engine);
        const plan = scanner.planFields(wanted.paths, wanted);
        for (const [i, line] of lines.entries()) {
          const read = readAlone(scanner, plan, line, scanner.input + i);
          expect(read).toEqual(expected(line, wanted));
          statuses.add(read.status);
        }
      }),
      { numRuns },
    );
    expect([...statuses].sort()).toEqual([Status.object, Status.none, Status.odd]);
  });

  test('are the same whatever stands around the line, and nothing else is written', () => {
    fc.assert(
      fc.property(
        plans,
        documents,
        fc.constantFrom(...'"\\{}[],:0e \n'),
        (wanted, line, around) => {
          const scanner = scannerOf(engine);
          const plan = scanner.planFields(wanted.paths, wanted);
          const { bytes, input, capacity } = scanner;
          bytes.fill(around.charCodeAt(0), 0, input + capacity + 64);
          const at = input + 100 + (line.length % 64);
          expect(readAlone(scanner, plan, line, at)).toEqual(expected(line, wanted));
          const before = Buffer.from(bytes.subarray(0, at));
          const after = Buffer.from(bytes.subarray(at + line.length, input + capacity + 64));
          expect(before.equals(Buffer.alloc(before.length, around))).toBe(true);
          expect(after.equals(Buffer.alloc(after.length, around))).toBe(true);
        },
      ),
      { numRuns },
    );
  });

  const read = (paths: readonly string[][], text: string, options = {}) => {
    const scanner = scannerOf(engine);
    return readTexts(scanner, scanner.planFields(paths, options), text);
  };

  test('tell their kind, and lie where they are written', () => {
    const paths = [['a'], ['b'], ['c', 'd'], ['e', '1'], ['f'], ['g'], ['h'], ['i']];
    const text =
      '{"a":"x","b":"\\n","c":{"d":-1.5e3},"e":[0,true],"f":false,"g":null,"h":[{}],"j":1}';
    expect(read(paths, text)).toEqual([
      {
        status: Status.object,
        leaves: 8,
        cells: [
          [Kind.text, 'x'],
          [Kind.escaped, '\\n'],
          [Kind.number, '-1.5e3'],
          [Kind.true, 'true'],
          [Kind.false, 'false'],
          [Kind.null, 'null'],
          [Kind.container, '[{}]'],
          [Kind.missing, ''],
        ],
      },
    ]);
  });

  test('are read from many lines at once, each in its own row', () => {
    const numbers = Array.from({ length: 1500 }, (_, i) => i);
    const text = numbers.map((i) => (i % 7 ? `{"n":${i}}` : i % 2 ? 'no' : `{"n":0${i}}`));
    const rows = read([['n']], text.join('\n'));
    expect(rows.length).toBe(numbers.length);
    for (const i of numbers) {
      const status = i % 7 ? Status.object : i % 2 ? Status.none : Status.odd;
      expect(rows[i]!.status).toBe(status);
      if (status === Status.object) expect(rows[i]!.cells).toEqual([[Kind.number, String(i)]]);
    }
  });

  test('are read from the rows that are asked for alone', () => {
    const scanner = scannerOf(engine);
    const plan = scanner.planFields([['n']], { rows: 3 });
    const text = Buffer.from('{"n":1}\n{"n":2}\n{"n":3}');
    scanner.bytes.set(text, scanner.input);
    const lines = scanner.lines(scanner.input, scanner.input + text.length);
    plan.read(lines).status.fill(9);
    expect([...plan.read(lines, Int32Array.of(2, 0)).status]).toEqual([0, 9, 0]);
    expect(() => plan.read({ ...lines, count: 4 })).toThrow(RangeError);
  });

  test('of a name are found however its keys are joined, but not twice', () => {
    const options = { separator: '.' };
    const cells = (text: string) => read([['a', 'b', 'c']], text, options)[0]!;
    for (const text of [
      '{"a":{"b":{"c":1}}}',
      '{"a.b":{"c":1}}',
      '{"a":{"b.c":1}}',
      '{"a.b.c":1}',
    ]) {
      expect(cells(text).cells).toEqual([[Kind.number, '1']]);
    }
    expect(cells('{"a.b.c":1,"a":{"b.c":1}}').status).toBe(Status.odd);
    expect(cells('{"a.b":{},"a":{"b.c":1}}').cells).toEqual([[Kind.number, '1']]);
  });

  test('of several spellings share a column, but not in one line', () => {
    const paths = [['level'], ['Level'], ['n']];
    const options = { columns: [0, 0, 1] };
    expect(read(paths, '{"Level":"x","n":2}', options)[0]!.cells).toEqual([
      [Kind.text, 'x'],
      [Kind.number, '2'],
    ]);
    expect(read(paths, '{"Level":"x","level":"x"}', options)[0]!.status).toBe(Status.odd);
  });

  test('below a key that comes twice are odd', () => {
    expect(read([['a', 'b']], '{"a":{"b":1},"a":{}}')[0]!.status).toBe(Status.odd);
    expect(read([['a', 'b']], '{"a":{"x":1,"x":2},"c":1,"c":2}')[0]!.status).toBe(Status.object);
  });

  test('of lines that nest deeper than the limit are odd', () => {
    const nested = (depth: number) => `{"a":${'['.repeat(depth - 1)}${']'.repeat(depth - 1)}}`;
    const statusOf = (depth: number, limit?: number) =>
      read([['b']], nested(depth), limit === undefined ? {} : { depth: limit })[0]!.status;
    expect([statusOf(62), statusOf(63), statusOf(10_000 / 2)]).toEqual([0, 2, 2]);
    expect([statusOf(3, 3), statusOf(4, 3)]).toEqual([0, 2]);
  });

  test('count scalar values up to 65,535', () => {
    const scanner = Scanner.create({ engine, capacity: 200_000 });
    const plan = scanner.planFields([]);
    for (const count of [0, 3, 65_535, 70_000]) {
      const text = `{"a":[${Array(count).fill('1').join(',')}],"b":{}}`;
      expect(readTexts(scanner, plan, text)[0]!.leaves).toBe(Math.min(count, 65_535));
    }
  });
});
