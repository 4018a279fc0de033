import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { call, folderOf, type World } from '../support/call.ts';
import { zstd } from '../support/zstd.ts';

const lines = 'ERROR one\nINFO two\nERROR three\n';

const match = (argv: readonly string[], world: World | string = lines) =>
  call(['match', ...argv], typeof world === 'string' ? { stdin: world } : world);

const found = async (argv: readonly string[], world?: World | string) => {
  const { code, out, err } = await match(argv, world);
  expect(err).toBe('');
  expect(code).toBe(out === '' ? 1 : 0);
  return out;
};

describe('match', () => {
  test('prints what matches, and gives 0', async () => {
    expect(await found(['filter-pattern', 'ERROR'])).toBe('ERROR one\nERROR three\n');
  });

  test('prints nothing where nothing matches, and gives 1', async () => {
    expect(await found(['filter-pattern', 'WARN'])).toBe('');
  });

  test('-v prints the others', async () => {
    expect(await found(['filter-pattern', '-v', 'ERROR'])).toBe('INFO two\n');
  });

  test('-n says the line', async () => {
    expect(await found(['filter-pattern', '-n', 'ERROR'])).toBe('1:ERROR one\n3:ERROR three\n');
  });

  test('-c says how many, also when there are none', async () => {
    expect(await match(['filter-pattern', '-c', 'ERROR'])).toMatchObject({ code: 0, out: '2\n' });
    expect(await match(['filter-pattern', '-c', 'WARN'])).toMatchObject({ code: 1, out: '0\n' });
  });

  test('--quiet prints nothing and reads no further than it must', async () => {
    let asked = 0;
    const endless = (function* () {
      for (; asked < 100; asked++) yield Buffer.from(lines);
    })();
    expect(await match(['filter-pattern', '--quiet', '-c', 'ERROR'], { stdin: endless })).toEqual({
      ...{ code: 0, out: '', err: '' },
    });
    expect(asked).toBeLessThan(100);
  });

  test('--json gives an object a line; an event that is an object stays one', async () => {
    const stdin = '{"a":1.0}\n{"a":[}\nplain a\n';
    expect(await found(['filter-pattern', '--json', 'a'], stdin)).toBe(
      '{"file":"-","number":1,"event":{"a":1.0}}\n' +
        '{"file":"-","number":2,"event":"{\\"a\\":[}"}\n' +
        '{"file":"-","number":3,"event":"plain a"}\n',
    );
  });

  test('--fields prints what the text names', async () => {
    const pattern = '[level=ERROR, word]';
    expect(await found(['filter-pattern', '--fields', pattern], 'ERROR "a b"\n')).toBe(
      '$level=ERROR\t$word="a b"\n',
    );
    expect(await found(['filter-pattern', '--fields', '--json', pattern], 'ERROR x\n')).toBe(
      '{"file":"-","number":1,"fields":{"$level":"ERROR","$word":"x"},"event":"ERROR x"}\n',
    );
  });

  test('prints bytes that are not UTF-8 as they were', async () => {
    const stdin = Buffer.from('ERROR \xff\r\nok\nERROR \xc3\xa9\n', 'latin1');
    const { bytes } = await bytesOf(['filter-pattern', '-n', 'ERROR'], stdin);
    expect(bytes.toString('latin1')).toBe('1:ERROR \xff\r\n3:ERROR \xc3\xa9\n');
    const json = await bytesOf(['filter-pattern', '--json', 'ERROR'], stdin.subarray(0, 8));
    expect(json.bytes.toString()).toBe('{"file":"-","number":1,"event":"ERROR \ufffd"}\n');
  });

  test('--stats tells on stderr what was read', async () => {
    const { err } = await match(['filter-pattern', '--stats', 'ERROR']);
    expect(err).toMatch(
      /^1 input, 31 B in \d\.\d\d s \(.+\/s, .+ events\/s\)\n3 events, 2 found, 0 left out\n$/,
    );
  });

  test('colours tell file, number and rule apart', async () => {
    const { out } = await match(['filter-pattern', '-n', '--color', '--filename', 'INFO']);
    expect(out).toBe(
      '\u001b[35m-\u001b[0m\u001b[2m:\u001b[0m\u001b[32m2\u001b[0m\u001b[2m:\u001b[0mINFO two\n',
    );
  });

  test('a text may come from a file or from stdin', async () => {
    const cwd = await folderOf({ 'a.txt': 'ERROR\n', 'app.log': lines });
    expect(await found(['filter-pattern', '@a.txt', 'app.log'], { cwd })).toMatch(/^ERROR one\n/);
    expect(await found(['filter-pattern', '-', 'app.log'], { cwd, stdin: 'INFO' })).toBe(
      'INFO two\n',
    );
  });
});

