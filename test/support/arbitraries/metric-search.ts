import type { Condition, Metric, Name, Search, Term } from '@sluice/metric-math/metric-search';
import fc from 'fast-check';

const span = { start: 0, end: 0 };

/** Parts that make words of every shape: humps, runs of capitals, digits, other scripts. */
const pieces = [
  'Custom',
  'custom',
  'Count',
  'count',
  'COUNT',
  '1',
  '33',
  'SDB',
  'Failure',
  'x',
  'X',
  'É',
  'ß',
  'ǅ',
  '日',
  '-',
  '_',
  '/',
  '.',
];

/** Texts of few parts, so that terms and fields often meet. */
export const words: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join(''));

const odd = fc.constantFrom('a b', 'it"s', "it's", 'back\\slash', '(x)', '{x}', 'AND', '=', ',');
const values = fc.oneof({ weight: 6, arbitrary: words }, { weight: 1, arbitrary: odd });

const keys = fc.constantFrom('Node', 'ServiceName', 'CustomCount', '__proto__', 'constructor');
const names = fc.constantFrom('CustomCount1', 'customcount1', 'SDBFailure', 'count');
const namespaces = fc.constantFrom('Shop', 'AWS/EC2', 'Custom33');
const accounts = fc.constantFrom('000000000000', '111122223333');

const dimensions = fc
  .array(fc.tuple(keys, values), { maxLength: 3 })
  .map((entries) =>
    JSON.parse(`{${entries.map(([k, v]) => `${JSON.stringify(k)}:${JSON.stringify(v)}`).join()}}`),
  );

export const metrics: fc.Arbitrary<readonly Metric[]> = fc
  .array(
    fc.record({
      namespace: namespaces,
      metricName: fc.oneof(names, values),
      dimensions,
      accountId: fc.option(accounts, { nil: undefined }),
    }),
    { maxLength: 40 },
  )
  .map((all) =>
    all.map(({ accountId, ...metric }, i) => ({
      key: `m${i}`,
      ...metric,
      ...(accountId !== undefined && { accountId }),
    })),
  );

const named = (text: fc.Arbitrary<string>, quoted: boolean): fc.Arbitrary<Name> =>
  text.map((each) => ({ kind: 'name', text: each, quoted, span }));

const plainName = named(fc.oneof(keys, namespaces), false);

const schema = fc.record({
  kind: fc.constant('schema' as const),
  namespace: named(namespaces, false),
  dimensions: fc.array(plainName, { maxLength: 3 }),
  span: fc.constant(span),
});

const designator = named(
  fc.oneof(fc.constantFrom('MetricName', 'Namespace', ':aws.AccountId'), keys),
  false,
);

const term = fc
  .tuple(
    fc.oneof(
      values.map((text) => ({ text, exact: true })),
      fc.oneof(words, names).map((text) => ({ text, exact: false })),
      accounts.map((text) => ({ text, exact: true })),
      fc.constant({ text: 'LOCAL', exact: false }),
    ),
    fc.option(designator, { nil: undefined }),
  )
  .map(([value, name]): Term => {
    const node: Term = { kind: 'term', value: { kind: 'value', ...value, span }, span };
    return name === undefined ? node : { ...node, designator: name };
  });

const bare = term.map(({ designator: _, ...rest }): Condition => rest);

/** Conditions as the parser makes them: no group of one, none in another of its kind. */
const grouped = (kind: 'and' | 'or', operand: fc.Arbitrary<Condition>): fc.Arbitrary<Condition> =>
  fc.array(operand, { minLength: 2, maxLength: 3 }).map((operands) => ({
    kind,
    operands: operands.flatMap((one) => (one.kind === kind ? one.operands : [one])),
    span,
  }));

const negated = (operand: fc.Arbitrary<Condition>): fc.Arbitrary<Condition> =>
  operand
    .filter(({ kind }) => kind !== 'not')
    .map((each) => ({ kind: 'not', operand: each, span }));

const within = fc
  .tuple(designator, fc.oneof(grouped('or', bare), grouped('and', bare), negated(bare)))
  .map(([name, operand]): Condition => ({ kind: 'within', designator: name, operand, span }));

const condition: fc.Arbitrary<Condition> = fc.letrec<{ node: Condition }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    { weight: 4, arbitrary: term },
    { weight: 1, arbitrary: within },
    { weight: 2, arbitrary: grouped('and', tie('node')) },
    { weight: 2, arbitrary: grouped('or', tie('node')) },
    { weight: 1, arbitrary: negated(tie('node')) },
  ),
})).node;

export const searches: fc.Arbitrary<Search> = fc
  .record({
    schema: fc.option(schema, { nil: undefined, freq: 3 }),
    condition: fc.option(condition, { nil: undefined, freq: 9 }),
  })
  .map((parts) => ({
    kind: 'search',
    ...(parts.schema && { schema: parts.schema }),
    ...(parts.condition && { condition: parts.condition }),
    span,
  }));
