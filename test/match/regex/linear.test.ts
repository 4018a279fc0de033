import { compileRegex, glob } from '@sluice/match';
import { assemble } from '@sluice/match/internal/regex/nfa';
import { parseRegex } from '@sluice/match/internal/regex/parse';
import { Simulation } from '@sluice/match/internal/regex/pike';
import { finderOf } from '@sluice/match/internal/text/finder';
import { describe, expect, it } from 'vitest';

type Run = (text: string) => unknown;

/** Letters without a pattern of their own, so that hardly two places of the text are alike. */
const scattered = Array.from({ length: 1 << 16 }, (_, index) => {
  const mixed = Math.imul(index ^ (index >>> 5), 0x9e3779b1);
  return Math.imul(mixed ^ (mixed >>> 13), 0x85ebca6b) < 0 ? 'a' : 'b';
}).join('');
const longest = 1 << 20;
const mostRatio = 2.3;

/** A text in one piece of memory: one that was put together from parts is slower to read. */
const textOf = (part: string, length: number): string =>
  Buffer.from(part.repeat(Math.ceil(length / part.length)).slice(0, length)).toString();

/** The processor's time in milliseconds, which other processes do not add to. */
function timeOf(run: () => void): number {
  const start = process.cpuUsage();
  run();
  return process.cpuUsage(start).user / 1000;
}

/**
 * How much longer twice the text takes. The shorter text is read twice in a row, so that what
 * disturbs has the same time to do so; the two take turns, until they are left alone.
 */
function ratioOf(run: Run, part: string): number {
  const half = textOf(part, longest / 2);
  const whole = textOf(part, longest);
  run(half);
  let [halves, once] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let tries = 0; tries < 20; tries++) {
    halves = Math.min(
      halves,
      timeOf(() => void [run(half), run(half)]),
    );
    once = Math.min(
      once,
      timeOf(() => void run(whole)),
    );
    if (tries >= 2 && ratioFrom(halves, once) <= mostRatio) break;
  }
  return ratioFrom(halves, once);
}

/** What is over at once is linear or better; there is nothing to measure. */
const ratioFrom = (halves: number, once: number): number => (2 * once) / Math.max(halves, 0.2);

function searchOf(source: string): Run {
  const compiled = compileRegex(source);
  if (!compiled.ok) throw new Error(compiled.fault.reason);
  return compiled.regex.test;
}

function simulationOf(source: string): Run {
  const reading = parseRegex(source);
  const assembly = reading.ok ? assemble(reading.ast) : { ok: false as const };
  if (!assembly.ok) throw new Error(source);
  const simulation = new Simulation(assembly.program);
  return (text) => simulation.test(text);
}

describe('twice the text takes twice the time', () => {
  it.each([
    ['a*a*a*a*[bc]', 'a'],
    ['a*a*a*a*b', 'a'],
    ['.*.*.*[xy]', 'a'],
    ['.*.*=.*', 'x=\n'],
    ['[ab]*a[ab]{20}[cd]', scattered],
    ['a[ab]{30}c|b[ab]{25}d', scattered],
    ['^a?a?a?a?a?aaaaa$', 'a'],
    ['a{0,100}a{0,100}[bc]', 'a'],
    ['x*$', 'x'],
    ['\\w+\\s*\\w+$|^z', 'abé😀'],
  ])('for `%s`', (source, part) => {
    expect(ratioOf(searchOf(source), part)).toBeLessThanOrEqual(mostRatio);
  });

  it.each([['[ab]*a[ab]{20}c', scattered]])('for `%s`, simulated', (source, part) => {
    expect(ratioOf(simulationOf(source), part)).toBeLessThanOrEqual(mostRatio);
  });

  it('for wildcards and long parts', () => {
    expect(ratioOf(glob(['', 'ab', 'ab', 'ab', 'b', '']), 'a')).toBeLessThanOrEqual(mostRatio);
    const find = finderOf(`${'a'.repeat(1000)}b`);
    expect(ratioOf((text) => find(text, 0), 'a')).toBeLessThanOrEqual(mostRatio);
  });
});
