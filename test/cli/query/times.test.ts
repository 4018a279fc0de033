import { foundIn } from '@sluice/cli/internal/query/event';
import { instantAtStart, instantOf } from '@sluice/cli/internal/query/instant';
import { BlockTimes } from '@sluice/cli/internal/query/time/block-times';
import { isoAt } from '@sluice/cli/internal/query/time/iso';
import { Scanner } from '@sluice/scan';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const numRuns = Number(process.env['FC_RUNS'] ?? 500);

const timeOf = (text: string) => foundIn(text, {}).timestamp;
const at = (iso: string) => Date.parse(iso);

describe('a line of text has the time', () => {
  test('in ISO 8601 that it begins with', () => {
    expect(timeOf('2026-11-21T10:00:00.5+01:00 x')).toBe(at('2026-11-21T09:00:00.500Z'));
    expect(timeOf('[2026-11-21 10:00:00,123] x')).toBe(at('2026-11-21T10:00:00.123Z'));
    expect(timeOf('at 2026-11-21T10:00:00Z')).toBeUndefined();
  });

  test('of the Common Log Format, wherever it stands', () => {
    const line = '203.0.113.9 - frank [21/Nov/2026:10:00:00 +0100] "GET / HTTP/1.1" 200 2326';
    expect(timeOf(line)).toBe(at('2026-11-21T09:00:00Z'));
    const access = '79a59df9 bucket [06/Feb/2026:00:00:38 -0530] 192.0.2.3 - 3E57 REST.GET';
    expect(timeOf(access)).toBe(at('2026-02-06T05:30:38Z'));
    expect(timeOf('[x] [21/Nov/2026:10:00:00 +0000]')).toBe(at('2026-11-21T10:00:00Z'));
  });

  test('of the Common Log Format only where all of it is written', () => {
    for (const time of [
      '[21/Nov/2026:10:00:00 +0000',
      '[21/Nov/2026:10:00:00]',
      '[21/Nor/2026:10:00:00 +0000]',
      '[00/Nov/2026:10:00:00 +0000]',
      '[32/Nov/2026:10:00:00 +0000]',
      '[21/Nov/2026:24:00:00 +0000]',
      '[21/Nov/2026:10:60:00 +0000]',
      '[21/Nov/2026:10:00:61 +0000]',
      '[21/Nov/2026:10:00:00 00000]',
      '[21/Nov/2026-10:00:00 +0000]',
      '[2x/Nov/2026:10:00:00 +0000]',
    ]) {
      expect(timeOf(`a ${time} b`)).toBeUndefined();
    }
  });

  test('where a record of VPC flow logs starts', () => {
    const columns = '2 123456789010 eni-1235b8ca 172.31.16.139 172.31.16.21 20641 22 6 20 4249';
    expect(timeOf(`${columns} 1418530010 1418530070 ACCEPT OK`)).toBe(1_418_530_010_000);
    const noData = '2 123456789010 - - - - - - - - 1418530010 1418530070 - NODATA';
    expect(timeOf(noData)).toBe(1_418_530_010_000);
    expect(timeOf(`${columns} 1418530010 1418530070 ACCEPT OK more`)).toBeUndefined();
    expect(timeOf(`${columns} 1418530010 1418530070 ACCEPT`)).toBeUndefined();
    expect(timeOf(`${columns} - 1418530070 ACCEPT OK`)).toBeUndefined();
    expect(timeOf(`${columns} 14185300x0 1418530070 ACCEPT OK`)).toBeUndefined();
    expect(timeOf('2 a b c d e f g h i 1418530010 k l m')).toBeUndefined();
    expect(timeOf('2 a -x c d e f g h i 1418530010 k l m')).toBeUndefined();
  });

  test('of a query log of Route 53', () => {
    const line =
      '1.0 2026-11-21T10:00:00.130Z Z123412341234 example.com A NOERROR UDP FRA6 192.0.2.1 -';
    expect(timeOf(line)).toBe(at('2026-11-21T10:00:00.130Z'));
    expect(timeOf(line.replace('1.0', '1.'))).toBeUndefined();
    expect(timeOf(line.replace('1.0', '10.0.0.1'))).toBeUndefined();
    expect(timeOf(line.replace('1.0', '12345.0'))).toBeUndefined();
  });

  test('of syslog as RFC 5424 has it', () => {
    const line = "<165>1 2026-11-21T10:00:00.003-07:00 192.0.2.1 su - ID47 - 'su root' failed";
    expect(timeOf(line)).toBe(at('2026-11-21T17:00:00.003Z'));
    expect(timeOf('<34>1 - host')).toBeUndefined();
    expect(timeOf('<>1 2026-11-21T10:00:00Z')).toBeUndefined();
    expect(timeOf('<34> 2026-11-21T10:00:00Z')).toBeUndefined();
    expect(timeOf('<34>123 2026-11-21T10:00:00Z')).toBeUndefined();
    expect(timeOf('<34 2026-11-21T10:00:00Z')).toBeUndefined();
  });

  test('or none', () => {
    for (const text of ['', 'x', '2', '12 x', '<', '[', '1.', '{"a":[}']) {
      expect(timeOf(text)).toBeUndefined();
    }
  });
});

