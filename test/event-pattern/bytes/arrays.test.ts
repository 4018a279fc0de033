import { unwrap } from '@sluice/core';
import { compile, compileAll } from '@sluice/event-pattern';
import { Scanner } from '@sluice/scan';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const numRuns = Number(process.env['SLUICE_RUNS'] ?? 300);

/** Runs can be many. */
const timeout = 24 * 3600 * 1000;

const leaves = fc.oneof(
  fc.constantFrom('1', '2', '2.0', '-0.5', '122.42916360922355', '1e1', 'true', 'null'),
  fc.constantFrom('"a"', '"b"', '"\\u0061"', '"a\\"b"', '"é"', '""'),
);

const keys = fc.constantFrom('a', 'b', 'c', 'a.b', '0', '\\u0061', 'other');

/** JSON texts with arrays of arrays, of objects and of both. */
const { value: values } = fc.letrec<{ value: string; array: string; object: string }>((tie) => ({
  value: fc.oneof({ depthSize: 'small' }, leaves, tie('array'), tie('object')),
  array: fc
    .tuple(fc.array(tie('value'), { maxLength: 4 }), fc.constantFrom(',', ' , '))
    .map(([elements, comma]) => `[${elements.join(comma)}]`),
  object: fc
    .array(fc.tuple(keys, tie('value')), { maxLength: 4 })
    .map((members) => `{${members.map(([key, value]) => `"${key}": ${value}`).join(',')}}`),
}));

const events = fc
  .array(fc.tuple(fc.constantFrom('a', 'b', 'c'), values), { minLength: 1, maxLength: 3 })
  .map((members) => `{${members.map(([key, value]) => `"${key}":${value}`).join(',')}}`);

const asks = fc.constantFrom(
  '["a"]',
  '[1,2]',
  '[{"exists":false}]',
  '[{"exists":true}]',
  '[{"numeric":[">",1.5]}]',
  '[{"anything-but":"a"}]',
  '[null,true,{"prefix":"a"}]',
  '[{"exists":false},"b"]',
);

const fields = fc.constantFrom(
  (x: string) => `"a":${x}`,
  (x: string) => `"b":${x}`,
  (x: string) => `"c":{"a":${x},"b":["b",1,{"exists":false}]}`,
  (x: string) => `"a":{"b":${x},"c":[1,"a"]}`,
  (x: string) => `"a":{"b":{"c":${x}},"0":[2]}`,
);

const rules = fc
  .tuple(fields, asks, fields, asks)
  .map(([one, x, other, y]) => `{${one(x)},${other(y)}}`);

describe.each(['wasm', 'js'] as const)('events with arrays in bytes (%s)', (engine) => {
  test('match as the reference has it, each rule alone and all together', { timeout }, () => {
    let found = 0;
    fc.assert(
      fc.property(
        fc.array(rules, { minLength: 1, maxLength: 3 }),
        fc.array(events, { minLength: 1, maxLength: 12 }),
        (texts, lines) => {
          const bytes = Buffer.from(lines.join('\n'));
          const scanner = Scanner.create({ engine, capacity: bytes.length });
          const valid = texts.filter((text) => compile(text).ok);
          const references = valid.map((text) => unwrap(compile(text, { engine: 'reference' })));
          const wanted = lines.map((line) => references.map((one) => one.test(line)));
          const filter = unwrap(compileAll(valid.map((text, i) => [`${i}`, text] as const))).over(
            scanner,
          );
          const singles = valid.map((text) => unwrap(compile(text)).over(scanner));
          scanner.bytes.set(bytes, scanner.input);
          const read = () => scanner.lines(scanner.input, scanner.input + bytes.length);
          const matched = lines.map(() => valid.map(() => false));
          filter.match(read(), (row, ids) => {
            for (const id of ids) matched[row]![Number(id)] = true;
          });
          expect({ valid, lines, matched }).toEqual({ valid, lines, matched: wanted });
          const alone = lines.map(() => valid.map(() => false));
          singles.forEach((single, i) => {
            for (const row of single.matching(read())) alone[row]![i] = true;
          });
          expect({ valid, lines, alone }).toEqual({ valid, lines, alone: wanted });
          found += wanted.flat().filter(Boolean).length;
        },
      ),
      { numRuns },
    );
    expect(found).toBeGreaterThan(numRuns / 3);
  });
});
