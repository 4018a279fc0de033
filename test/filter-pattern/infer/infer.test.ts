import { unwrap } from '@sluice/core';
import { codes, infer } from '@sluice/filter-pattern/infer';
import { compile } from '@sluice/filter-pattern/internal/compile';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const numRuns = Number(process.env['FC_RUNS'] ?? 300);
const proposed = (text: string) => unwrap(infer(text.split('\n')));
const patternOf = (text: string) => proposed(text).pattern;
const repeated = (line: (i: number) => string, count = 20) =>
  Array.from({ length: count }, (_, i) => line(i)).join('\n');

describe('the catalogue', () => {
  test.each(Object.values(codes))('$code: its examples show it', ({ code, bad, good }) => {
    const found = (text: unknown) =>
      infer(String(text).split('\n')).diagnostics.map((one) => one.code);
    expect(found(bad)).toContain(code);
    expect(found(good)).not.toContain(code);
  });
});

describe('well-known formats get the names of their documentation', () => {
  test('Apache common and combined logs', () => {
    const line = '127.0.0.1 - frank [10/Oct/2000:13:25:15 -0700] "GET /a.gif HTTP/1.0" 200 1534';
    expect(
      proposed(`${line}\n${line.replace('frank', '-').replace('200 1534', '304 -')}`),
    ).toMatchObject({
      kind: 'space',
      format: 'Apache common log',
      pattern: '[ip, ident, user, timestamp, request, status, bytes]',
      matched: 2,
      confidence: 1,
    });
    expect(patternOf(`${line} "-" "Mozilla/5.0 (X11; Linux)"`)).toBe(
      '[ip, ident, user, timestamp, request, status, bytes, referrer, user_agent]',
    );
  });

  test('load balancer access logs, Nginx logs with forwarded addresses', () => {
    const balanced =
      'http 2018-07-02T22:23:00.186641Z app/lb/50dc6c49 192.168.131.39:2817 10.0.0.1:80 0.000 0.001 0.000 200 200 34 366 "GET http://www.example.com:80/ HTTP/1.1" "curl/7.46.0" - - arn:aws:elasticloadbalancing:us-east-2:123456789012:targetgroup/t/73e2 "Root=1-58337262" "-" "-" 0 2018-07-02T22:22:48.364000Z "forward" "-" "-" "10.0.0.1:80" "200" "-" "-"';
    expect(proposed(balanced)).toMatchObject({
      format: 'Application Load Balancer access log',
      matched: 1,
    });
    const forwarded =
      '172.17.0.1 - - [01/May/2024:12:00:00 +0000] "GET / HTTP/1.1" 200 615 "-" "curl/8.0" "-"';
    expect(proposed(forwarded).format).toBe('Nginx access log');
  });

  test('VPC flow logs', () => {
    const line = (action: string, port: number) =>
      `2 123456789010 eni-1235b8ca123456789 172.31.16.139 172.31.16.21 ${port} 22 6 20 4249 1418530010 1418530070 ${action} OK`;
    expect(patternOf(`${line('ACCEPT', 20641)}\n${line('REJECT', 1)}`)).toBe(
      '[version, account_id, interface_id, srcaddr, dstaddr, srcport, dstport, protocol, packets, bytes, start, end, action, log_status]',
    );
  });
});

test('a label names what follows it', () => {
  const line = (id: string, spent: number) =>
    `REPORT RequestId: 3f8b2d7e-1b2c-4d5e-8f90-123456789ab${id} Duration: ${spent} ms Memory Size: 128 MB`;
  expect(patternOf(`${line('a', 102.25)}\n${line('b', 1)}`)).toBe(
    '[report, requestid_label, request_id, duration_label, duration, ms, memory, size_label, size, mb]',
  );
});

