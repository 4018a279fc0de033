import type { Thread } from '@sluice/cli/internal/threads/talk';
import { describe, expect, test } from 'vitest';
import { call, folderOf, type World } from '../support/call.ts';
import { neighbour } from '../support/neighbour.ts';

const words = ['ERROR', 'INFO', 'DEBUG', 'WARN'];

/** More than two pieces of 16 MiB. */
const large = () => {
  const lines = Array.from(
    { length: 1000 },
    (_, i) => `${words[i % 4]} ${'x'.repeat(i % 300)} ${i}\n`,
  );
  const block = Buffer.from(lines.join(''));
  return Buffer.concat(Array.from({ length: Math.ceil(3.5e7 / block.length) }, () => block));
};

describe('several searchers', () => {
  test('find the same in the same order as one', async () => {
    const cwd = await folderOf({
      'a.log': 'ERROR a\nrubbish\n',
      'b/large.log': large(),
      'b/events.json': JSON.stringify([{ level: 'ERROR' }, { level: 'INFO' }]),
      'c.log': 'ERROR c\n'.repeat(500_000),
      'd.json': JSON.stringify([{ level: 'DEBUG' }]),
    });
    const argv = ['filter-pattern', 'ERROR', 'a.log', 'b', '-', 'c.log', 'd.json', 'none'];
    const run = (jobs: string, ...more: string[]) =>
      call(['match', '--jobs', jobs, ...more, ...argv], {
        ...{ cwd, stdin: 'ERROR in\n', startThread: neighbour },
      });
    for (const more of [[], ['-n'], ['--json', '-v'], ['-c']]) {
      const one = await run('1', ...more);
      for (const jobs of ['2', '5']) {
        const several = await run(jobs, ...more);
        expect(several.out === one.out).toBe(true);
        expect(several).toMatchObject({ code: 2, err: one.err });
      }
    }
  });

  test('tell the same about what they could not read, but for numbers that they cannot know', async () => {
    const huge = Buffer.alloc(17 << 20, 'x');
    const start = '{"level":1}\n'.repeat(1_500_000);
    const cwd = await folderOf({
      'a.log': Buffer.concat([Buffer.from(start), huge, Buffer.from(`\n${start}no\n`)]),
    });
    const { code, out, err } = await call(
      ['match', '--jobs', '2', '-c', 'event-pattern', '{"level":[1]}', 'a.log'],
      { cwd, startThread: neighbour },
    );
    expect({ code, out }).toEqual({ code: 2, out: '3000000\n' });
    expect(err).toBe(
      'sluice: a.log: longer than 16 MiB, left out\n' +
        'sluice: a.log: 1 of 3,000,001 events left out: not what event-pattern reads\n',
    );
  });

  test('say what became of a file that is gone meanwhile', async () => {
    const cwd = await folderOf({ 'a.log': 'ERROR a\n' });
    const world: World = { cwd, startThread: neighbour };
    const { code, err } = await call(
      ['match', '--jobs', '2', 'filter-pattern', 'ERROR', 'a.log', '/proc/self/mem'],
      world,
    );
    expect(code).toBe(2);
    expect(err).toMatch(/^sluice: \/proc\/self\/mem: /);
  });

  test('that break are an internal error', async () => {
    const broken = (): Thread => ({
      postMessage: () => {},
      on: (event: string, take: (error: never) => void) => {
        if (event === 'error') setImmediate(take, new Error('out of memory') as never);
      },
      terminate: async () => {},
    });
    const cwd = await folderOf({ 'a.log': 'ERROR a\n' });
    const { code, err } = await call(['match', '--jobs', '2', 'filter-pattern', 'ERROR', 'a.log'], {
      cwd,
      startThread: broken,
    });
    expect(code).toBe(2);
    expect(err).toContain('internal error: Error: out of memory');
  });
});

describe('real threads', () => {
  test('find what there is', async () => {
    const cwd = await folderOf({ 'a.log': 'ERROR a\n', 'b.log': 'ERROR b\n' });
    const argv = ['match', '--jobs', '0', 'filter-pattern', 'ERROR', 'a.log', 'b.log'];
    const { code, out, err } = await call([...argv, '--jobs', '2'], { cwd });
    expect({ code, out, err }).toEqual({ code: 0, out: 'a.log:ERROR a\nb.log:ERROR b\n', err: '' });
  });
});
