import { numberAt } from '@sluice/event-pattern/internal/bytes/number-at';
import { leafOfNumber, NumberText } from '@sluice/event-pattern/internal/event/leaf';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const numRuns = Number(process.env['SLUICE_RUNS'] ?? 3000);

const read = (lexeme: string) => {
  const bytes = Buffer.from(`[${lexeme}]`);
  return numberAt(bytes, 1, bytes.length - 1);
};

const known = (lexeme: string) => {
  const leaf = leafOfNumber(lexeme);
  return leaf instanceof NumberText ? leaf.value : leaf;
};

const digits = (most: number) =>
  fc.array(fc.nat(9), { minLength: 1, maxLength: most }).map((list) => list.join(''));

const lexemes = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
  fc.double({ min: -200, max: 200, noNaN: true }).map(String),
  fc
    .tuple(fc.constantFrom('', '-'), digits(12), digits(12))
    .map(([sign, whole, fraction]) => `${sign}${whole.replace(/^0+(?=.)/, '')}.${fraction}`),
  fc.tuple(fc.constantFrom('', '-'), digits(20)).map(([s, d]) => s + d.replace(/^0+(?=.)/, '')),
);

test('a number that is read in its bytes is one that the service can compare', () => {
  let count = 0;
  fc.assert(
    fc.property(lexemes, (lexeme) => {
      const value = read(lexeme);
      if (Number.isNaN(value)) return;
      count += 1;
      expect([lexeme, value + 0]).toEqual([lexeme, (known(lexeme) as number) + 0]);
    }),
    { numRuns },
  );
  expect(count).toBeGreaterThan(numRuns / 3);
});

test.each(['0', '-1', '300', '0.1', '-122.42916360922355', '37.729900216217324', '1.50'])(
  '%s needs no second look',
  (lexeme) => {
    expect(read(lexeme)).toBe(known(lexeme));
  },
);

test.each(['1e5', '9007199254740993', '0.1000000000000000055', '12345678901234567890'])(
  '%s is left to who knows all of the rules',
  (lexeme) => {
    expect(read(lexeme)).toBe(Number.NaN);
  },
);