describe('lines of any kind', () => {
  test.each([
    ['GET /a 200 12ms\nPOST /b/c 404 3ms\nGET /d 200 5.5ms', '[method, path, status, duration]'],
    [
      '2024-05-01T12:00:00.1Z INFO [main] c.A - started now\n2024-05-01T12:00:01.1Z ERROR [w] c.J - x y z w v\n2024-05-01T12:00:02.1Z WARN [w2] c.J - slow',
      '[timestamp, level, context, message]',
    ],
    [
      '2024-05-01 12:00:00,1 user=alice did 200\n2024-05-01 12:00:00,2 user=bob not do 404\n2024-05-01 12:00:09,3 user=eve 1',
      '[date, time, user, ..., number]',
    ],
    ['::1 10.0.0.1:80 us-east-1 https://a.b/c 1.5', '[ip, address, region, url, number]'],
    [
      'arn:aws:s3:::b 3f8b2d7e-1b2c-4d5e-8f90-123456789abc deadbeef00112233 1700000000 "some text"',
      '[arn, request_id, id, timestamp, text]',
    ],
    ['a | 1 2\nb | 3 4', '[word, separator, number, number2]'],
    ['- INFO\n- WARN', '[unused, level]'],
    ['Total: 5\nTotal: 612345678901', '[total_label, total]'],
    ['x 1\ny 2.5', '[word, number]'],
    ['Oct 10 13:55:36 failed for root\nOct  1 13:55:37 accepted', '[month, day, time, message]'],
    ['Took: why: 5\nTook: why: 7', '[took_label, why_label, why]'],
    ['x /a\ny http://b/c', '[word, path]'],
  ])('%j gives %s', (text, pattern) => {
    const inference = proposed(text);
    expect(inference.pattern).toBe(pattern);
    expect(inference.matched).toBe(inference.lines);
  });

  test('free words at the end of equal lines are one message', () => {
    expect(patternOf('12:00:00 INFO user logged in\n12:00:01 INFO mail went out')).toBe(
      '[time, level, message]',
    );
  });

  test('examples are shown, up to three', () => {
    const { fields } = proposed(repeated((i) => `INFO job-${i} took ${i}ms and ended`));
    expect(fields.map(({ name }) => name)).toEqual([
      'level',
      'word',
      'took',
      'duration',
      'message',
    ]);
    expect(fields[1]!.examples).toEqual(['job-0', 'job-1', 'job-2']);
    expect(fields.at(-1)).toEqual({
      name: 'message',
      type: 'rest',
      examples: ['and ended'],
      share: 1,
    });
  });

  test('many fields are cut with an ellipsis', () => {
    const pattern = patternOf(repeated((i) => Array(60).fill(i).join(' ')));
    expect(pattern.split(', ')).toHaveLength(41);
    expect(pattern).toContain(', ...]');
  });

  test('of lines of which some end early, all that begin alike match', () => {
    expect(patternOf('10.0.0.1 INFO\n10.0.0.2 INFO a b c\n10.0.0.3 WARN a b')).toBe(
      '[ip, level, ...]',
    );
  });

  test('lines of another kind are counted', () => {
    const outcome = infer([...repeated((i) => `10.0.0.${i} GET /${i} 200`).split('\n'), 'lost']);
    expect(unwrap(outcome)).toMatchObject({
      lines: 21,
      matched: 20,
      pattern: '[ip, method, path, status]',
    });
    expect(outcome.diagnostics.map(({ message }) => message)).toEqual([
      '1 of 21 lines do not fit the proposal',
    ]);
  });
});

describe('JSON', () => {
  test('the field that people filter by is asked for; all are listed', () => {
    const { kind, pattern, fields } = proposed(
      '{"at":1,"level":"info","http":{"status code":200.0},"tags":[1],"level":"warn"}\n{"at":2,"level":"error","ok":true,"none":null}',
    );
    expect({ kind, pattern }).toEqual({ kind: 'json', pattern: '{ $.level = * }' });
    expect(fields).toEqual([
      { name: '$.level', type: 'string', examples: ['warn', 'error'], share: 1 },
      { name: '$.at', type: 'number', examples: ['1', '2'], share: 1 },
      { name: "$.http.['status code']", type: 'number', examples: ['200.0'], share: 0.5 },
      { name: '$.ok', type: 'boolean', examples: ['true'], share: 0.5 },
      { name: '$.none', type: 'null', examples: ['null'], share: 0.5 },
    ]);
  });

  test('booleans alone are asked for as such, and nothing for nothing', () => {
    expect(patternOf('{"ok":true}\n{"ok":false}')).toBe('{ $.ok IS TRUE || $.ok IS FALSE }');
    expect(proposed('{}\n{"a":[]}')).toMatchObject({
      kind: 'json',
      pattern: '',
      matched: 2,
      confidence: 0,
    });
    expect(patternOf('{"a":1}\n{"a":"x"}')).toBe('{ $.a = * }');
  });

  test('a key that no pattern can hold is not asked for', () => {
    expect(patternOf(JSON.stringify({ ['k'.repeat(2000)]: 1 }))).toBe('');
  });

  test('no more than 200 fields of six levels are listed', () => {
    const wide = Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`k${i}`, i]));
    expect(proposed(JSON.stringify(wide)).fields).toHaveLength(200);
    expect(
      proposed('{"a":{"b":{"c":{"d":{"e":{"f":{"g":1},"h":2}}}}}}').fields.map(({ name }) => name),
    ).toEqual(['$.a.b.c.d.e.h']);
  });
});