/** Texts near to those that have a time. */
const nearly = (texts: readonly string[], signs: string) =>
  fc
    .tuple(
      fc.constantFrom(...texts),
      fc.array(fc.tuple(fc.nat(60), fc.nat(2), fc.constantFrom(...signs)), { maxLength: 3 }),
    )
    .map(([text, edits]) =>
      edits.reduce((now, [place, kind, sign]) => {
        const i = Math.min(place, now.length);
        return now.slice(0, i) + (kind === 0 ? '' : sign) + now.slice(kind === 2 ? i : i + 1);
      }, text),
    );

const isoTexts = [
  '2026-01-31T10:20:30.123Z',
  '2026-12-28 23:59:59,999999999 +01:00 x',
  '[2024-02-29T00:00:00Z] x',
  '2026-01-01',
  '1969-12-31t23:59:59.001z',
  '0099-03-01T00:00:00',
];

describe('a JSON object has the time', () => {
  const name = fc.constantFrom(
    '@timestamp',
    'timestamp',
    'time',
    'eventTime',
    'x',
    'timestamps',
    '',
  );
  const time = fc.oneof(
    fc.constantFrom('2026-11-21T10:00:00Z', '1767225600', '176722560x', 'no', '2026-11-2\\\\"}'),
    fc.constantFrom(1_767_225_600, 1_767_225_600_123, 17.5, 1e20, -1, 0, true, null),
    fc.array(fc.constant({ time: 1 }), { maxLength: 2 }),
    fc.record({ timestamp: fc.constant('2026-11-21'), s: fc.string() }),
  );
  const object = fc.uniqueArray(fc.tuple(name, time), { selector: ([key]) => key, maxLength: 6 });

  test('of the first of four fields that is one, wherever they stand', () => {
    fc.assert(
      fc.property(object, fc.constantFrom(0, 1), (members, indent) => {
        const record = new Map<string, unknown>(members);
        const told = ['@timestamp', 'timestamp', 'time', 'eventTime']
          .map((field) => (record.has(field) ? instantOf(record.get(field)) : undefined))
          .find((instant) => instant !== undefined);
        const text = JSON.stringify(Object.fromEntries(members), undefined, indent);
        expect(timeOf(text.replaceAll('\n', ' '))).toBe(told);
      }),
      { numRuns },
    );
  });

  test('also where it breaks off behind it', () => {
    const [from, to] = [at('2026-01-01'), at('2026-01-02')];
    expect(timeOf('{"time":"2026-01-01","a":[')).toBe(from);
    expect(timeOf('{"time":"2026-01-01","@timestamp":"2026-01-02"')).toBe(to);
    expect(timeOf('{"time":"2026-01-01","@timestamp":"2026-01-02')).toBe(from);
    expect(timeOf('{"time":"2026-01-01"x"@timestamp":"2026-01-02"}')).toBe(from);
    for (const text of [
      '{',
      '{"',
      '{"time',
      '{"time"',
      '{"time":',
      '{"time":1767225600',
      '{time:1',
    ]) {
      expect(timeOf(text)).toBeUndefined();
    }
  });

  test('wherever a text that looks like the end of a time stands', () => {
    expect(timeOf('{"time":"176722560","zone":"Z","@timestamp":"2026-01-01"}')).toBe(
      at('2026-01-01'),
    );
    expect(timeOf('{"time":"176722560","zone":"Z"}')).toBe(176_722_560_000);
    const later = '"@timestamp":"2026-01-02"';
    expect(timeOf(`{"time":"2026-01-01T00:00:00.","Z":1,${later}}`)).toBe(at('2026-01-02'));
    expect(timeOf(`{"time":"2026-01-01T00:00:00Z",${later}}`)).toBe(at('2026-01-02'));
    expect(timeOf(`{"time":"2026-01-01T00:00:00.123Z",${later}}`)).toBe(at('2026-01-02'));
  });

  test('as its escapes say it', () => {
    expect(timeOf('{"time":"2026-01-01\\u005410:00Z"}')).toBe(at('2026-01-01T10:00Z'));
    expect(timeOf('{"time":"2026-01-01\\x"}')).toBeUndefined();
  });
});

