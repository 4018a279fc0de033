import fc from 'fast-check';

/** Texts near to real ones: cut, doubled, spliced with others, sprinkled with odd characters. */
export function mutated(texts: readonly string[]): fc.Arbitrary<string> {
  if (texts.length === 0) return odd;
  const text = fc.constantFrom(...texts);
  const place = fc.nat({ max: 400 });
  const spliced = fc
    .tuple(text, text, place, place, place)
    .map(
      ([into, from, at, a, b]) =>
        into.slice(0, at) + from.slice(Math.min(a, b), Math.max(a, b)) + into.slice(at),
    );
  const cut = fc
    .tuple(text, place, place)
    .map(([from, at, length]) => from.slice(0, at) + from.slice(at + length));
  const sprinkled = fc
    .tuple(text, place, odd)
    .map(([into, at, put]) => into.slice(0, at) + put + into.slice(at));
  return fc.oneof(text, spliced, cut, sprinkled, odd);
}

const marks = [
  '{',
  '}',
  '[',
  ']',
  '(',
  ')',
  '"',
  "'",
  '\\',
  ',',
  ':',
  '*',
  '%',
  '&&',
  '||',
  '$',
  '\n',
  '\u0000',
];
const words = [
  'null',
  '-1e400',
  '__proto__',
  'constructor',
  '\u2028',
  '\ud800',
  '\u{1f600}',
  '$or',
  'IN',
  '"a":',
];

const odd = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.array(fc.constantFrom(...marks, ...words), { maxLength: 12 }).map((parts) => parts.join('')),
);
