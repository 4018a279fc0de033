import fc from 'fast-check';

const keys = fc.constantFrom(
  'a',
  'b',
  'c',
  'a.b',
  'b.c',
  'ab',
  '0',
  '1',
  '',
  'detail-type-long',
  'é',
  '__proto__',
);

const numbers = fc.constantFrom(
  ...['0', '-0', '1', '12', '-7', '0.5', '-0.25', '10.0', '123456789012345678901234567890'],
  ...[
    '1e5',
    '1E+05',
    '2.5e-3',
    '-122.38049024223248',
    '1e400',
    '0e0',
    '1.00000000000000000000000000001',
  ],
);

const characters = fc.constantFrom(
  ...[
    'a',
    'b',
    ' ',
    ',',
    ':',
    '{',
    '}',
    '[',
    ']',
    '\\"',
    '\\\\',
    '\\n',
    '\\u00e9',
    '\\ud800',
    '\\/',
  ],
  ...['é', '€', '😀', '\u007f', 'x'.repeat(40), '\\\\\\"'],
);
const strings = fc.array(characters, { maxLength: 8 }).map((parts) => `"${parts.join('')}"`);

const blanks = fc.oneof(
  { weight: 12, arbitrary: fc.constant('') },
  { weight: 3, arbitrary: fc.constant(' ') },
  { weight: 1, arbitrary: fc.constantFrom('  ', '\t', '\r\n', ' '.repeat(70)) },
);

const keyText = fc.oneof(
  { weight: 12, arbitrary: keys.map((key) => `"${key}"`) },
  { weight: 1, arbitrary: fc.constantFrom('"\\u0061"', '"a\\n"', '"x\\""') },
);

/** One token of JSON or more, as text with blanks around. */
const { value } = fc.letrec<{ value: string; object: string; array: string }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.oneof(numbers, strings, fc.constantFrom('true', 'false', 'null')),
    tie('object'),
    tie('array'),
  ),
  object: fc
    .tuple(
      fc.array(fc.tuple(blanks, keyText, blanks, blanks, tie('value'), blanks), { maxLength: 6 }),
      blanks,
    )
    .map(([members, inside]) => {
      const texts = members.map(([a, key, b, c, one, d]) => `${a}${key}${b}:${c}${one}${d}`);
      return `{${members.length === 0 ? inside : texts.join(',')}}`;
    }),
  array: fc
    .tuple(fc.array(fc.tuple(blanks, tie('value'), blanks), { maxLength: 5 }), blanks)
    .map(([elements, inside]) => {
      const texts = elements.map(([a, one, b]) => `${a}${one}${b}`);
      return `[${elements.length === 0 ? inside : texts.join(',')}]`;
    }),
}));

const objects = fc
  .tuple(blanks, fc.array(fc.tuple(keyText, value), { maxLength: 8 }), blanks)
  .map(([a, members, b]) => `${a}{${members.map(([key, one]) => `${key}:${one}`).join(',')}}${b}`)
  .map((text) => new Uint8Array(Buffer.from(text)));

const bytes = fc.oneof(
  fc.constantFrom(...Buffer.from('"\\,:{}[]09.-+eEtfn \t\n\r\0ua/')),
  fc.integer({ min: 0, max: 255 }),
);

/** A document with some bytes written over, left out, put in, said twice, or its end cut off. */
const damaged = fc
  .tuple(
    objects,
    fc.array(fc.tuple(fc.nat(), bytes, fc.constantFrom('over', 'out', 'in', 'twice')), {
      minLength: 1,
      maxLength: 3,
    }),
    fc.option(fc.nat(), { freq: 8 }),
  )
  .map(([text, edits, cut]) => {
    const damage = [...text];
    for (const [where, byte, what] of edits) {
      const at = where % (damage.length + 1);
      if (what === 'over') damage.splice(at, 1, byte);
      else if (what === 'out') damage.splice(at, 1);
      else if (what === 'in') damage.splice(at, 0, byte);
      else damage.splice(at, 0, ...damage.slice(at, at + (byte % 8)));
    }
    if (cut !== null) damage.length = cut % (damage.length + 1);
    return Uint8Array.from(damage);
  });

const noise = fc.array(bytes, { maxLength: 40 }).map((all) => Uint8Array.from([0x7b, ...all]));

/** Lines that are JSON objects, nearly, or not at all. */
export const documents: fc.Arbitrary<Uint8Array> = fc.oneof(
  { weight: 5, arbitrary: objects },
  { weight: 5, arbitrary: damaged },
  { weight: 1, arbitrary: noise },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 100 }) },
);

const steps = fc.constantFrom(
  'a',
  'b',
  'c',
  'a.b',
  '0',
  '1',
  '',
  'detail-type-long',
  'é',
  '__proto__',
);

/** Plans over the keys of the documents. */
export const plans = fc
  .record({
    paths: fc.array(fc.array(steps, { maxLength: 4 }), { maxLength: 6 }),
    separator: fc.option(fc.constant('.'), { nil: undefined }),
    isShared: fc.boolean(),
    depth: fc.constantFrom(256, 256, 3),
  })
  .map(({ paths, separator, isShared, depth }) => ({
    paths,
    depth,
    ...(separator !== undefined && { separator }),
    ...(isShared && { columns: paths.map((_, i) => i >> 1) }),
  }));
