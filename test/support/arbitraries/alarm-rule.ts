import fc from 'fast-check';

const names = ['a', 'b', 'c', '"d e"', 'arn:aws:cloudwatch:us-east-1:123456789012:alarm:a', 'OK'];
const state = fc.constantFrom('ALARM', 'OK', 'INSUFFICIENT_DATA');
const name = fc.constantFrom(...names);

const atLeast = fc
  .tuple(
    fc.array(name, { minLength: 1, maxLength: 6 }),
    fc.nat(),
    fc.boolean(),
    fc.boolean(),
    state,
  )
  .map(([list, count, percent, negated, wanted]) => {
    const threshold = percent ? `${1 + (count % 100)}%` : String(1 + (count % list.length));
    return `AT_LEAST(${threshold}, ${negated ? 'NOT ' : ''}${wanted}, (${list.join(', ')}))`;
  });

const leaf = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(state, name).map(([is, who]) => `${is}(${who})`) },
  { weight: 2, arbitrary: atLeast },
  { weight: 1, arbitrary: fc.constantFrom('TRUE', 'FALSE') },
);

/** Rules of the whole grammar, over few children. */
export const rules: fc.Arbitrary<string> = fc.letrec<{ rule: string }>((tie) => ({
  rule: fc.oneof(
    { maxDepth: 4, depthIdentifier: 'rule' },
    leaf,
    tie('rule').map((inner) => `NOT (${inner})`),
    tie('rule').map((inner) => `NOT ${inner}`),
    fc
      .tuple(tie('rule'), fc.constantFrom('AND', 'OR'), tie('rule'), fc.boolean())
      .map(([left, between, right, wraps]) =>
        wraps ? `(${left} ${between} ${right})` : `${left} ${between} ${right}`,
      ),
  ),
})).rule;
