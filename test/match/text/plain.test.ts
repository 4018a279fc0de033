import { contains, endsWith, equalsAny, startsWith } from '@sluice/match';
import { finderOf } from '@sluice/match/internal/text/finder';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const text = fc.string({ unit: fc.constantFrom('a', 'b', 'é'), maxLength: 6 });

describe('a test of a text', () => {
  it('is the plain question, asked beforehand', () => {
    fc.assert(
      fc.property(text, text, fc.array(text, { maxLength: 3 }), (part, one, values) => {
        expect(startsWith(part)(one)).toBe(one.startsWith(part));
        expect(endsWith(part)(one)).toBe(one.endsWith(part));
        expect(contains(part)(one)).toBe(one.includes(part));
        expect(equalsAny(values)(one)).toBe(values.includes(one));
      }),
    );
  });

  it('takes words of the platform for ordinary texts', () => {
    expect(equalsAny(['a', 'b'])('__proto__')).toBe(false);
    expect(equalsAny(['__proto__', 'constructor'])('__proto__')).toBe(true);
  });
});

describe('finding a part', () => {
  it('finds the first place of a part of any length', () => {
    const long = fc
      .tuple(text, fc.integer({ min: 40, max: 90 }), text)
      .map(([start, times, end]) => start + 'abaab'.repeat(times) + end);
    fc.assert(
      fc.property(long, long, text, fc.nat({ max: 20 }), (part, one, other, from) => {
        const whole = one + other + part.slice(3) + part + one;
        expect(finderOf(part)(whole, from)).toBe(whole.indexOf(part, from));
        expect(finderOf(part)(one, from)).toBe(one.indexOf(part, from));
      }),
      { numRuns: 300 },
    );
  });
});
