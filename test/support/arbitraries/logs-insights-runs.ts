/** Events, and queries that find something in them. */
import fc from 'fast-check';

export interface Line {
  readonly timestamp: number;
  readonly message: string;
}

const start = Date.UTC(2024, 0, 31, 10);

const word = (...texts: readonly string[]) => fc.constantFrom(...texts);
const joined = (...parts: readonly fc.Arbitrary<string>[]): fc.Arbitrary<string> =>
  fc.tuple(...parts).map((texts) => texts.filter((one) => one !== '').join(' '));
const maybe = (part: fc.Arbitrary<string>) => fc.oneof(fc.constant(''), part);
const some = (part: fc.Arbitrary<string>, most = 2) =>
  fc.array(part, { minLength: 1, maxLength: most }).map((parts) => parts.join(', '));

const level = word(
  '"ERROR"',
  '"WARN"',
  '"INFO"',
  '"ERROR"',
  '"\\u0045RROR"',
  '"é"',
  'null',
  '1',
  'true',
);
const amount = word(
  '0',
  '7',
  '-7',
  '7.0',
  '0.1',
  '0.2',
  '1e3',
  '1e999',
  '9007199254740993',
  '"7"',
  '" 7 "',
  '"x7"',
  '"07"',
  'true',
  'false',
  'null',
  '[]',
  '{"x":3}',
  '-0',
);
const service = word('"api"', '"web"', '"api"', '"a b"', '"q=\\"1\\""', '""', '"10"', '"9"', '10');

const json = fc
  .tuple(level, amount, amount, service, fc.nat({ max: 8 }))
  .map(([a, n, b, s, shape]) => {
    const rest = `"n":${n},"service":${s}`;
    const shapes = [
      `{"level":${a},${rest},"a":{"b":${b}}}`,
      `{ "level" : ${a} , ${rest} , "a" : { "b" : ${b} , "c" : [1,{"d":"x"}] } }`,
      `{"a.b":${b},${rest},"level":${a}}`,
      `  {"level":${a},"a":{"b":${b}},"a.b":${n},${rest}}`,
      `{"level":${a},"level":"WARN",${rest},"a":[${b},${n}]}`,
      `{"level":${a},${rest},"@type":"own","__proto__":${b},"lev\\u0065l":"late"}`,
      `{"level":${a},${rest},"items":[{"id":${n}},{"id":${b}}]`,
      `{"level":${a},${rest}} trailing`,
      `{${Array.from({ length: 205 }, (_, i) => `"k${i}":${i % 3}`).join(',')},"level":${a},${rest}}`,
    ];
    return shapes[shape]!;
  });
const vpc = fc
  .tuple(
    word('10.0.0.1', '10.0.0.2', '192.168.0.9'),
    word('443', '80', '-'),
    fc.nat({ max: 2000 }),
    word('ACCEPT', 'REJECT'),
  )
  .map(
    ([source, port, bytes, action]) =>
      `2 123456789012 eni-0a ${source} 10.0.0.9 ${port} 49152 6 3 ${bytes} 1700000000 1700000060 ${action} OK`,
  );
const odd = word(
  'REPORT RequestId: 4f-1 Duration: 12.5 ms Billed Duration: 13 ms Memory Size: 128 MB Max Memory Used: 64 MB',
  'START RequestId: 4f-2 Version: $LATEST',
  'EXTENSION of a thing',
  '2 123456789012 eni-0a 10.0.0.1',
  '2 123456789012 eni-0a  10.0.0.1 10.0.0.9 443 49152 6 3 10 1700000000 1700000060 REJECT OK ',
  '1.0 2024-01-31T10:00:00.000Z Z1AB example.com A NOERROR UDP FRA2 1.2.3.4 -',
  '\u00a0{"level":"ERROR"}',
  '[1,2]',
  '',
  'plain ERROR é 😀 text\nin two lines',
  'ends with a return\r',
  '\ud800 alone',
  'null',
);
const text = fc
  .tuple(
    word('GET', 'POST', 'é'),
    word('/a', '/b/c', '/ERROR'),
    fc.nat({ max: 600 }),
    word('api', 'web', 'x "y"'),
  )
  .map(
    ([verb, path, status, user]) =>
      `${verb} ${path} status=${status} user=[${user}] took ${status / 8}ms`,
  );

