import { gzipSync } from 'node:zlib';
import { mostEvents } from '@sluice/cli/internal/query/collector';
import { describe, expect, test } from 'vitest';
import { call, folderOf, type World } from '../support/call.ts';
import { zstd } from '../support/zstd.ts';

const log = [
  '2026-01-01T00:00:10Z ERROR one',
  '2026-01-01T00:04:10+00:00 INFO two, "too" | x',
  '2026-01-01 00:15:10,500 ERROR three',
  '',
].join('\n');

const query = (argv: readonly string[], world: World | string = log) =>
  call(['query', ...argv], typeof world === 'string' ? { stdin: world } : world);

const rowsOf = async (argv: readonly string[], world?: World | string) => {
  const { code, out } = await query([...argv, '--format', 'json'], world);
  expect(code).toBe(0);
  return JSON.parse(out);
};

describe('query', () => {
  test('prints a table, newest first', async () => {
    expect(await query(['fields @timestamp, @message'])).toEqual({
      code: 0,
      out:
        '@timestamp               @message\n' +
        '2026-01-01 00:15:10.500  2026-01-01 00:15:10,500 ERROR three\n' +
        '2026-01-01 00:04:10.000  2026-01-01T00:04:10+00:00 INFO two, "too" | x\n' +
        '2026-01-01 00:00:10.000  2026-01-01T00:00:10Z ERROR one\n',
      err: '',
    });
  });

  test('reads the query from a file', async () => {
    const cwd = await folderOf({ 'a.query': 'stats count(*) as n\n' });
    expect(await rowsOf(['@a.query'], { cwd, stdin: log })).toEqual([{ n: '3' }]);
  });

  test('cuts a table to the terminal, numbers to the right', async () => {
    const stdin = `{"a":"${'x'.repeat(200)}\\n\\u0007","n":5}\n`;
    const world: World = { stdin, terminals: ['out'] };
    const { out } = await query(['fields a, n', '--no-color'], world);
    const lines = out.split('\n');
    expect(lines[1]).toMatch(/^x+…\s+5$/);
    expect(lines[1]!.length).toBeLessThanOrEqual(100);
    expect((await query(['fields a, n'], stdin)).out).toContain(`${'x'.repeat(200)} ⏎ \ufffd`);
  });

  test('prints NDJSON, CSV and Markdown', async () => {
    const text = 'fields @message | sort @timestamp | limit 2';
    expect((await query([text, '--format', 'ndjson'])).out).toBe(
      '{"@message":"2026-01-01T00:00:10Z ERROR one"}\n' +
        '{"@message":"2026-01-01T00:04:10+00:00 INFO two, \\"too\\" | x"}\n',
    );
    expect((await query([text, '--format', 'csv'])).out).toBe(
      '@message\r\n2026-01-01T00:00:10Z ERROR one\r\n' +
        '"2026-01-01T00:04:10+00:00 INFO two, ""too"" | x"\r\n',
    );
    expect((await query([text, '--format', 'markdown'])).out).toBe(
      '| @message |\n| --- |\n| 2026-01-01T00:00:10Z ERROR one |\n' +
        '| 2026-01-01T00:04:10+00:00 INFO two, "too" \\| x |\n',
    );
  });

  test('a column may have any name, and a cell no value', async () => {
    const stdin = '{"constructor":"c","n":1}\n{"n":2}\n';
    const { out } = await query(['fields constructor, n | sort n', '--format', 'csv'], stdin);
    expect(out).toBe('constructor,n\r\nc,1\r\n,2\r\n');
  });

  test('where there are no rows, gives 0 and the empty form', async () => {
    const none = (format: string) => query(['filter @message like /none/', '--format', format]);
    expect(await none('json')).toMatchObject({ code: 0, out: '[\n]\n' });
    expect(await none('ndjson')).toMatchObject({ code: 0, out: '' });
    const world: World = { stdin: log, terminals: ['err'] };
    expect((await query(['filter @message like /none/'], world)).err).toContain('no rows');
  });

  test('stays between --start and --end', async () => {
    const bounds = ['--start', '2026-01-01T00:01:00Z', '--end', '1767226600'];
    expect(await rowsOf(['stats count(*) as n', ...bounds])).toEqual([{ n: '2' }]);
    expect(
      await rowsOf(['stats count(*) as n', ...bounds.slice(0, 2), '--end', '2026-01-01T00:10']),
    ).toEqual([{ n: '1' }]);
    expect((await query(['limit 1', '--start', 'noon'])).code).toBe(2);
  });

  test('--stats tells on stderr what was matched and read', async () => {
    const text = 'filter @message like /ERROR/ | sort @timestamp | limit 1 | stats count(*) as n';
    const bounds = ['--start', '2026-01-01', '--end', '2027-01-01'];
    const { err } = await query([text, '--stats', '--strict', ...bounds]);
    expect(err).toContain('2 records matched, 3 scanned, 113 B scanned\n');
    expect((await query(['fields @message', '--stats'])).err).toContain('3 records matched');
  });

  test('--chart draws a series for each group, gaps included', async () => {
    const { code, out } = await query(['stats count(*) as n by bin(5m)', '--chart']);
    expect(code).toBe(0);
    expect(out).toContain('n  █··▁  1 to 2, 2 of 4 points\n');
    const grouped =
      'parse @message /(?<level>INFO|ERROR)/ | stats count(*) as n, sum(1) as m by level, bin(1mo)';
    const { out: groups } = await query([grouped, '--chart']);
    expect(groups).toContain('n ERROR  ▅  2 to 2, 1 of 1 points\n');
    expect(groups).toContain('m INFO');
    expect((await query(['stats avg(nothing) as n by bin(5m)', '--chart'])).out).toBe('');
  });

  test('--chart draws bins of a part of a second', async () => {
    const { out } = await query(['stats count(*) as n by bin(100ms)', '--chart']);
    expect(out).toContain('3 of 3 points');
  });

  test('--chart shows no more series than can be seen', async () => {
    const stdin = Array.from({ length: 25 }, (_, k) => `{"time":1767225600,"k":"k${k}"}\n`).join(
      '',
    );
    const { out } = await query(['stats count(*) by bin(1h), k', '--chart'], stdin);
    expect(out).toContain('… and 5 more series\n');
  });

  test('--chart wants a query that has one', async () => {
    for (const text of [
      'fields @message',
      'stats count(*)',
      'stats count(*) by bin(5m), bin(1h)',
    ]) {
      expect((await query([text, '--chart'])).err).toContain('--chart: the query groups by no bin');
    }
    const { code } = await query(['stats count(*) by bin(5m)', '--chart', '--format', 'csv']);
    expect(code).toBe(2);
  });

  test('refuses a wrong query before anything is read, with its place', async () => {
    const { code, out, err } = await query(['stats coun(*) by bin(5m)', 'nowhere.log']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('error[LI3001]');
    expect(err).toContain('^^^^');
    expect(err).not.toContain('nowhere.log');
  });

  test('refuses more events of log groups than queries inside of it can hold', async () => {
    const chunk = Buffer.from('x\n'.repeat(100_000));
    const stdin = Array.from({ length: mostEvents / 100_000 + 1 }, () => chunk);
    const cwd = await folderOf({ 'a.log': '{"id":"x"}\n' });
    const text = 'filter id in (SOURCE "g" | fields @message) | fields id';
    const { code, err } = await query([text, 'a.log', '--log-group', 'g=-'], { cwd, stdin });
    expect(code).toBe(2);
    expect(err).toContain('more than 2,000,000 events');
  }, 60_000);

  test('queries inside of it read log groups', async () => {
    const cwd = await folderOf({ 'a.log': '{"id":"x"}\n{"id":"y"}\n', 'g.log': 'x\nz\n' });
    const text = 'filter id in (SOURCE "g" | fields @message) | display id';
    expect(await rowsOf([text, 'a.log', '--log-group', 'g=g.log'], { cwd })).toEqual([{ id: 'x' }]);
  });

  test('reads stdin once', async () => {
    expect((await query(['-', '-'])).err).toContain('stdin can be read only once');
    expect((await query(['limit 1', '--log-group', 'a'])).code).toBe(2);
  });
});

describe('the time of an event', () => {
  const timesOf = async (stdin: string) =>
    (await rowsOf(['fields @timestamp | sort @timestamp'], stdin)).map(
      (row: Record<string, string>) => row['@timestamp'],
    );

  test('is that of a field of JSON, in any unit', async () => {
    const lines = [
      '{"@timestamp":"2026-01-01T00:00:01Z","time":"2020-01-01"}',
      '{"timestamp":1767225602}',
      '{"time":1767225603000}',
      '{"eventTime":"2026-01-01T01:00:04+0100"}',
      '{"timestamp":1767225605000000}',
      '{"timestamp":"1767225606000000000"}',
      '{"timestamp":-1,"time":"2026-01-01 00:00:07"}',
    ];
    expect(await timesOf(`${lines.join('\n')}\n`)).toEqual(
      [1, 2, 3, 4, 5, 6, 7].map((second) => `2026-01-01 00:00:0${second}.000`),
    );
  });

  test('is that of the one before where it has none, which is said', async () => {
    const { err } = await query(['fields @message'], `lost\n${log}\tat x\n{"a":[}\n`);
    expect(err).toContain('3 events without a time: each counts as of the time of the one before');
    const { err: none } = await query(['fields @message'], 'a\nb\n');
    expect(none).toContain('no times found');
    expect(await timesOf('a\nb\n')).toEqual(['1970-01-01 00:00:00.000', '1970-01-01 00:00:00.001']);
  });
});

describe('the inputs of a query', () => {
  const at = '2026-01-01T00:00:01.000Z';

  test('exports tell time and stream', async () => {
    const cwd = await folderOf({
      'out/stream-1/000000.gz': gzipSync(`${at} one\n\tmore\n`),
      'out/stream-2/000000.gz': gzipSync(`${at} two\n`),
    });
    const text = 'fields @timestamp, @message, @logStream | sort @logStream';
    expect(await rowsOf([text, 'out'], { cwd })).toMatchObject([
      {
        '@timestamp': '2026-01-01 00:00:01.000',
        '@message': 'one\n\tmore',
        '@logStream': 'stream-1',
      },
      { '@message': 'two', '@logStream': 'stream-2' },
    ]);
  });

  test('subscriptions tell time, stream and group', async () => {
    const event = { id: '1', timestamp: Date.parse(at), message: 'one' };
    const envelope = { messageType: 'DATA_MESSAGE', owner: '1', logGroup: 'g', logStream: 's' };
    const stdin = JSON.stringify({ ...envelope, logEvents: [event] });
    expect(await rowsOf(['fields @timestamp, @message, @logStream, @log'], stdin)).toMatchObject([
      {
        ...{ '@timestamp': '2026-01-01 00:00:01.000', '@message': 'one' },
        ...{ '@logStream': 's', '@log': '1:g' },
      },
    ]);
  });

  test('events as the service lists them are unwrapped', async () => {
    const event = { timestamp: Date.parse(at), message: 'one', ingestionTime: 1 };
    const stdin = [
      { ...event, logStreamName: 's' },
      event,
      { ...event, level: 'x' },
      { ...event, ingestionTime: 'x' },
    ];
    const text = `${stdin.map((each) => JSON.stringify(each)).join('\n')}\n`;
    const rows = await rowsOf(['filter @message = "one" | fields @logStream'], text);
    expect(rows).toHaveLength(2);
  });

  test('CloudTrail files, gzip, zstd', async () => {
    const records = { Records: [{ eventTime: '2026-01-01T00:00:01Z', eventName: 'A' }] };
    const cwd = await folderOf({
      'a.json.gz': gzipSync(JSON.stringify(records)),
      'b.zst': zstd.bytes,
    });
    const text = 'stats count(*) as n by eventName';
    expect(await rowsOf([text, 'a.json.gz'], { cwd })).toEqual([{ eventName: 'A', n: '1' }]);
    expect(await rowsOf(['stats count(*) as n', 'b.zst'], { cwd })).toEqual([{ n: '3' }]);
  });

  test('what cannot be read is told, and gives 2', async () => {
    const cwd = await folderOf({ a: log, 'b.gz': gzipSync(log).subarray(0, 30) });
    const { code, out, err } = await query(['stats count(*) as n', 'a', 'b.gz', 'c'], { cwd });
    expect(code).toBe(2);
    expect(out).toContain('3');
    expect(err).toContain('b.gz: gzip data that ends too early');
    expect(err).toContain('c: no such file or folder');
  });

  test('what is no event is told, the first few by their places', async () => {
    const args = ['limit 1', '--input-format', 'export'];
    const { code, err } = await query(args, 'a\nb\nc\nd\ne\n');
    expect(code).toBe(2);
    expect(err).toContain('-:3: no line of an export');
    expect(err).toContain('-: 2 more left out');
  });

  test('log groups are for SOURCE, each with its name', async () => {
    const cwd = await folderOf({ 'a.log': log, 'b.log': log });
    const groups = ['--log-group', 'a=a.log', '--log-group', 'b=b.log', '--log-group', 'b=a.log'];
    const text = 'SOURCE logGroups(namePrefix: ["b"]) | stats count(*) as n by @log';
    expect(await rowsOf([text, ...groups, '--stats'], { cwd })).toEqual([{ '@log': 'b', n: '6' }]);
  });

  test('lookup tables come as CSV', async () => {
    const cwd = await folderOf({
      't.csv': 'id,name\r\n\r\n1,"One, ""the"" first"\r\n2,Two',
      'short.csv': 'id,name\n1\n',
      'empty.csv': '',
    });
    const text = 'fields id | lookup t id OUTPUT name | sort id';
    const world = { cwd, stdin: '{"id":"1"}\n{"id":"2"}\n' };
    expect(await rowsOf([text, '--lookup', 't=t.csv'], world)).toEqual([
      { id: '1', name: 'One, "the" first' },
      { id: '2', name: 'Two' },
    ]);
    const { code, err } = await query([text], world);
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining('error[LI5') });
    const short = await query([text, '--lookup', 't=short.csv'], world);
    expect(short.err).toContain('1 cell in row 1, where the head has 2');
    expect((await query([text, '--lookup', 't=empty.csv'], world)).err).toContain('no CSV');
  });

  test('a terminal is told how to end', async () => {
    const stdin = Object.assign([Buffer.from(log)], { isTTY: true });
    const { err } = await query(['fields @message'], { stdin, terminals: ['err'] });
    expect(err).toContain('Ctrl-D ends it');
  });
});
