import fc from 'fast-check';
import type { filterPattern } from 'sluice';

type Condition = filterPattern.Condition;
type Pattern = filterPattern.Pattern;
type Selector = filterPattern.Selector;
type Subject = filterPattern.Subject;
type Value = filterPattern.Value;

/** Small alphabets, so that patterns and messages meet often. */
const span = { start: 0, end: 0 };
const names = ['a', 'b', 'c', 'd.e'];
const words = ['x', 'xy', 'xyx', '1', '1.0', 'y x', '', 'é', '"', '\\', '__proto__'];
const lexemes = ['1', '1.0', '1e0', '-1', '2', '10', '0.5', '+1'];
const wild = ['*', 'x*', '*x', 'x*y', '*y*', '1*', '*0', 'x*x', '**', '*xy*x'];
const regexes = [
  'x',
  '^x',
  'y$',
  '^x.?y*$',
  '[^x]',
  '\\d+',
  'x|1',
  'a*',
  '^[xy]{2,3}$',
  '\\s',
  '\\x31',
  '1\\.0',
  '^$',
];

const text = (values: readonly string[]) =>
  fc.constantFrom(...values).map((one): Value => ({ kind: 'text', text: one, span }));
const regex = fc.constantFrom(...regexes).map((source): Value => ({ kind: 'regex', source, span }));
const number = fc
  .constantFrom(...lexemes)
  .map((lexeme): Value => ({ kind: 'number', lexeme, span }));

const equality = fc.record({
  operator: fc.constantFrom('=' as const, '!=' as const),
  value: fc.oneof(text(words), text(wild), regex, number),
});
const order = fc.record({
  operator: fc.constantFrom('<' as const, '<=' as const, '>' as const, '>=' as const),
  value: number,
});

/** At most so many regular expressions, and selectors with a wildcard, as the service allows. */
const isAllowed = (condition: Condition): boolean => {
  const leaves = leavesOf(condition);
  const count = (is: (leaf: Condition) => boolean) => leaves.filter(is).length;
  return (
    count((leaf) => leaf.kind === 'compare' && leaf.value.kind === 'regex') <= 2 &&
    count(
      (leaf) =>
        'subject' in leaf &&
        leaf.subject.kind === 'selector' &&
        leaf.subject.steps.some(({ kind }) => kind === 'wildcard'),
    ) <= 3
  );
};

const leavesOf = (condition: Condition): readonly Condition[] =>
  condition.kind === 'and' || condition.kind === 'or'
    ? condition.operands.flatMap(leavesOf)
    : [condition];

/** Joined by `&&` and `||`, operands of the same kind taken in, as the parser does. */
const joined = (leaf: fc.Arbitrary<Condition>): fc.Arbitrary<Condition> => {
  const { tree } = fc.letrec<{ tree: Condition; group: Condition }>((tie) => ({
    tree: fc.oneof({ maxDepth: 3, withCrossShrink: true }, leaf, tie('group')),
    group: fc
      .record({
        kind: fc.constantFrom('and' as const, 'or' as const),
        operands: fc.array(tie('tree'), { minLength: 2, maxLength: 3 }),
      })
      .map(({ kind, operands }) => {
        const flat = operands.flatMap((one) => (one.kind === kind ? one.operands : [one]));
        return { kind, operands: flat, span } as Condition;
      }),
  }));
  return tree.filter(isAllowed);
};

const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(...names).map((name) => ({ kind: 'key' as const, name })),
  },
  { weight: 2, arbitrary: fc.nat(2).map((index) => ({ kind: 'index' as const, index })) },
  { weight: 2, arbitrary: fc.boolean().map((bracket) => ({ kind: 'wildcard' as const, bracket })) },
);

const selector: fc.Arbitrary<Selector> = fc
  .array(step, { minLength: 1, maxLength: 3 })
  .filter((steps) => steps.filter(({ kind }) => kind === 'wildcard').length <= 1)
  .map((steps) => ({ kind: 'selector', steps, span }));

const comparing = (subject: fc.Arbitrary<Subject>) =>
  fc
    .record({
      subject,
      test: fc.oneof({ weight: 4, arbitrary: equality }, { weight: 1, arbitrary: order }),
    })
    .map(({ subject: of, test }) => ({ kind: 'compare', subject: of, ...test, span }) as Condition);

const jsonLeaf = fc.oneof(
  { weight: 6, arbitrary: comparing(selector) },
  {
    weight: 1,
    arbitrary: fc
      .record({ subject: selector, constant: fc.constantFrom(null, true, false) })
      .map(({ subject, constant }) => ({ kind: 'is', subject, constant, span }) as Condition),
  },
  {
    weight: 1,
    arbitrary: selector.map((subject) => ({ kind: 'not-exists', subject, span }) as Condition),
  },
);

