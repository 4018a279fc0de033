import { parseRegex } from '@sluice/match/internal/regex/parse';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const faultOf = (source: string) => {
  const reading = parseRegex(source);
  return reading.ok ? undefined : [reading.fault.reason, reading.fault.position];
};

describe('reading an expression', () => {
  it.each([
    ['^(ERROR|WARN)', '^('],
    ['hello!', 'hello!'],
    ['café', 'café'],
    ['ERROR(?= 500)', 'ERROR('],
    ['a\\(b', 'a\\('],
    ['a😀', 'a😀'],
  ])('quotes `%s` up to the first character it does not know', (source, prefix) => {
    const reading = parseRegex(source);
    expect(reading).toMatchObject({ ok: false, fault: { reason: 'character', prefix } });
  });

  it.each([
    ['', 'empty', 0],
    ['ab\\b', 'unknown-escape', 2],
    ['a\\1', 'unknown-escape', 1],
    ['a\\', 'unknown-escape', 1],
    ['\\x4', 'bad-hexadecimal', 0],
    ['\\x4G', 'bad-hexadecimal', 0],
    ['[abc', 'unclosed-class', 0],
    ['a[]', 'unclosed-class', 1],
    ['a[^]', 'unclosed-class', 1],
    ['[a-', 'unclosed-class', 0],
    ['[a\\', 'unknown-escape', 2],
    ['[z-a]', 'range-out-of-order', 1],
    ['[a-\\d]', 'range-of-classes', 1],
    ['[\\d-a]', 'range-of-classes', 1],
    ['[a-\\q]', 'unknown-escape', 3],
    ['*a', 'nothing-to-repeat', 0],
    ['a|+', 'nothing-to-repeat', 2],
    ['{2}', 'nothing-to-repeat', 0],
    ['a**', 'repeated-quantifier', 2],
    ['a+?', 'repeated-quantifier', 2],
    ['a{2}{3}', 'repeated-quantifier', 4],
    ['a{3,2}', 'bounds-out-of-order', 1],
  ])('refuses `%s`: %s at %i', (source, reason, position) => {
    expect(faultOf(source)).toEqual([reason, position]);
  });

  it.each([
    'a{',
    'a{x}',
    'a{,}',
    'a}',
    'a]',
    '[]a]',
    '[a-]',
    '[-a]',
    '[a|^.]',
    '\\-\\:\\ \\{',
    '|',
    'a|',
  ])('takes `%s` as written', (source) => expect(faultOf(source)).toBeUndefined());

  it('never throws, and tells where a fault stands', () => {
    const text = fc.oneof(
      fc.string(),
      fc.string({ unit: fc.constantFrom(...'ab[]{}^-\\|*+?.,$01x') }),
    );
    fc.assert(
      fc.property(text, (source) => {
        const reading = parseRegex(source);
        if (reading.ok) return;
        const { position, prefix } = reading.fault;
        expect(position).toBeLessThanOrEqual(source.length);
        expect(source.startsWith(prefix)).toBe(true);
      }),
    );
  });
});