test('a time is the same in bytes as in text', () => {
  fc.assert(
    fc.property(nearly(isoTexts, '0123456789-:.,TZtz+ ['), (text) => {
      const bytes = Buffer.from(`__${text}:00Z`);
      const expected = instantAtStart(text) ?? Number.NaN;
      expect(isoAt(bytes, 2, 2 + text.length)).toEqual(expected);
    }),
    { numRuns },
  );
});

describe('a block', () => {
  const line = fc.oneof(
    nearly(isoTexts, '0123456789-:.,TZtz+ ['),
    nearly(['a - - [21/Nov/2026:10:00:00 +0100] "GET'], '0123456789/:+-[] aN'),
    nearly(['<34>1 2026-11-21T10:00:00.003Z x', '1.0 2026-11-21T10:00:00Z Z1 '], '<>1. '),
    nearly(
      [
        '{"timestamp":"2026-11-21T10:00:00Z"}',
        '{"time":1767225600,"@timestamp":"no","timestamp":-1}',
        '{"a":{"time":1},"eventTime":"1767225600000"}',
        '{"time":1e9,"time":"2026-01-01T00:00:00Z"}',
        '{"time":"2026-11-21\\u0054","timestamp":1767225600123456}',
        '{"timestamp":5,"message":"m","ingestionTime":6,"logStreamName":"s"}',
        '{"@timestamp":null,"time":[1],"eventTime":"176722560.5"}',
      ],
      '{}[]",:.0123456789eé\\tu+-',
    ),
    fc.string().map((text) => text.replace(/[\r\n]/g, ' ')),
  );

  const scanner = Scanner.create({ capacity: 1 << 14 });
  const times = new BlockTimes(scanner);

  test('has the times that its lines have one by one', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (texts) => {
        const bytes = Buffer.from(texts.map((text) => `${text}\n`).join(''));
        scanner.bytes.set(bytes, scanner.input);
        const lines = scanner.lines(scanner.input, scanner.input + bytes.length);
        const told = times.read(lines, undefined);
        const alone = texts.map((text) => foundIn(text, {}));
        expect([...told.times]).toEqual(alone.map(({ timestamp }) => timestamp ?? Number.NaN));
        const stored = alone.flatMap((event, i) =>
          event.ingestionTime === undefined ? [] : [[i, event] as const],
        );
        expect([...told.stored]).toEqual(stored);
      }),
      { numRuns },
    );
  });

  test('has times for the lines that are asked for', () => {
    const text = '2026-01-01\n2026-01-02\n{"time":1767225600}\n{"time":1767225601}\n';
    scanner.bytes.set(Buffer.from(text), scanner.input);
    const lines = scanner.lines(scanner.input, scanner.input + text.length);
    const told = times.read(lines, Int32Array.of(1, 2));
    const none = Number.NaN;
    expect([...told.times]).toEqual([none, at('2026-01-02'), 1_767_225_600_000, none]);
  });
});