const jsonPattern = joined(jsonLeaf).map(
  (condition) => ({ kind: 'json', condition, span }) as Pattern,
);

const slotNames = ['a', 'b', 'c', 'd-1', '0_'];

/** Which slots have a name and a condition, and where `...` stands, if anywhere. */
const spacePattern = fc
  .record({
    slots: fc.array(
      fc.oneof(
        fc.constant('unnamed' as const),
        fc.constant('named' as const),
        joined(comparing(fc.constant({ kind: 'name', name: '', span } as Subject))),
      ),
      { maxLength: 4 },
    ),
    ellipsis: fc.option(fc.nat(4)),
  })
  // One empty slot alone cannot be written: `[]` has none.
  .filter(
    ({ slots, ellipsis }) => slots.length !== 1 || slots[0] !== 'unnamed' || ellipsis !== null,
  )
  .map(({ slots, ellipsis }): Pattern => {
    const fields = slots.map((slot, i) => {
      if (slot === 'unnamed') return { kind: 'field', span };
      const name = slotNames[i]!;
      return slot === 'named'
        ? { kind: 'field', name, span }
        : { kind: 'field', name, condition: renamed(slot, name), span };
    });
    if (ellipsis !== null) fields.splice(ellipsis, 0, { kind: 'ellipsis', span });
    return { kind: 'space', slots: fields, span } as Pattern;
  })
  .filter((pattern) => pattern.kind === 'space' && regexesIn(pattern) <= 2);

const regexesIn = (pattern: Extract<Pattern, { kind: 'space' }>) =>
  pattern.slots
    .flatMap((slot) => (slot.kind === 'field' && slot.condition ? leavesOf(slot.condition) : []))
    .filter((leaf) => leaf.kind === 'compare' && leaf.value.kind === 'regex').length;

function renamed(condition: Condition, name: string): Condition {
  if (condition.kind === 'and' || condition.kind === 'or') {
    return {
      ...condition,
      operands: condition.operands.map((one) => renamed(one, name)),
    } as Condition;
  }
  return { ...condition, subject: { kind: 'name', name, span } } as Condition;
}

const termsPattern = fc
  .array(
    fc.record({
      kind: fc.constant('term' as const),
      role: fc.constantFrom('required' as const, 'optional' as const, 'excluded' as const),
      value: fc.oneof({ weight: 4, arbitrary: text(words) }, { weight: 1, arbitrary: regex }),
      span: fc.constant(span),
    }),
    { maxLength: 4 },
  )
  .filter((terms) => terms.filter(({ value }) => value.kind === 'regex').length <= 2)
  .map((terms) => ({ kind: 'terms', terms, span }) as Pattern);

/** Patterns of all kinds that the service accepts, without places. */
export const patterns: fc.Arbitrary<Pattern> = fc.oneof(jsonPattern, spacePattern, termsPattern);

const blank = fc.constantFrom('', ' ', '\n', '\t ');

/** JSON text, with lexemes, escapes, equal keys and blanks that a serialiser would not write. */
const scalar = fc.oneof(
  fc.constantFrom(...words, ...wild).map((word) => JSON.stringify(word)),
  fc.constantFrom('"\\u0078"', '"x\\u0079"', '"\\u0031"'),
  fc.constantFrom(...lexemes.slice(0, -1), '1.00', '1E0', 'true', 'false', 'null', 'null'),
);
const keys = fc.constantFrom(
  ...names.map((name) => JSON.stringify(name)),
  '"\\u0061"',
  '"__proto__"',
);

const { object } = fc.letrec<{ value: string; object: string; array: string }>((tie) => ({
  value: fc.oneof({ maxDepth: 3, withCrossShrink: true }, scalar, tie('object'), tie('array')),
  object: fc
    .array(fc.tuple(blank, keys, blank, tie('value')), { maxLength: 4 })
    .map(
      (members) =>
        `{${members.map(([a, key, b, value]) => `${a}${key}${b}:${b}${value}${a}`).join(',')}}`,
    ),
  array: fc
    .array(fc.tuple(blank, tie('value')), { maxLength: 3 })
    .map((values) => `[${values.map(([a, value]) => a + value + a).join(',')}]`),
}));

/** A little wrong, in most places of most texts. */
const damaged = fc
  .tuple(
    object,
    fc.nat(60),
    fc.constantFrom('', ',', '"', '}', '{', '[', ']', '\\', '0', 'x', ' ', '\u0001'),
  )
  .map(([json, at, put]) => json.slice(0, at) + put + json.slice(at + 1));

