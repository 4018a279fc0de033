import { compileBytes } from '@sluice/match';
import { parseExpression } from '@sluice/match/internal/bytes-regex/parse';
import { assemble } from '@sluice/match/internal/bytes-regex/program';
import { Tables } from '@sluice/match/internal/bytes-regex/tables';
import { describe, expect, it } from 'vitest';

/** Letters without a pattern of their own, so that hardly two places of the text are alike. */
const scattered = Array.from({ length: 1 << 14 }, (_, index) => {
  const mixed = Math.imul(index ^ (index >>> 5), 0x9e3779b1);
  return Math.imul(mixed ^ (mixed >>> 13), 0x85ebca6b) < 0 ? 'a' : 'b';
}).join('');
const length = 1 << 16;
const times = 4;
/** Of four times the text: linear is 4, quadratic 16. */
const mostRatio = 8;

type Run = (bytes: Uint8Array) => unknown;

const bytesOf = (part: string, size: number): Uint8Array =>
  new TextEncoder().encode(part.repeat(Math.ceil(size / part.length))).subarray(0, size);

function timeOf(run: Run, bytes: Uint8Array): number {
  const start = process.cpuUsage();
  run(bytes);
  return process.cpuUsage(start).user / 1000;
}

function ratioOf(run: Run, part: string): number {
  const [short, long] = [bytesOf(part, length), bytesOf(part, times * length)];
  run(short);
  let [least, most] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  // The two take turns until they are left alone.
  for (let tries = 0; tries < 25; tries++) {
    least = Math.min(least, timeOf(run, short));
    most = Math.min(most, timeOf(run, long));
    if (tries >= 2 && ratioFrom(least, most) <= mostRatio) break;
  }
  return ratioFrom(least, most);
}

/** Clocks of processors tick in milliseconds: what is over within one or two can't be measured. */
const ratioFrom = (least: number, most: number): number => most / Math.max(least, 2);

function searches(source: string): { code: Run; tables: Run } {
  const regex = compileBytes(source)!;
  const { root, groups } = parseExpression(source)!;
  const tables = new Tables(assemble(root, groups)!, false);
  const slots = new Int32Array(2 * groups + 2);
  return {
    code: (bytes) => regex.exec(bytes, 0, bytes.length, slots),
    tables: (bytes) => tables.exec(bytes, 0, bytes.length, 0, slots),
  };
}

describe('four times the text takes about four times the time', () => {
  it.each([
    ['(a*)(a*)(a*)[bc]', 'a'],
    ['a*a*a*a*b', 'a'],
    ['(x+x+)+y', 'x'],
    ['(.*)(.*)=(.*)', 'x=\n'],
    ['"(\\S+) (\\S+) \\S+" (\\d{3})', '"'],
    ['"(\\S+) (\\S+) \\S+" (\\d{3})', '"a '],
    ['[ab]*a[ab]{12}[cd]', scattered],
    ['(a|b|ab)*?c', scattered],
    ['a{0,100}a{0,100}[bc]', 'a'],
    ['(\\w+)\\s*(\\w+)$', 'ab '],
    ['(?s).*?é.*?é.*?x', 'é'],
    ['a.{3}.*b$', 'aé'],
    [`${'a'.repeat(40)}b`, 'a'],
    ['(?i)[a-e]{3}(error|abcde)', 'abcd'],
  ])('for `%s`', (source, part) => {
    const { code, tables } = searches(source);
    expect(ratioOf(code, part)).toBeLessThanOrEqual(mostRatio);
    expect(ratioOf(tables, part)).toBeLessThanOrEqual(mostRatio);
  });
});
