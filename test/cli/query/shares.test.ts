import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Asked, answered } from '@sluice/cli/internal/query/answer';
import type { Sizes } from '@sluice/cli/internal/query/settings';
import { Session } from '@sluice/cli/internal/session';
import type { Thread } from '@sluice/cli/internal/threads/talk';
import { unwrap } from '@sluice/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Called, call, folderOf, ioOf, type World } from '../support/call.ts';
import { neighbour } from '../support/neighbour.ts';
import { zstdOf } from '../support/zstd.ts';

const tiny: Sizes = { block: 64, share: 200 };

/** Rows of a query, cut up as is said. */
async function rowsOf(
  text: string,
  inputs: readonly string[],
  { sizes = tiny, jobs, ...world }: World & { sizes?: Sizes; jobs?: number } = {},
) {
  const { io, err } = ioOf({ startThread: neighbour, ...world });
  const asked: Asked = {
    ...{ text, inputs, options: {}, logGroups: new Map(), lookups: new Map(), jobs },
    ...{ shape: undefined, start: undefined, end: undefined, memory: undefined },
  };
  const outcome = await answered(new Session(io), asked, sizes);
  return { ...unwrap(outcome), err: err.text };
}

const show = 'fields @timestamp, @message';
const count = 'stats count(*) as n, min(@timestamp) as a, max(@timestamp) as b';

/** Lines as they come: with times and without, empty, not ASCII, out of order, long. */
const line = fc.oneof(
  fc.integer({ min: 0, max: 59 }).map((s) => `2026-01-01T00:00:${String(s).padStart(2, '0')}Z one`),
  fc.integer({ min: 0, max: 9 }).map((s) => `{"time":176722560${s},"k":"é"}`),
  fc.constantFrom('', '\tat x', '{"no":1}', '\r', '{"a":[}', 'ü'),
  fc.integer({ min: 60, max: 150 }).map((length) => 'x'.repeat(length)),
);
const file = fc
  .tuple(fc.array(line, { maxLength: 60 }), fc.constantFrom('\n', '\r\n'), fc.boolean())
  .map(([lines, end, isEnded]) => lines.join(end) + (isEnded ? end : ''));