const token = fc.oneof(
  fc.constantFrom(...words, ...lexemes, ...wild, 'xERRORx'),
  fc.constantFrom(...words, '1', '1.0').map((word) => `[${word}]`),
  fc.constantFrom(...words, '1', '1.0').map((word) => `"${word}"`),
  fc.constantFrom('[', '"', ']', '[x', '"y', 'x]', '[x]y', '"x"y', '""', '[]'),
);

const line = fc
  .array(fc.tuple(token, fc.constantFrom(' ', '  ', '\t', '\n', '')), { maxLength: 6 })
  .map((tokens) => tokens.map(([one, after]) => one + after).join(''));

/** Messages for any of them. */
export const messages: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: object },
  { weight: 1, arbitrary: fc.tuple(blank, object, blank).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: damaged },
  { weight: 5, arbitrary: line },
);

/** A JSON text being made: members by key, or elements by index. */
type Draft = string | { readonly isArray: boolean; readonly parts: Map<string, Draft> };

const write = (draft: Draft): string => {
  if (typeof draft === 'string') return draft;
  if (!draft.isArray) {
    return `{${[...draft.parts].map(([key, value]) => `${JSON.stringify(key)}:${write(value)}`).join(',')}}`;
  }
  const length = Math.max(-1, ...[...draft.parts.keys()].map(Number)) + 1;
  const element = (_: unknown, i: number) => write(draft.parts.get(String(i)) ?? '0');
  return `[${Array.from({ length }, element).join(',')}]`;
};

/** Puts a value where a selector leads; what stands in its way gives way. */
function put(into: Draft & object, [step, ...rest]: Selector['steps'], value: string): void {
  const key =
    step?.kind === 'key'
      ? step.name
      : step?.kind === 'index'
        ? String(step.index)
        : into.isArray
          ? '0'
          : 'a';
  const [next] = rest;
  if (next === undefined) {
    into.parts.set(key, value);
    return;
  }
  const isArray = next.kind === 'index' || (next.kind === 'wildcard' && next.bracket);
  const there = into.parts.get(key);
  const inner =
    typeof there === 'object' && there.isArray === isArray ? there : { isArray, parts: new Map() };
  into.parts.set(key, inner);
  put(inner, rest, value);
}

/** Values near to what a condition asks for. */
function wanted(leaf: Condition): readonly string[] {
  if (leaf.kind === 'is')
    return [String(leaf.constant), `[${leaf.constant}]`, `"${leaf.constant}"`];
  if (leaf.kind !== 'compare') return ['null'];
  const { value } = leaf;
  if (value.kind === 'number') {
    const lexeme = value.lexeme.replace('+', '');
    return [lexeme, `"${value.lexeme}"`, String(Number(lexeme) + 1), String(Number(lexeme) - 1)];
  }
  if (value.kind === 'regex') return ['"x"', '"xyx"', '"y x"', '1', '1.0', '""'];
  const texts = ['', 'x', value.text.at(-1) ?? ''].map((star) =>
    JSON.stringify(value.text.replaceAll('*', star)),
  );
  return value.text === '1' || value.text === '1.0' ? [...texts, value.text] : texts;
}

/** An object made for a pattern: most of the conditions find what they ask for, or nearly. */
const witness = (pattern: Extract<Pattern, { kind: 'json' }>): fc.Arbitrary<string> => {
  const leaves = leavesOf(pattern.condition);
  const choices = leaves.map((leaf) =>
    fc.option(fc.constantFrom(...wanted(leaf)), { freq: leaf.kind === 'not-exists' ? 1 : 6 }),
  );
  return fc.tuple(...choices).map((values) => {
    const root = { isArray: false, parts: new Map<string, Draft>() };
    for (const [i, leaf] of leaves.entries()) {
      const value = values[i];
      const subject = 'subject' in leaf ? leaf.subject : undefined;
      if (value != null && subject?.kind === 'selector') put(root, subject.steps, value);
    }
    return write(root);
  });
};

/** A message that suits a pattern, most of the time. */
export const messagesFor = (pattern: Pattern): fc.Arbitrary<string> =>
  pattern.kind === 'json'
    ? fc.oneof(
        { weight: 6, arbitrary: witness(pattern) },
        { weight: 3, arbitrary: object },
        { weight: 1, arbitrary: damaged },
      )
    : fc.oneof({ weight: 8, arbitrary: line }, { weight: 2, arbitrary: messages });
