import type {
  Comparison,
  Identifier,
  Key,
  ObservedMetric,
  Query,
  TimeRange,
} from '@sluice/metric-math/metrics-insights';
import fc from 'fast-check';

const span = { start: 0, end: 0 };

const labels = fc.constantFrom('Team', 'Zone', 'fleet.name', '__proto__', 'constructor', 'Path');
const values = fc.constantFrom('A', 'B', 'a', 'Other', "O'Reilly\\blue", '', 'é');
const metricNames = fc.constantFrom('Load', 'Load', 'Load', 'Load', 'LIMIT', '4XX', 'Bytes"In"');
const namespaces = fc.constantFrom('Shop', 'Shop', 'Shop', 'AWS/EC2');
const functions = fc.constantFrom('AVG', 'COUNT', 'MAX', 'MIN', 'SUM');
const accounts = fc.constantFrom('000000000000', '111122223333');

const identifier = (names: fc.Arbitrary<string>): fc.Arbitrary<Identifier> =>
  names.map((name) => ({ kind: 'identifier', name, quoted: true, span }));

const key: fc.Arbitrary<Key> = fc.oneof(
  {
    weight: 6,
    arbitrary: labels.map((name): Key => ({ kind: 'label', name, quoted: true, span })),
  },
  { weight: 1, arbitrary: labels.map((name): Key => ({ kind: 'tag', name, quoted: true, span })) },
  { weight: 1, arbitrary: fc.constant<Key>({ kind: 'account', span }) },
);

const value: fc.Arbitrary<Comparison['value']> = fc.oneof(
  { weight: 5, arbitrary: values.map((text) => ({ kind: 'text' as const, text, span })) },
  { weight: 1, arbitrary: accounts.map((text) => ({ kind: 'text' as const, text, span })) },
  { weight: 1, arbitrary: fc.constant({ kind: 'current-account' as const, span }) },
);

const comparison: fc.Arbitrary<Comparison> = fc.record({
  kind: fc.constant('comparison' as const),
  key,
  operator: fc.constantFrom('=' as const, '!=' as const, '!=' as const, '!=' as const),
  value,
  span: fc.constant(span),
});

const functionName = functions.map((name) => ({ kind: 'function' as const, name, span }));

/** Queries that the service accepts. */
export const queries: fc.Arbitrary<Query> = fc
  .record({
    function: functionName,
    metric: identifier(metricNames),
    namespace: identifier(namespaces),
    schema: fc.option(fc.array(identifier(labels), { maxLength: 2 }), { nil: undefined, freq: 1 }),
    where: fc.array(comparison, { maxLength: 2 }),
    groupBy: fc.array(key, { maxLength: 3 }),
    order: fc.option(fc.tuple(functionName, fc.constantFrom('ASC', 'DESC', undefined)), {
      nil: undefined,
    }),
    limit: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined, freq: 3 }),
  })
  .map((parts) => ({
    kind: 'query',
    select: { kind: 'select', function: parts.function, metric: parts.metric, span },
    from: {
      kind: 'source',
      namespace: parts.namespace,
      ...(parts.schema && { schema: parts.schema }),
      span,
    },
    where: parts.where,
    groupBy: parts.groupBy,
    ...(parts.order && {
      orderBy: {
        kind: 'order',
        function: parts.order[0],
        ...(parts.order[1] && { direction: parts.order[1] }),
        span,
      },
    }),
    ...(parts.limit && { limit: { kind: 'limit', count: parts.limit, span } }),
    span,
  }));

const texts = (keys: fc.Arbitrary<string>) =>
  fc
    .array(fc.tuple(keys, values), { maxLength: 2 })
    .map(
      (entries): Record<string, string> =>
        JSON.parse(
          `{${entries.map(([k, v]) => `${JSON.stringify(k)}:${JSON.stringify(v)}`).join()}}`,
        ),
    );

const observation = fc
  .array(fc.tuple(fc.integer({ min: -4, max: 9 }), fc.integer({ min: 0, max: 3 })), {
    maxLength: 3,
  })
  .chain((seen) =>
    fc.record({
      timestamp: fc.integer({ min: -60, max: 700 }),
      values: fc.constant(seen.map(([each]) => each / 4)),
      counts: fc.constantFrom(
        seen.map(([, count]) => count),
        undefined,
      ),
    }),
  );

const metric: fc.Arbitrary<ObservedMetric> = fc.record(
  {
    namespace: fc.option(namespaces, { nil: undefined }),
    metricName: fc.oneof({ weight: 3, arbitrary: fc.constant('Load') }, metricNames),
    dimensions: texts(labels),
    tags: texts(labels),
    observations: fc.array(observation, { minLength: 2, maxLength: 5, size: 'max' }),
    accountId: fc.option(accounts, { nil: undefined }),
  },
  { requiredKeys: ['metricName', 'dimensions', 'observations'] },
);

export const metrics: fc.Arbitrary<readonly ObservedMetric[]> = fc.array(metric, {
  minLength: 5,
  maxLength: 25,
  size: 'max',
});

export const ranges: fc.Arbitrary<TimeRange> = fc
  .record({
    start: fc.integer({ min: 0, max: 130 }),
    length: fc.integer({ min: 1, max: 600 }),
    period: fc.constantFrom(1, 60, 120, 300, undefined),
  })
  .map(({ start, length, period }) => ({ start, end: start + length, period }));
