import fc from 'fast-check';

/** Texts of one field each, right and wrong: what Quartz makes of them is what rules do. */
const limits = [
  [0, 59],
  [0, 23],
  [1, 31],
  [1, 12],
  [1, 7],
  [1970, 2090],
] as const;

const names = [[], [], [], ['JAN', 'feb', 'Dec', 'JUNE'], ['SUN', 'mon', 'Sat', 'MONDAY'], []];
const steps = fc.constantFrom('0', '1', '2', '5', '12', '24', '31', '60', '61', 'x', '');
const junk = fc.constantFrom(
  ...['', 'x', 'L', 'W', '#', '-', '/', '*', '?', 'LW', 'L-3', 'L-30', 'L-31', 'L-2W', 'L-'],
  ...['#2', '+', '1W', '-1', '#6', '2L', 'JAN', '*/5', '/5', '*5', '*/60', '**', '0W'],
);

const value = (index: number) => {
  const [min, max] = limits[index]!;
  const inside = fc.integer({ min, max });
  return fc.oneof(
    { weight: 8, arbitrary: inside.map(String) },
    { weight: 1, arbitrary: inside.map((one) => String(one).padStart(2, '0')) },
    { weight: 1, arbitrary: fc.constantFrom('0', '13', '24', '60', '8', '32', '2200') },
    { weight: 2, arbitrary: fc.constantFrom(...(names[index]!.length ? names[index]! : ['1'])) },
  );
};

const item = (index: number) => {
  const one = value(index);
  return fc.oneof(
    { weight: 6, arbitrary: one },
    { weight: 1, arbitrary: fc.constant('*') },
    { weight: 3, arbitrary: fc.tuple(one, one).map((ends) => ends.join('-')) },
    { weight: 2, arbitrary: fc.tuple(one, steps).map((parts) => parts.join('/')) },
    { weight: 2, arbitrary: fc.tuple(one, one, steps).map(([a, b, by]) => `${a}-${b}/${by}`) },
    { weight: 2, arbitrary: fc.tuple(one, junk).map((parts) => parts.join('')) },
    { weight: 1, arbitrary: junk },
  );
};

const field = (index: number) =>
  fc
    .array(item(index), { minLength: 1, maxLength: 3 })
    .map((items) => items.join(','))
    .filter((text) => text !== '' && !/^,+$/.test(text));

/** Six fields of which one or two are anything. */
export const fields: fc.Arbitrary<string> = fc
  .tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 }))
  .chain(([first, second]) => fc.tuple(fc.constant([first, second]), field(first), field(second)))
  .map(([[first, second], one, other]) => {
    const texts = first === 4 ? ['0', '12', '?', '*', 'MON', '*'] : ['0', '12', '*', '*', '?', '*'];
    texts[second!] = second === first ? one : other;
    texts[first!] = one;
    return texts.join(' ');
  });
