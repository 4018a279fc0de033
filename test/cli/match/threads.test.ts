import { describe, expect, test } from 'vitest';
import { call, folderOf } from '../support/call.ts';

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

describe('several threads', () => {
  test('find the same in the same order as one', async () => {
    const cwd = await folderOf({
      'a.log': 'ERROR a\nrubbish\n',
      'b/large.log': large(),
      'b/events.json': JSON.stringify([{ level: 'ERROR' }, { level: 'INFO' }]),
      'c.log': 'ERROR c\n'.repeat(50_000),
    });
    const argv = ['filter-pattern', '-o', 'glob=true', 'ERROR', 'a.log', 'b', '-', 'c.log', 'none'];
    const run = (jobs: string, ...more: string[]) =>
      call(['match', '--jobs', jobs, ...more, ...argv], { cwd, stdin: 'ERROR in\n' });
    for (const more of [[], ['-n']]) {
      const [one, two] = [await run('1', ...more), await run('2', ...more)];
      expect(two.out === one.out).toBe(true);
      expect(two).toMatchObject({ code: 2, err: one.err });
    }
  });

  test('tell the same about what they could not read', async () => {
    const huge = Buffer.alloc(17 << 20, 'x');
    const start = '{"level":1}\n'.repeat(1_500_000);
    const cwd = await folderOf({
      'a.log': Buffer.concat([Buffer.from(start), huge, Buffer.from(`\n${start}no\n`)]),
    });
    const { code, out, err } = await call(
      ['match', '--jobs', '2', '-c', 'event-pattern', '{"level":[1]}', 'a.log'],
      { cwd },
    );
    expect({ code, out }).toEqual({ code: 2, out: '3000000\n' });
    expect(err).toBe(
      'sluice: a.log: longer than 16 MiB, left out\n' +
        'sluice: a.log: 1 of 3,000,001 events left out: not what event-pattern reads\n',
    );
  });
});