const message = fc.oneof(
  { weight: 6, arbitrary: json },
  { weight: 2, arbitrary: vpc },
  { weight: 3, arbitrary: text },
  { weight: 1, arbitrary: odd },
);

/** A few seconds of mixed lines; some at the same time. */
export const eventSets: fc.Arbitrary<readonly Line[]> = fc.array(
  fc.record({ timestamp: fc.nat({ max: 40 }).map((step) => start + step * 13_700), message }),
  { minLength: 1, maxLength: 24 },
);

const scalar = word(
  'level',
  'n',
  'a.b',
  'service',
  'bytes',
  'srcAddr',
  'action',
  '@message',
  '@timestamp',
  '@logStream',
  '@log',
  '@type',
  '@duration',
  '@maxMemoryUsed',
  '@@type',
  '`__proto__`',
  'items.0.id',
  'items[1].id',
  'k3',
  'a.c.1.d',
  'a',
  'missing',
  'queryName',
);
const made = word('x', 'y', 'verb', 'status', 'who');
const field = fc.oneof({ weight: 4, arbitrary: scalar }, { weight: 1, arbitrary: made });
const constant = word(
  '"ERROR"',
  '"WARN"',
  '"é"',
  '7',
  '-7',
  '0',
  '0.5',
  '1000',
  '"7"',
  '"api"',
  '"REJECT"',
  '"10.0.0.1"',
  'true',
  '"true"',
  '"1"',
  '""',
  '"x"',
  '200',
);
const part = word(
  '"ERR"',
  '"é"',
  '"status="',
  '"1"',
  '"0"',
  '""',
  '"a"',
  '"10.0"',
  '"\\""',
  '"\\\\"',
  '"two"',
);
const regex = word(
  '/ERR|WARN/',
  '/(?i)error/',
  '/status=[2-5]\\d\\d/',
  '/^GET/',
  '/\\d+$/',
  '/é/',
  '/./',
);

const value = fc.oneof(
  { weight: 6, arbitrary: field },
  { weight: 2, arbitrary: constant },
  fc
    .tuple(field, word('+', '-', '*', '/', '%', '^'), fc.oneof(field, constant))
    .map((parts) => parts.join(' ')),
  field.map((one) => `-${one}`),
  field.map((one) => `strlen(${one})`),
  field.map((one) => `toupper(${one})`),
  fc.tuple(field, field).map(([a, b]) => `coalesce(${a}, ${b})`),
  field.map((one) => `if(${one} > 5, "big", ${one})`),
  word(
    'bin(1m)',
    'bin(30s)',
    'datefloor(@timestamp, 2m)',
    'jsonParse(@message).a.b',
    'toMillis(@timestamp)',
    '2 * 3 + 1',
    'now()',
    'queryStartTime()',
  ),
);
const test = fc.oneof(
  fc
    .tuple(value, word('=', '!=', '<', '<=', '>', '>='), fc.oneof(constant, value))
    .map((parts) => parts.join(' ')),
  fc.tuple(field, word('=', '='), constant).map((parts) => parts.join(' ')),
  fc.tuple(constant, word('=', '<', '>='), field).map((parts) => parts.join(' ')),
  fc
    .tuple(field, word('like', 'not like', '=~'), fc.oneof(regex, part))
    .map((parts) => parts.join(' ')),
  fc
    .tuple(field, word('in', 'not in'), fc.array(constant, { minLength: 1, maxLength: 3 }))
    .map(([a, sign, items]) => `${a} ${sign} [${items.join(', ')}]`),
  field.map((one) => `ispresent(${one})`),
  field,
);
const condition = fc.oneof(
  { weight: 4, arbitrary: test },
  test.map((one) => `not (${one})`),
  fc.tuple(test, word('and', 'or'), test).map(([a, sign, b]) => `(${a}) ${sign} (${b})`),
  fc.tuple(test, test, test).map(([a, b, c]) => `(${a}) and ((${b}) or (${c}))`),
);

