import { describe, expect, test } from 'vitest';
import { Capture, call } from './support/call.ts';

const commands = [
  ...['check', 'match', 'explain', 'format', 'infer', 'test'],
  ...['languages', 'codes', 'completion', 'playground'],
];

test('the version is that of the package', async () => {
  const { code, out } = await call(['--version']);
  expect(code).toBe(0);
  expect(out).toMatch(/^\d+\.\d+\.\d+\n$/);
});

test('help goes to stdout', async () => {
  const { code, out, err } = await call(['--help']);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  for (const command of commands) expect(out).toMatch(new RegExp(`^ {2}${command}\\b`, 'm'));
});

describe.each(commands)('%s', (command) => {
  test('has help with examples', async () => {
    const { code, out, err } = await call([command, '--help']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('Examples:\n  # ');
    expect(out).toContain('--no-color');
  });

  test('refuses an option that it does not have', async () => {
    const { code, out, err } = await call([command, '--nonsense']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^sluice: unknown option '--nonsense'\n/);
  });
});

test('no command is a usage error with help on stderr', async () => {
  const { code, out, err } = await call([]);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain('Usage: sluice');
});

test('an unknown command is a usage error with a suggestion', async () => {
  const { code, err } = await call(['macth']);
  expect(code).toBe(2);
  expect(err).toBe("sluice: unknown command 'macth'\n(Did you mean one of match, math?)\n");
});

test('an unknown language is a usage error that names the languages', async () => {
  const { code, err } = await call(['explain', 'pattern', 'x']);
  expect(code).toBe(2);
  expect(err).toContain('filter-pattern');
});

describe('colours', () => {
  const coloured = async (argv: string[], env = {}, terminals: 'out'[] = []) =>
    (await call(['languages', ...argv], { env, terminals })).out.includes('\u001b[');

  test('are for terminals', async () => {
    expect(await coloured([])).toBe(false);
    expect(await coloured([], {}, ['out'])).toBe(true);
  });

  test('can be forced and forbidden', async () => {
    expect(await coloured(['--color'])).toBe(true);
    expect(await coloured(['--no-color'], {}, ['out'])).toBe(false);
  });

  test('are forbidden by NO_COLOR, unless it is empty, and by a dumb terminal', async () => {
    expect(await coloured([], { NO_COLOR: '1' }, ['out'])).toBe(false);
    expect(await coloured([], { NO_COLOR: '' }, ['out'])).toBe(true);
    expect(await coloured([], { TERM: 'dumb' }, ['out'])).toBe(false);
    expect(await coloured(['--color'], { NO_COLOR: '1' })).toBe(true);
  });

  test('of the help follow the same rules', async () => {
    const help = async (argv: string[]) => (await call([...argv, '--help'])).out;
    expect(await help(['--color'])).toContain('\u001b[');
    expect(await help([])).not.toContain('\u001b[');
  });
});

test('an interruption ends a command that waits, with 130', async () => {
  const interrupt = new AbortController();
  const never = (async function* () {
    await new Promise(() => {});
    yield new Uint8Array();
  })();
  const called = call(['explain', 'filter-pattern', '-'], {
    stdin: never as unknown as Iterable<Uint8Array>,
    signal: interrupt.signal,
  });
  setImmediate(() => interrupt.abort());
  expect((await called).code).toBe(130);
});

test('a signal that came before is heard as well', async () => {
  expect((await call(['languages'], { signal: AbortSignal.abort() })).code).toBe(130);
});

describe('a reader that has gone', () => {
  const broken = (code: string) => {
    const stdout = new Capture();
    stdout._write = (_, __, done) => done(Object.assign(new Error(code), { code }));
    return stdout;
  };

  test('is a quiet end', async () => {
    const { code, err } = await call(['languages'], { stdout: broken('EPIPE') });
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });

  test('is not the same as a full disk', async () => {
    const { code, err } = await call(['languages'], { stdout: broken('ENOSPC') });
    expect(code).toBe(2);
    expect(err).toContain('internal error: Error: ENOSPC');
  });

  test('is noticed while waiting for it', async () => {
    const stdout = new Capture();
    stdout._write = () => setImmediate(() => stdout.destroy());
    const { code } = await call(['codes', 'filter-pattern'], { stdout });
    expect(code).toBe(0);
  });
});