async function bytesOf(argv: readonly string[], stdin: Uint8Array) {
  const { Capture } = await import('../support/call.ts');
  const stdout = new Capture();
  const { code } = await match(argv, { stdin, stdout });
  return { code, bytes: stdout.bytes };
}

describe('events that are none', () => {
  const stdin = '{"a":1}\nrubbish\n{"a":2}\n[1]\n';

  test('are left out, which is told but is no error', async () => {
    const { code, out, err } = await match(['event-pattern', '{"a":[2]}'], stdin);
    expect({ code, out }).toEqual({ code: 0, out: '{"a":2}\n' });
    expect(err).toBe(
      'sluice: -: 2 of 4 events left out: not what event-pattern reads (the first: 2)\n',
    );
  });

  test('do not match the other way round either', async () => {
    const { out } = await match(['event-pattern', '-v', '{"a":[2]}'], stdin);
    expect(out).toBe('{"a":1}\n');
  });

  test('are not spoken of with --quiet', async () => {
    const { code, err } = await match(['event-pattern', '--quiet', '{"a":[3]}'], stdin);
    expect({ code, err }).toEqual({ code: 1, err: '' });
  });
});

describe('rule sets', () => {
  const rules = ['--rule', 'one={"a":[1]}', '--rule', 'both={"a":[1,2]}'];
  const stdin = '{"a":1}\n{"a":2}\n{"a":3}\nx\n';

  test('say which rules match', async () => {
    const { out } = await match(['event-pattern', ...rules], stdin);
    expect(out).toBe('one,both:{"a":1}\nboth:{"a":2}\n');
  });

  test('say it as JSON', async () => {
    const { out } = await match(['event-pattern', '--json', ...rules], stdin);
    expect(out.split('\n')[0]).toBe(
      '{"file":"-","number":1,"rules":["one","both"],"event":{"a":1}}',
    );
  });

  test('count for each rule', async () => {
    const { out, err } = await match(['event-pattern', '-c', '--stats', ...rules], stdin);
    expect(out).toBe('one:1\nboth:2\n');
    expect(err).toContain('\none: 1\nboth: 2\n');
  });

  test('-v prints what no rule matches', async () => {
    const { out } = await match(['event-pattern', '-v', ...rules], stdin);
    expect(out).toBe('{"a":3}\n');
  });

  test('of filter patterns say of lines what they say of the same events in a document', async () => {
    const events = Array.from({ length: 40 }, (_, i) => ({ a: i % 3, b: `x${i % 5}` }));
    const rules = [
      '--rule',
      'a={ $.a = 1 }',
      '--rule',
      'b={ $.b = x2 && $.a > 0 }',
      '--rule',
      'c=x3',
    ];
    const lines = events.map((event) => `${JSON.stringify(event)}\n`).join('');
    for (const more of [[], ['-v'], ['-c']]) {
      const argv = ['filter-pattern', ...rules, ...more];
      const out = await found(argv, lines);
      expect(out).toBe(await found(argv, JSON.stringify(events, null, 1)));
      expect(out.split('\n').length).toBeGreaterThan(3);
    }
  });

  test('are there for every language, with texts from files', async () => {
    const cwd = await folderOf({ 'error.txt': 'ERROR\n', 'app.log': lines });
    const argv = ['filter-pattern', '--rule', 'e=@error.txt', '--rule', 't=t', 'app.log'];
    expect(await found(argv, { cwd })).toBe('e:ERROR one\nt:INFO two\ne,t:ERROR three\n');
  });

  test('leave out what is no event for any rule', async () => {
    const { err } = await match(['event-pattern', ...rules], stdin);
    expect(err).toContain('1 of 4 events left out');
  });

  test('are refused with the rule that is wrong', async () => {
    const broken = ['--rule', 'bad={"a":1}'];
    const { code, out, err } = await match(['event-pattern', ...rules, ...broken], stdin);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('1 | {"a":1}');
    const other = await match(['filter-pattern', '--rule', 'a=ok', '--rule', 'b=[a,'], '');
    expect(other.code).toBe(2);
    expect(other.err).toContain('1 | [a,');
  });

  test.each([
    [['--rule', 'x'], 'It is written name=@file or name=text.'],
    [['--rule', 'a=b', '--rule', 'a=c'], 'There is a rule a already.'],
  ])('%j is a usage error', async (argv, said) => {
    const { code, err } = await match(['filter-pattern', ...argv]);
    expect(code).toBe(2);
    expect(err).toContain(said);
  });
});