const head = fc.oneof(
  { weight: 4, arbitrary: condition.map((one) => `filter ${one}`) },
  joined(word('fields'), some(joined(value, maybe(word('as x', 'as y'))))),
  word(
    'parse @message "* * status=* user=[*] took *ms" as verb, path, status, who, took',
    'parse @message "status=* " as status',
    'parse service "*=*" as x, y',
    'parse "*" as x',
    'parse @message /(?<verb>[A-Z]+) .*status=(?<status>\\d+)/',
    'parse level /(.)(R)?/ as x, y',
    'parse @message csv as x, y',
    'parse @message logfmt as kv',
    'json field=@message "a.b" as x',
    'filterIndex level = "ERROR"',
    'filterIndex service in ["api", "web"]',
    'sort @timestamp desc',
  ),
);
const order = joined(
  word('sort'),
  some(joined(fc.oneof(field, value), maybe(word('asc', 'desc')))),
);
const limit = fc
  .tuple(word('limit', 'head', 'tail'), fc.integer({ min: 1, max: 9 }))
  .map((parts) => parts.join(' '));
const aggregate = fc.oneof(
  word('count(*)', 'count()', 'topk(2, service)'),
  fc
    .tuple(
      word(
        'count',
        'sum',
        'avg',
        'min',
        'max',
        'median',
        'stddev',
        'variance',
        'count_distinct',
        'values',
        'earliest',
        'latest',
        'sortsFirst',
        'sortsLast',
      ),
      value,
    )
    .map(([name, of]) => `${name}(${of})`),
  fc.tuple(value, word('0', '50', '99.9')).map(([of, percent]) => `pct(${of}, ${percent})`),
  word(
    'sum(n > 5)',
    'max(n) - min(n)',
    'ceil(avg(n))',
    'sum(bytes) / count(*) * 100',
    'rate(n, 1m)',
    'countOverTime(n, 1m)',
    'histogram(n, 3)',
  ),
);
const stats = joined(
  word('stats'),
  some(joined(aggregate, maybe(word('as t', 'as u'))), 3),
  maybe(
    joined(
      word('by'),
      some(
        joined(
          fc.oneof({ weight: 3, arbitrary: field }, value),
          maybe(word('as g', 'as level', 'as @timestamp')),
        ),
        3,
      ),
    ),
  ),
);
const other = word(
  'pattern @message',
  'dedup service',
  'dedup level, a.b',
  'unnest a.b into x',
  'expand items',
  'accum n as s',
  'autoregress n p=1-2',
  'filldown',
  'sessionize service',
  'countFrequent level',
  'outlier n',
  'relevantfields where n > 5',
  'addtotals',
  'parse @message /(\\d)/ as d multi',
  'display level, n',
  'fillmissing',
  'estimate',
);
const tail = fc.oneof(
  { weight: 3, arbitrary: stats },
  { weight: 2, arbitrary: fc.constant('') },
  { weight: 2, arbitrary: order },
  { weight: 1, arbitrary: other },
);

/** Queries over what these events hold; some are refused. */
export const runQueries: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(head, { maxLength: 3 }),
    tail,
    fc.oneof(
      { weight: 2, arbitrary: fc.constant('') },
      fc.constant('dedup g'),
      order,
      order,
      condition.map((one) => `filter ${one}`),
    ),
    fc.oneof({ weight: 2, arbitrary: fc.constant('') }, limit),
  )
  .map(([first, middle, then, last]) =>
    [...first, middle, then, last].filter((one) => one !== '').join(' | '),
  )
  .map((text) => text || 'fields @timestamp, @message');
