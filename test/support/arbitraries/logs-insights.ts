import fc from 'fast-check';

const field = fc.constantFrom(
  '@timestamp',
  '@message',
  'level',
  'status',
  'a.b',
  'items[0].id',
  '`x y`',
  'bytes',
  'count',
);
const alias = fc.constantFrom('n', 'total', '`the name`', '@t', 'a.c', 'limit');
const text = fc.oneof(
  fc.constantFrom(
    '"ERROR"',
    "'it'",
    '"a\\"b"',
    '"C:\\dir"',
    '"x  y"',
    '""',
    '"a\\\\"',
    '\'say "hi"\'',
  ),
  fc.stringMatching(/^[a-z #|%*]{0,6}$/).map((inner) => `"${inner}"`),
);
const number = fc.oneof(fc.nat({ max: 1000 }).map(String), fc.constantFrom('0.5', '1e6', '.25'));
const duration = fc.constantFrom('5m', '1h', '300s', '2 days', '1mo', '1 quarter', '30 min');
const regex = fc.constantFrom('/timeout/', '/(?i)a\\/b/', '/[^/]+x/', '/a|b/');
const blank = fc.constantFrom(' ', '  ', '\n', '\n  ', ' # why\n');
const word = (...texts: readonly string[]) => fc.constantFrom(...texts);

const joined = (...parts: readonly fc.Arbitrary<string>[]): fc.Arbitrary<string> =>
  fc.tuple(...parts).map((texts) => texts.filter((one) => one !== '').join(' '));
const maybe = (part: fc.Arbitrary<string>) => fc.oneof(fc.constant(''), part);
const some = (part: fc.Arbitrary<string>, most = 3, separator = ', ') =>
  fc.array(part, { minLength: 1, maxLength: most }).map((parts) => parts.join(separator));

const { expression } = fc.letrec<{ expression: string; value: string }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    field,
    number,
    text,
    tie('value').map((inner) => `(${inner})`),
    tie('value').map((inner) => `-${inner}`),
    tie('value').map((inner) => `strlen( ${inner} )`),
    fc.tuple(tie('value'), tie('value')).map(([a, b]) => `coalesce(${a},${b})`),
    tie('value').map((inner) => `jsonParse(${inner}).a[1].b`),
    fc
      .tuple(tie('value'), word('+', '-', '*', '/', '%', '^', ' ^ -'), tie('value'))
      .map(([a, sign, b]) => `(${a}) ${sign} ${b}`),
  ),
  expression: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    tie('value'),
    fc
      .tuple(tie('value'), word('=', '==', '!=', '<', '<=', '>', '>='), tie('value'))
      .map((parts) => parts.join(' ')),
    fc
      .tuple(tie('value'), word('like', 'not like', '=~', 'LIKE'), fc.oneof(regex, text))
      .map((parts) => parts.join(' ')),
    fc
      .tuple(tie('value'), word('in', 'not in'), fc.array(tie('value'), { maxLength: 3 }))
      .map(([a, sign, items]) => `${a} ${sign} [${items.join(', ')}]`),
    tie('expression').map((inner) => `not (${inner})`),
    tie('expression').map((inner) => `!ispresent(${inner})`),
    fc
      .tuple(tie('expression'), word('and', 'or', 'AND'), tie('expression'))
      .map(([a, sign, b]) => `(${a}) ${sign} (${b})`),
    fc
      .tuple(field, word('and', 'or'), field, word('and', 'or'), field)
      .map((parts) => parts.join(' ')),
  ),
}));

const item = fc.oneof(expression, joined(expression, word('as', 'AS'), alias));
const aggregate = joined(
  word(
    'count(*)',
    'count( * )',
    'sum(bytes)',
    'pct(bytes, 95)',
    'max(bytes) / 2',
    'countDistinct(status)',
  ),
  maybe(joined(word('as'), alias)),
);
const key = joined(
  fc.oneof(
    field,
    duration.map((each) => `bin(${each})`),
  ),
  maybe(joined(word('as'), alias)),
);
const globs = fc.constantFrom(['"a=* b=*"', 'a, b'], ["'*'", 'as x'], ['"[*] *"', 'as p, q']);
const option = (name: string, ...values: readonly string[]) =>
  word(...values).map((value) => `${name}=${value}`);
const inner = word(
  '(SOURCE "x" | fields level)',
  "(SOURCE 'x' | filter level = 1 | stats count(*) as n by level)",
);