describe('lines without fields', () => {
  test('the longest word of all is proposed, if there is one', () => {
    expect(proposed('the session began\nwhy did session end\na session')).toMatchObject({
      kind: 'terms',
      pattern: 'session',
      matched: 3,
      confidence: 0.2,
    });
    expect(proposed('it works\nit does not work any more\nwhy')).toMatchObject({
      kind: 'terms',
      pattern: '',
      matched: 3,
      confidence: 0,
    });
  });

  test('blank lines do not count, and none but blank ones are refused', () => {
    expect(unwrap(infer(['', '10.0.0.1 INFO', '  '])).lines).toBe(1);
    expect(infer(['', ' '])).toMatchObject({ ok: false, diagnostics: [{ code: 'FP3590' }] });
  });
});

describe('laws', () => {
  const token = fc.oneof(
    fc.constantFrom(
      '-',
      '10.0.0.1',
      'INFO',
      '[a b]',
      '"x y"',
      'a=b',
      '200',
      '"',
      '[',
      '2024-01-01',
      '/p',
      'word',
      '__proto__',
    ),
    fc.string({ maxLength: 8 }),
  );
  const line = fc.oneof(
    fc.array(token, { maxLength: 8 }).map((all) => all.join(' ')),
    fc.object({ maxDepth: 3 }).map((one) => JSON.stringify(one)),
    fc.string(),
  );

  test('whatever the lines, the proposal compiles and is counted right', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const outcome = infer(lines);
        if (!outcome.ok) {
          expect(lines.every((one) => one.trim() === '')).toBe(true);
          return;
        }
        const { pattern, matched, lines: count, confidence, fields } = outcome.value;
        const matcher = unwrap(compile(pattern), pattern);
        const samples = lines.filter((one) => one.trim() !== '');
        expect(count).toBe(samples.length);
        expect(samples.filter((one) => matcher.test(one))).toHaveLength(matched);
        expect(confidence >= 0 && confidence <= 1).toBe(true);
        expect(new Set(fields.map(({ name }) => name)).size).toBe(fields.length);
      }),
      { numRuns },
    );
  });

  test('the fields of a table are those that the pattern extracts', () => {
    const row = fc.tuple(
      fc.ipV4(),
      fc.constantFrom('INFO', 'WARN'),
      fc.nat(),
      fc.constantFrom('"a b"', '[c d]', 'e'),
    );
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 9 }), (rows) => {
        const lines = rows.map((all) => all.join(' '));
        const { pattern, fields, matched } = unwrap(infer(lines));
        expect(matched).toBe(lines.length);
        const extracted = unwrap(compile(pattern)).extract(lines[0]!)!;
        expect(Object.keys(extracted).sort()).toEqual(fields.map(({ name }) => `$${name}`).sort());
      }),
      { numRuns },
    );
  });

  test('a hundred thousand lines are answered within five seconds', () => {
    const lines = Array.from(
      { length: 100_000 },
      (_, i) => `10.0.0.${i % 256} INFO [t-${i}] took ${i}ms`,
    );
    const begun = performance.now();
    expect(unwrap(infer(lines)).matched).toBe(100_000);
    expect(performance.now() - begun).toBeLessThan(5000);
  });
});