describe('inputs', () => {
  const at = '2026-01-01T00:00:00.000Z';
  let cwd = '';
  const records = { Records: [{ eventName: 'Put' }, { eventName: 'Get' }] };
  const envelope = {
    messageType: 'DATA_MESSAGE',
    logGroup: 'g',
    logEvents: [
      { id: '1', timestamp: 1, message: 'ERROR one' },
      { id: '2', timestamp: 2, message: 'fine' },
    ],
  };

  const summaries = {
    TraceSummaries: [
      { Id: '1-a', HasFault: true },
      { Id: '1-b', HasFault: false },
    ],
  };

  beforeAll(async () => {
    cwd = await folderOf({
      'traces.json': JSON.stringify(summaries, null, 2),
      'logs/a.log': lines,
      'logs/b.log.gz': gzipSync(lines),
      'logs/c.log.zst': zstd.bytes,
      'logs/.hidden': 'ERROR hidden\n',
      'logs/node_modules/x.log': 'ERROR x\n',
      'trail.json': JSON.stringify(records),
      'pretty.json.gz': gzipSync(JSON.stringify(records, null, 2)),
      'subscription.json': JSON.stringify(envelope),
      'firehose.gz': gzipSync(JSON.stringify(envelope) + JSON.stringify(envelope)),
      'export/aws-logs-write-test': 'Permission Check Successful',
      'export/task/stream/000000.gz': gzipSync(`${at} ERROR a\n\tat b\n${at} fine\n`),
      'event.json': JSON.stringify({ eventName: 'Put', n: 1 }, null, 2),
      'binary.bin': Buffer.from([1, 0, 2, 10, 0]),
      'truncated.gz': gzipSync(lines.repeat(1000)).subarray(0, 60),
      'truncated.zst': zstd.bytes.subarray(0, 20),
      'truncated.json': '{"Records":[{"eventName":"Put"},{"eventName":',
      'empty.log': '',
    });
  });

  const inFile = (argv: readonly string[]) => found(argv, { cwd });

  test('folders are walked, in order, but for what is hidden', async () => {
    expect(await inFile(['filter-pattern', 'one', 'logs'])).toBe(
      ['a.log', 'b.log.gz', 'c.log.zst']
        .map((name) => `${join('logs', name)}:ERROR one\n`)
        .join(''),
    );
  });

  test('file names are shown where there are several, or as the user says', async () => {
    expect(await inFile(['filter-pattern', 'one', 'logs/a.log'])).toBe('ERROR one\n');
    expect(await inFile(['filter-pattern', 'one', '--filename', 'logs/a.log'])).toBe(
      'logs/a.log:ERROR one\n',
    );
    expect(
      await inFile(['filter-pattern', 'one', '--no-filename', 'logs/a.log', 'logs/a.log']),
    ).toBe('ERROR one\nERROR one\n');
    expect(await inFile(['filter-pattern', '-c', 'one', 'logs/a.log', 'empty.log'])).toBe(
      'logs/a.log:1\nempty.log:0\n',
    );
  });

  test('Records are events one by one, also pretty printed and packed', async () => {
    const argv = ['event-pattern', '{"eventName":["Get"]}', '-n'];
    expect(await inFile([...argv, 'trail.json'])).toBe('2:{"eventName":"Get"}\n');
    expect(await inFile([...argv, 'pretty.json.gz'])).toBe('2:{"eventName":"Get"}\n');
  });

  test('traces of an answer of X-Ray are found by filter expressions', async () => {
    const argv = ['xray-filter', 'fault', '-n', 'traces.json'];
    expect(await inFile(argv)).toBe('1:{"Id":"1-a","HasFault":true}\n');
  });

  test('a pretty printed event is one event', async () => {
    expect(await inFile(['event-pattern', '{"n":[1]}', 'event.json'])).toBe(
      '{"eventName":"Put","n":1}\n',
    );
  });

  test('of a subscription the messages are matched', async () => {
    expect(await inFile(['filter-pattern', 'ERROR', 'subscription.json'])).toBe('ERROR one\n');
    expect(await inFile(['filter-pattern', '-c', 'ERROR', 'firehose.gz'])).toBe('2\n');
  });

  test('of an export the messages are matched, which may take several lines', async () => {
    const file = join('export', 'task', 'stream', '000000.gz');
    expect(await inFile(['filter-pattern', 'ERROR', 'export'])).toBe(`${file}:ERROR a\n\tat b\n`);
    expect(await inFile(['filter-pattern', '%^fine$%', 'export'])).toBe(`${file}:fine\n`);
  });

  test('can be said to be something else', async () => {
    expect(await inFile(['filter-pattern', '--input-format', 'lines', 'Put', 'trail.json'])).toBe(
      `${JSON.stringify(records)}\n`,
    );
  });

  test.each([
    ['missing.log', 'no such file or folder'],
    ['binary.bin', 'looks like no text at all'],
    ['truncated.gz', 'gzip data that ends too early'],
    ['truncated.zst', 'broken zstd data: unexpected EOF'],
    ['truncated.json', '2: the input ends inside of it'],
    ['logs/a.log/x', 'a part of the path is not a folder'],
  ])('%s is told and gives 2, and the others are read', async (name, said) => {
    const { code, out, err } = await match(['filter-pattern', 'one', name, 'logs/a.log'], { cwd });
    expect(code).toBe(2);
    expect(out).toContain('logs/a.log:ERROR one\n');
    expect(err).toContain(`sluice: ${name}:`);
    expect(err).toContain(said);
  });

  test('many refusals are told in a few lines', async () => {
    const stdin = JSON.stringify({ logEvents: [1, 2, 3, 4, 5] });
    const { code, err } = await match(['filter-pattern', 'x'], stdin);
    expect(code).toBe(2);
    expect(err).toBe(
      'sluice: -:1: a log event without a message\n' +
        'sluice: -:2: a log event without a message\n' +
        'sluice: -:3: a log event without a message\n' +
        'sluice: -: 2 more left out\n',
    );
  });

  test('with --quiet a match outweighs what could not be read', async () => {
    const argv = ['filter-pattern', '--quiet', 'one', 'missing.log', 'logs/a.log'];
    expect((await match(argv, { cwd })).code).toBe(0);
  });

  test('may be stdin among others', async () => {
    expect(await found(['filter-pattern', 'two', '-', 'logs/a.log'], { cwd, stdin: lines })).toBe(
      '-:INFO two\nlogs/a.log:INFO two\n',
    );
  });

  test('may come in small pieces', async () => {
    const stdin = ['ERR', 'OR a\nERROR b\n', 'x\n', 'ERROR c'].map((piece) => Buffer.from(piece));
    expect(await found(['filter-pattern', 'ERROR'], { stdin })).toBe('ERROR a\nERROR b\nERROR c\n');
  });
});