/** A command of every kind, with what may stand in it. */
const commands: readonly fc.Arbitrary<string>[] = [
  joined(word('fields', 'FIELDS'), some(item)),
  joined(word('display'), some(item)),
  joined(word('filter', 'where', 'search'), expression),
  joined(word('filter'), field, word('in', 'not in'), inner),
  joined(
    word('filterIndex'),
    field,
    fc.oneof(joined(word('=', '=='), text), word('in ["a", "b"]')),
  ),
  joined(
    word('stats'),
    some(aggregate),
    maybe(joined(word('by'), some(key), maybe(joined(word('offset'), duration)))),
  ),
  joined(
    word('sort', 'order', 'sort by'),
    some(joined(expression, word('', 'asc', 'desc', 'DESC'))),
  ),
  joined(word('limit', 'head', 'tail', 'limit any'), fc.integer({ min: 1, max: 9 }).map(String)),
  joined(word('dedup'), some(field)),
  joined(
    word('parse'),
    maybe(field),
    globs.map((glob) => glob.join(' ')),
  ),
  joined(
    word('parse'),
    maybe(field),
    word('/x=(?<x>\\d+)/', '/(\\w+)/ as w', '/(\\d)/ as d multi'),
  ),
  joined(word('parse'), maybe(field), word('logfmt as kv', 'csv as a, b')),
  joined(
    word('json'),
    field.map((each) => `field=${each}`),
    text,
    word('as x'),
  ),
  joined(word('pattern'), field),
  word('anomaly', 'estimate', 'diff', 'diff previousWeek', 'DIFF PreviousDay'),
  joined(word('unnest'), expression, word('into each')),
  joined(word('expand'), field),
  joined(
    word('lookup'),
    word('users id as userId, zone OUTPUT name', 'users id OUTPUTNEW a, b as c'),
  ),
  word('cidrlookup nets srcAddr as cidr OUTPUT zone'),
  joined(
    word('join'),
    option('type', 'inner', 'left'),
    word('left=a right=b where a.id = b.id'),
    inner,
  ),
  joined(
    word('appendcols'),
    maybe(option('override', 'true', 'false')),
    maybe(option('max', '5')),
    inner,
  ),
  joined(word('relevantfields'), maybe(some(field)), word('where'), expression),
  joined(
    word('addtotals'),
    maybe(option('fieldname', 'All', '"All of it"')),
    maybe(option('col', 'true')),
    maybe(some(field)),
  ),
  joined(word('accum'), field, maybe(word('as running'))),
  joined(word('autoregress'), field, maybe(word('as lag')), word('', 'p=2', 'p=1-4', 'p=3-3')),
  joined(word('filldown'), word('', 'a', 'a, b', 'cpu_* b', '*')),
  joined(word('fillmissing'), maybe(joined(word('with'), number, word('for'), field))),
  joined(
    word('outlier'),
    maybe(option('action', 'remove', 'transform')),
    maybe(option('param', '2.5')),
    word('a', 'a, b', 'a b'),
  ),
  joined(
    word('sessionize'),
    some(field),
    maybe(joined(word('maxspan'), duration)),
    maybe(word('as s')),
  ),
  joined(word('countFrequent', 'count_frequent'), some(field)),
  joined(word('logcompare timeshift'), duration),
  word('$Errors()', '$`my query`(level="ERROR", n=5)'),
];

const source = joined(
  word('SOURCE', 'source'),
  word(
    '"a"',
    "'a' 'b'",
    'lg',
    '`a b`',
    'logGroups(namePrefix: ["a"], class: ["STANDARD"])',
    'dataSource(["x"])',
    'logGroupTags([{"key": "team", "values": ["a", "!b"]}])',
  ),
  word('', 'start=-1d end=now', 'START=1700000000000 END=1700000000999', 'start=-90m'),
);

/** Queries of all commands, in any order: they can be read, and may be refused for what they mean. */
export const queries: fc.Arbitrary<string> = fc
  .tuple(
    fc.option(source, { nil: undefined }),
    fc.array(fc.oneof(...commands), { minLength: 1, maxLength: 4 }),
    blank,
    fc.option(word('# the end', '\n# last'), { nil: undefined }),
  )
  .map(([first, rest, space, end]) => {
    const all = first === undefined ? rest : [first, ...rest];
    return all.join(`${space}|${space}`) + (end === undefined ? '' : ` ${end}`);
  });
