import {
  keywordNames,
  keywords,
  operatorsOf,
  rootCauses,
  type Scope,
} from '@sluice/xray-filter/internal/keywords';
import fc from 'fast-check';
import type { xrayFilter } from 'sluice';

type Expression = xrayFilter.Expression;
type Reference = xrayFilter.Reference;
type Subject = xrayFilter.Subject;
type Value = xrayFilter.Value;

/** Small alphabets, so that expressions and traces meet often. */
const span = { start: 0, end: 0 };
const texts = ['a', 'b', 'ab', 'ba', '', 'é"\\', '__proto__', '\u2028', 'AWS::Lambda'];
const numbers = [0, 1, 2, -1, 0.5, 200, 500, 1e21];
const keys = ['k', 'l', 'a.b', '__proto__', 'constructor'];
const groups = ['g', 'h', '__proto__'];

const text = fc.constantFrom(...texts).map((value): Value => ({ kind: 'text', value, span }));
const number = fc.constantFrom(...numbers).map((value): Value => ({ kind: 'number', value, span }));
const truth = fc.boolean().map((value): Value => ({ kind: 'boolean', value, span }));

const compared = (operators: readonly string[], value: fc.Arbitrary<Value>) =>
  fc
    .record({ operator: fc.constantFrom(...operators), value })
    .map((one) => ({ ...one, operatorSpan: span }) as xrayFilter.Comparison);

const values = { boolean: truth, number, text };

const keywordTest = (scope: Scope): fc.Arbitrary<Expression> =>
  fc
    .constantFrom(...keywordNames.filter((name) => keywords[name].scopes.includes(scope)))
    .chain((name) => {
      const { type } = keywords[name];
      const right = compared(operatorsOf[type], values[type]);
      const wrong = compared(operatorsOf[type], fc.oneof(text, number, truth));
      const comparison = fc.option(
        fc.oneof({ weight: 8, arbitrary: right }, { weight: 1, arbitrary: wrong }),
        { freq: 4 },
      );
      return comparison.map((one) => test({ kind: 'keyword', name, span }, one));
    })
    .filter((one) => !isQuotedTruth(one));

/** `ok = "true"` is read as `ok = true`. */
const isQuotedTruth = (one: Expression): boolean =>
  one.kind === 'test' &&
  one.comparison?.value.kind === 'text' &&
  /^(?:true|false)$/i.test(one.comparison.value.value);

const test = (subject: Subject, comparison: xrayFilter.Comparison | null): Expression => ({
  kind: 'test',
  subject,
  ...(comparison !== null && { comparison }),
  span,
});

const typed = fc.oneof(
  compared(operatorsOf.text, text),
  compared(operatorsOf.number, number),
  compared(operatorsOf.boolean, truth),
);

const annotationTest = (scope: Scope): fc.Arbitrary<Expression> =>
  fc
    .record({
      key: fc.constantFrom(...keys),
      end: fc.constantFrom(undefined, 'source' as const, 'destination' as const),
      comparison: fc.option(typed, { freq: 4 }),
    })
    .map(({ key, end, comparison }) => {
      const at = scope === 'edge' && end !== undefined ? { end } : {};
      const dotted = /^\w+$/.test(key);
      return test({ kind: 'annotation', key, ...at, dotted, span }, comparison);
    });

const reference: fc.Arbitrary<Reference> = fc
  .record(
    {
      name: fc.constantFrom(...texts),
      type: fc.constantFrom('a', 'AWS::Lambda'),
      accountId: fc.constantFrom('a', '1'),
      span: fc.constant(span),
    },
    { requiredKeys: ['span'] },
  )
  .filter((one) => Object.keys(one).length > 1);

const option = <T>(arbitrary: fc.Arbitrary<T>, key: string) =>
  fc.option(arbitrary).map((one) => (one === null ? {} : { [key]: one }));

const group: fc.Arbitrary<Expression> = fc
  .record({
    name: fc.constantFrom(...groups, 'none'),
    by: fc.constantFrom('name' as const, 'arn' as const),
    operator: fc.constantFrom('=' as const, '!=' as const),
  })
  .map(({ name, by, operator }) => {
    const value = by === 'name' ? name : `arn:aws:xray:us-east-1:1:group/${name}/ABC`;
    return { kind: 'group', by, operator, value, valueSpan: span, span };
  });

const json: fc.Arbitrary<Expression> = fc
  .record({
    operator: fc.constantFrom('=' as const, '!=' as const),
    causes: fc.array(
      fc.constantFrom<unknown>({ Services: [{ Name: 'a' }] }, { ClientImpacting: true }, {}, 1),
      { maxLength: 2 },
    ),
  })
  .map((one) => ({ kind: 'rootcause-json', ...one, span }));

function leaf(scope: Scope): fc.Arbitrary<Expression> {
  const simple = scope.includes('.')
    ? keywordTest(scope)
    : fc.oneof(
        { weight: 3, arbitrary: keywordTest(scope) },
        { weight: 2, arbitrary: annotationTest(scope) },
      );
  return scope === 'trace' ? fc.oneof({ weight: 5, arbitrary: simple }, ...selectors()) : simple;
}