describe('usage errors', () => {
  test.each([
    [['filter-pattern'], 'no text to match by'],
    [['filter-pattern', '[a,'], 'FP2'],
    [['filter-pattern', '@missing.txt'], 'missing.txt: no such file or folder'],
    [['input-transformer', '<a>'], 'are not run over events'],
    [['event-pattern', '--fields', '{"a":[1]}'], '--fields: no fields are named by'],
    [['filter-pattern', '--jobs', 'x', 'ERROR'], 'It is a number from 0 to 256.'],
    [['filter-pattern', '--jobs', '1000', 'ERROR'], 'It is a number from 0 to 256.'],
    [['filter-pattern', '-o', 'x', 'ERROR'], 'It is written name=value.'],
  ])('%j: %s', async (argv, said) => {
    const { code, out, err } = await match(argv);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(said);
  });
});

describe('on a terminal', () => {
  test('there is no progress line for short work', async () => {
    const { err } = await match(['filter-pattern', 'ERROR'], {
      stdin: lines,
      terminals: ['out', 'err'],
    });
    expect(err).toBe('');
  });
});

test('on a terminal what is odd about a text is told, unless --quiet', async () => {
  const argv = ['filter-pattern', '?ERROR two'];
  const { code, err } = await match(argv, { stdin: lines, terminals: ['err'] });
  expect(code).toBe(0);
  expect(err).toContain('[FP9');
  const quiet = await match([...argv, '--quiet'], { stdin: lines, terminals: ['err'] });
  expect(quiet.err).toBe('');
  expect((await match(argv)).err).toBe('');
});

