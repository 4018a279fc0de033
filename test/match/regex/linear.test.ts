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

const textOf = (part: string, length: number): string =>
  part.repeat(Math.ceil(length / part.length)).slice(0, length);

function timeOf(run: Run, text: string): number {
  const start = performance.now();
  run(text);
  return performance.now() - start;
}

/** How much longer twice the text takes: both warmed up, in turn, until other work lets them be. */
function ratioOf(run: Run, part: string): number {
  const whole = textOf(part, longest);
  const half = whole.slice(longest / 2);
  run(half);
  let [short, long] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let tries = 0; tries < 12; tries++) {
    short = Math.min(short, timeOf(run, half));
    long = Math.min(long, timeOf(run, whole));
    // What is over at once is linear or better; there is nothing to measure.
    const ratio = long / Math.max(short, 0.05);
    if (tries >= 2 && ratio <= mostRatio) return ratio;
  }
  return long / Math.max(short, 0.05);
}

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
