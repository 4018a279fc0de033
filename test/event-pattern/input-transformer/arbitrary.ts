import type { TransformerOptions } from '@sluice/event-pattern/input-transformer';
import fc from 'fast-check';

/** Strings that are likely to break JSON when they are pasted into it. */
const nasty = fc.oneof(
  fc.constantFrom(
    '',
    '"',
    '\\',
    '","',
    '[',
    ']',
    '{}',
    ':',
    'null',
    '1',
    'a b',
    '\n',
    '\u001f',
    'é',
    '\ud800',
  ),
  fc.string({ maxLength: 6 }),
);

const lexeme = fc.constantFrom('0', '-0', '1.0', '1e400', '12345678901234567890', '0.10');

/** JSON texts, with number lexemes that JavaScript would not keep, and blanks. */
export const jsonText: fc.Arbitrary<string> = fc.letrec<{ value: string }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.oneof(
      nasty.map((text) => JSON.stringify(text)),
      lexeme,
      fc.constantFrom('true', 'false', 'null', '"{\\"id\\": 1}"', '"[1, {\\"b\\":2}]"'),
    ),
    fc.array(tie('value'), { maxLength: 3 }).map((all) => `[${all.join(' , ')}]`),
    fc
      .array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'body', 'time', '__proto__'), tie('value')), {
        maxLength: 4,
      })
      .map((all) => `{ ${all.map(([key, value]) => `"${key}": ${value}`).join(',\n')} }`),
  ),
})).value;

const time = fc.constantFrom(
  '"2026-01-02T03:04:05Z"',
  '"2026-01-02T03:04:05.6+01:00"',
  '"2026-13-02T03:04:05Z"',
  '"now"',
  '7',
);

export const event: fc.Arbitrary<string> = fc
  .record({ detail: jsonText, a: jsonText, body: jsonText, time })
  .map(
    (all) =>
      `{${Object.entries(all)
        .map(([key, value]) => `"${key}":${value}`)
        .join(',')}}`,
  );

const path = fc
  .array(
    fc.constantFrom('.detail', '.a', '.b', '.body', '.time', '[0]', '[1]', '[*]', '.__proto__'),
    { maxLength: 4 },
  )
  .map((steps) => `$${steps.join('')}`);

const holes: Readonly<Record<'rule' | 'pipes', readonly string[]>> = {
  rule: [
    '<a>',
    '<b>',
    '<aws.events.rule-name>',
    '<aws.events.event>',
    '<aws.events.event.json>',
    '<none>',
    '<$.a>',
  ],
  pipes: [
    '<$.a>',
    '<$.body.b>',
    '<$.detail[*].a>',
    '<aws.pipes.event>',
    '<aws.pipes.event.json>',
    '<aws.pipes.pipe-name>',
    '<none>',
  ],
};

/** Templates that are often right, with options that belong to them. */
export const transformer: fc.Arbitrary<{ text: string; options: TransformerOptions }> = fc
  .record({
    profile: fc.constantFrom('rule' as const, 'pipes' as const),
    paths: fc.option(fc.record({ a: path, b: path }), { nil: undefined }),
  })
  .chain((options) => {
    const hole = fc.constantFrom(...holes[options.profile]);
    const quoted = fc
      .array(fc.oneof(hole, fc.constantFrom('x', ' ', '\\"', '\\\\', '\\')), { maxLength: 4 })
      .map((all) => `"${all.join('')}"`);
    const value = fc.oneof(
      hole,
      quoted,
      fc.constantFrom('1', 'null', '[]'),
      fc.array(hole, { maxLength: 3 }).map((all) => `[${all.join(', ')}]`),
    );
    const structured = fc
      .array(fc.tuple(fc.constantFrom('"k"', '"l m"'), value), { maxLength: 3 })
      .map((all) => `{ ${all.map((pair) => pair.join(' : ')).join(',\n')} }`);
    const text = fc.array(value, { minLength: 1, maxLength: 3 }).map((all) => all.join('\n'));
    return fc.oneof(structured, text).map((one) => ({ text: one, options }));
  });