test('who types the input is told so', async () => {
  const typed = Object.assign([Buffer.from('ERROR\n')], { isTTY: true });
  const argv = ['filter-pattern', 'ERROR'];
  const { out, err } = await match(argv, { stdin: typed, terminals: ['err'] });
  expect({ out, err }).toEqual({ out: 'ERROR\n', err: 'reading what you type; Ctrl-D ends it\n' });
});

describe('long work on a terminal', () => {
  test('shows how far it is, and leaves nothing behind', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    const slow = (function* () {
      for (const line of ['ERROR a\n', 'x\n', 'rubbish', '\n', 'ERROR b\n']) {
        vi.advanceTimersByTime(1500);
        yield Buffer.from(line);
      }
    })();
    const { out, err } = await match(['filter-pattern', 'ERROR'], {
      ...{ stdin: slow, terminals: ['out', 'err'] },
    });
    vi.useRealTimers();
    expect(out).toBe('ERROR a\nERROR b\n');
    expect(err).toMatch(/\r\d+ B, \d+ B\/s, \d+ found/);
    expect(err.endsWith('\r\u001b[K')).toBe(true);
  });

  test('takes the line away when it is interrupted', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    const interrupt = new AbortController();
    const slow = (function* () {
      yield Buffer.from('a\n');
      vi.advanceTimersByTime(1500);
      yield Buffer.from('b\n');
      interrupt.abort();
      yield Buffer.from('c\n');
    })();
    const { code, err } = await match(['filter-pattern', 'ERROR'], {
      ...{ stdin: slow, terminals: ['err'], signal: interrupt.signal },
    });
    vi.useRealTimers();
    expect(code).toBe(130);
    expect(err.endsWith('\r\u001b[K')).toBe(true);
  });
});