function selectors(): { weight: number; arbitrary: fc.Arbitrary<Expression> }[] {
  const service = fc
    .tuple(option(reference, 'of'), option(treeOf('service', 1), 'condition'))
    .map((parts): Expression => ({ kind: 'service', ...Object.assign({}, ...parts), span }));
  const edge = fc
    .tuple(fc.option(fc.tuple(reference, reference)), option(treeOf('edge', 1), 'condition'))
    .map(([ends, condition]): Expression => {
      const of = ends === null ? {} : { source: ends[0], destination: ends[1] };
      return { kind: 'edge', ...of, ...condition, span };
    });
  const cause = fc
    .constantFrom(...rootCauses)
    .chain(({ cause: of, part }) =>
      option(treeOf(`${of}.${part}`, 1), 'condition').map(
        (condition): Expression => ({ kind: 'rootcause', cause: of, part, ...condition, span }),
      ),
    );
  return [
    { weight: 3, arbitrary: service },
    { weight: 3, arbitrary: edge },
    { weight: 2, arbitrary: cause },
    { weight: 1, arbitrary: json },
    { weight: 1, arbitrary: group },
  ];
}

/** Joined by `AND`, `OR` and `!`, operands of the same kind taken in, as the parser does. */
function treeOf(scope: Scope, maxDepth: number): fc.Arbitrary<Expression> {
  const { tree } = fc.letrec<{ tree: Expression; node: Expression }>((tie) => ({
    tree: fc.oneof({ maxDepth, withCrossShrink: true }, leaf(scope), tie('node')),
    node: fc.oneof(
      tie('tree').map((operand): Expression => ({ kind: 'not', operand, span })),
      fc
        .record({
          kind: fc.constantFrom('and' as const, 'or' as const),
          operands: fc.array(tie('tree'), { minLength: 2, maxLength: 3 }),
        })
        .map(({ kind, operands }): Expression => {
          const flat = operands.flatMap((one) => (one.kind === kind ? one.operands : [one]));
          return { kind, operands: flat, span };
        }),
    ),
  }));
  return tree;
}

/** Expressions that the service accepts, without places. */
export const expressions: fc.Arbitrary<Expression> = fc.oneof(
  { weight: 20, arbitrary: treeOf('trace', 3) },
  { weight: 1, arbitrary: fc.constant<Expression>({ kind: 'everything', span }) },
);

/** Groups without circles: the first may speak of the second. */
export const groupTexts: fc.Arbitrary<Readonly<Record<string, string>>> = fc
  .record({
    g: fc.constantFrom('ok', 'group.name = "h" OR fault', '!(group.name = "__proto__")'),
    h: fc.constantFrom('responsetime > 1', 'annotation.k'),
    proto: fc.constantFrom('error', 'user'),
  })
  .map(({ g, h, proto }) =>
    Object.fromEntries([
      ['g', g],
      ['h', h],
      ['__proto__', proto],
    ]),
  );

const scalar = fc.oneof(
  fc.constantFrom(...texts),
  fc.constantFrom(...numbers),
  fc.boolean(),
  fc.constant(null),
);
const odd = fc.constantFrom<unknown>([], {}, [['a']], 'a', 5, null, [null, {}], ['a', 1, true]);
const some = (value: fc.Arbitrary<unknown>) =>
  fc.oneof(
    { weight: 8, arbitrary: value },
    { weight: 2, arbitrary: fc.array(value, { maxLength: 3 }) },
    { weight: 1, arbitrary: scalar },
    { weight: 1, arbitrary: odd },
  );

const annotations = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .array(fc.tuple(fc.constantFrom(...keys), some(scalar)), { maxLength: 3 })
      .map((entries) => Object.fromEntries(entries)),
  },
  { weight: 1, arbitrary: odd },
);

const plain = {
  boolean: fc.boolean(),
  number: fc.constantFrom(...numbers),
  text: fc.constantFrom(...texts),
};

/** An item with some of the keywords of a scope. */
const item = (scope: Scope): fc.Arbitrary<object> => {
  const known = keywordNames.filter((name) => keywords[name].scopes.includes(scope));
  return fc.record(
    {
      ...Object.fromEntries(known.map((name) => [name, some(plain[keywords[name].type])])),
      annotations,
    },
    { requiredKeys: [] },
  );
};

const lists = (one: fc.Arbitrary<unknown>) =>
  fc.oneof(
    { weight: 8, arbitrary: fc.array(one, { maxLength: 3 }) },
    { weight: 1, arbitrary: odd },
  );

const end = fc.oneof(
  fc.constantFrom(...texts),
  fc.record({ name: some(plain.text), type: some(plain.text), annotations }, { requiredKeys: [] }),
  odd,
);

const call = fc
  .tuple(item('edge'), end, end)
  .map(([one, source, destination]) => ({ ...one, source, destination }));

const chains = fc.record(
  {
    service: lists(lists(item('fault.service'))),
    entity: lists(lists(item('responsetime.entity'))),
    exception: lists(item('fault.exception')),
  },
  { requiredKeys: [] },
);

const told = lists(
  fc.record(
    {
      name: some(plain.text),
      services: lists(item('fault.service')),
      entities: lists(item('responsetime.entity')),
      exceptions: lists(item('fault.exception')),
    },
    { requiredKeys: [] },
  ),
);

/** Traces in the words of the language; here and there something is of a type that it should not be. */
export const traces: fc.Arbitrary<unknown> = fc
  .tuple(
    item('trace'),
    fc.record(
      {
        services: lists(item('service')),
        edges: lists(call),
        rootcause: fc.oneof(
          fc.record(
            {
              fault: chains,
              error: chains,
              responsetime: chains,
              json: lists(
                fc.constantFrom(
                  { Services: [{ Name: 'a', Type: null }], ClientImpacting: true },
                  { Services: [] },
                  1,
                ),
              ),
            },
            { requiredKeys: [] },
          ),
          odd,
        ),
        rootcauses: fc.record(
          { fault: told, error: told, responsetime: told },
          { requiredKeys: [] },
        ),
      },
      { requiredKeys: [] },
    ),
  )
  .map(([one, rest]) => ({ ...one, ...rest }));