describe('the answer is the same', () => {
  test('however a file is cut up, packed, and shared among threads', async () => {
    const cwd = await folderOf({});
    await fc.assert(
      fc.asyncProperty(fc.array(file, { minLength: 1, maxLength: 2 }), async (texts) => {
        const names = await Promise.all(texts.map((text, i) => written(cwd, `${i}`, text)));
        const whole = await rowsOf(
          show,
          names.map(({ plain }) => plain),
          {
            ...{ cwd, jobs: 1, sizes: { block: 1 << 20, share: 1 << 24 } },
          },
        );
        for (const jobs of [1, 2, 3]) {
          for (const kind of ['plain', 'gz', 'zst'] as const) {
            const inputs = names.map((name) => name[kind]);
            const said = await rowsOf(show, inputs, { cwd, jobs });
            expect({ ...said, err: namesOut(said.err) }).toEqual({
              ...{ ...whole, err: namesOut(whole.err) },
            });
          }
        }
        const stdin = Buffer.from(texts[0]!);
        const piped = await rowsOf(show, ['-', ...names.slice(1).map(({ plain }) => plain)], {
          ...{ cwd, jobs: 2, stdin },
        });
        expect(piped).toMatchObject({ result: whole.result });
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  const namesOut = (err: string) => err.replace(/\.(?:log|gz|zst)\b/g, '');

  async function written(cwd: string, name: string, text: string) {
    const { writeFile } = await import('node:fs/promises');
    const bytes = Buffer.from(text);
    const put = async (as: string, content: Uint8Array) => {
      await writeFile(join(cwd, as), content);
      return as;
    };
    return {
      plain: await put(`${name}.log`, bytes),
      gz: await put(`${name}.gz`, gzipSync(bytes)),
      zst: await put(`${name}.zst`, zstdOf(bytes)),
    };
  }

  test('for the same files in another order, but for what order decides', async () => {
    const at = (second: number, what: string) => `2026-01-01T00:00:0${second}Z ${what}\n`;
    const cwd = await folderOf({
      'a.log': at(3, 'a3') + at(1, 'a1') + at(2, 'a2').repeat(20),
      'b.log': at(2, 'b2').repeat(20) + at(1, 'b1'),
    });
    const messages = async (inputs: string[]) => {
      const { result } = await rowsOf(`${show} | limit 100`, inputs, { cwd, jobs: 2 });
      return result.rows.map((row) => row['@message']!.slice(-2)).join(' ');
    };
    const [a2, b2] = ['a2 '.repeat(20), 'b2 '.repeat(20)];
    expect(await messages(['a.log', 'b.log'])).toBe(`a3 ${a2}${b2}a1 b1`);
    expect(await messages(['b.log', 'a.log'])).toBe(`a3 ${b2}${a2}b1 a1`);
    const counted = { result: { rows: [{ n: '43' }] } };
    expect(await rowsOf(count, ['b.log', 'a.log'], { cwd })).toMatchObject(counted);
  });
});

describe('a share that begins without a time', () => {
  test('has that of the last line before it that has one', async () => {
    const untimed = 'no time\n'.repeat(100);
    const cwd = await folderOf({
      'a.log': `${untimed}2026-01-01T00:00:01Z\n${untimed}2026-01-01T00:00:02Z\n`,
    });
    for (const jobs of [1, 2]) {
      const text = 'stats count(*) as n by @timestamp | sort n';
      expect(await rowsOf(text, ['a.log'], { cwd, jobs })).toMatchObject({
        err: expect.stringContaining('a.log: 200 events without a time'),
        result: {
          rows: [
            { '@timestamp': '2026-01-01 00:00:02.000', n: '1' },
            { '@timestamp': '2026-01-01 00:00:01.000', n: '201' },
          ],
        },
      });
    }
  });

  test('counts on where there is no time at all', async () => {
    const cwd = await folderOf({ 'a.log': 'no time\n\n'.repeat(200) });
    for (const jobs of [1, 2]) {
      expect(await rowsOf(count, ['a.log'], { cwd, jobs })).toMatchObject({
        err: expect.stringContaining('a.log: no times found: events count as a millisecond apart'),
        result: {
          rows: [{ n: '200', a: expect.anything(), b: expect.stringMatching(/199|\.199$/) }],
        },
      });
    }
  });

  test('counts up to the first time where that is far from the beginning', async () => {
    const stdin = [
      ...Array.from({ length: 17 }, () => Buffer.from(`${'x'.repeat(1023)}\n`.repeat(1024))),
      Buffer.from('2026-01-01T00:00:01Z\nlast\n'),
    ];
    const usual = { block: 1 << 20, share: 1 << 24 };
    const text = 'stats count(*) as n by @timestamp > 1000000000000 as timed | sort n';
    const said = await rowsOf(text, ['-'], { stdin, sizes: usual });
    expect(said).toMatchObject({ result: { rows: [{ n: '2' }, { n: `${17 * 1024}` }] } });
    expect(said.err).toContain('-: no times found at the beginning');
    expect(said.err).toContain('-: 1 event without a time');
  }, 30_000);
});

describe('what is odd about lines', () => {
  test('a line of 10 MB is an event like any other', async () => {
    const cwd = await folderOf({
      'a.log': `{"a":1}\n{"a":2,"b":"${'x'.repeat(1e7)}"}\n{"a":3}`,
    });
    const text = 'stats sum(a) as s, max(strlen(b)) as l';
    for (const jobs of [1, 2]) {
      const usual = { block: 1 << 20, share: 1 << 20 };
      expect(await rowsOf(text, ['a.log'], { cwd, jobs, sizes: usual })).toMatchObject({
        ...{ result: { rows: [{ s: '6', l: '10000000' }] }, bytes: 10_000_030 },
      });
    }
  });

  test('lines that are too long are told by their numbers', async () => {
    const huge = 'x'.repeat(17 << 20);
    const cwd = await folderOf({ 'a.log': `one\n${huge}\ntwo\n\nthree\n${huge}\nfour\n` });
    for (const jobs of [1, 2]) {
      const usual = { block: 1 << 20, share: 1 << 24 };
      const said = await rowsOf(count, ['a.log'], { cwd, jobs, sizes: usual });
      expect(said).toMatchObject({ result: { rows: [{ n: '4' }] }, isComplete: false });
      expect(said.err).toContain('a.log:2: longer than 16 MiB, left out\n');
      expect(said.err).toContain('a.log:6: longer than 16 MiB, left out\n');
    }
  }, 30_000);

  test('what is not UTF-8 is shown as U+FFFD', async () => {
    const stdin = Buffer.from('a\xffb\nc\r\n{"k":"\xe9"}\n', 'latin1');
    const messages = ['a\ufffdb', 'c', '{"k":"\ufffd"}'];
    expect(await rowsOf(`${show} | sort @timestamp`, ['-'], { stdin })).toMatchObject({
      result: { rows: messages.map((message) => ({ '@message': message })) },
    });
  });

  test('a byte order mark is no part of the first', async () => {
    const cwd = await folderOf({ 'a.log': `\ufeff{"time":1767225600}\n${'{"a":1}\n'.repeat(60)}` });
    for (const jobs of [1, 2]) {
      const said = await rowsOf('stats count(*) as n by @timestamp', ['a.log'], { cwd, jobs });
      expect(said).toMatchObject({
        result: { rows: [{ '@timestamp': '2026-01-01 00:00:00.000', n: '61' }] },
      });
    }
  });

  test('files may be empty', async () => {
    const cwd = await folderOf({ a: '', b: '\n\r\n\n', 'c.gz': gzipSync('') });
    const said = await rowsOf('stats count(*) as n', ['a', 'b', 'c.gz'], { cwd, jobs: 2 });
    expect(said).toMatchObject({ scanned: 0, isComplete: true, err: '' });
  });
});

describe('threads', () => {
  const log = '{"time":1767225600,"k":"a"}\n{"time":1767225601,"k":"b"}\n';

  test('of their own give the same rows', async () => {
    const cwd = await folderOf({ 'a.log': log, 'b.log': log });
    const argv = ['query', 'stats count(*) as n by k | sort k', 'a.log', 'b.log'];
    const { code, out, err } = await call([...argv, '--jobs', '2', '--format', 'csv'], { cwd });
    expect({ code, out, err }).toEqual({ code: 0, out: 'k,n\r\na,2\r\nb,2\r\n', err: '' });
  }, 60_000);

  test('that break are an internal error', async () => {
    const broken = (): Thread => ({
      postMessage: () => {},
      on: (event: string, take: (error: never) => void) => {
        if (event === 'error') setImmediate(take, new Error('out of memory') as never);
      },
      terminate: async () => {},
    });
    const cwd = await folderOf({ 'a.log': log, 'b.log': log });
    const argv = ['query', 'stats count(*)', 'a.log', 'b.log', '--jobs', '2'];
    const { code, err } = await call(argv, { cwd, startThread: broken });
    expect(code).toBe(2);
    expect(err).toContain('internal error: Error: out of memory');
  });
});

test('a limit that one thread reaches ends all of them', async () => {
  const cwd = await folderOf({ 'a.log': '2026-01-01 x\n'.repeat(100_000) });
  for (const jobs of ['1', '3']) {
    const argv = ['query', 'pattern @message', 'a.log', '--memory', '1', '--jobs', jobs];
    const { code, out, err }: Called = await call(argv, { cwd, startThread: neighbour });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('error[LI5006]');
  }
});
