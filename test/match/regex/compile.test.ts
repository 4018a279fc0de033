import { compileRegex } from '@sluice/match';
import { parseRegex } from '@sluice/match/internal/regex/parse';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expression, platformRegex, subject } from './expressions.ts';

function matches(source: string, text: string): boolean {
  const compiled = compileRegex(source);
  if (!compiled.ok) throw new Error(compiled.fault.reason);
  return compiled.regex.test(text);
}

describe('a compiled expression', () => {
  it('answers as the engine of the platform does', () => {
    fc.assert(
      fc.property(
        expression,
        fc.array(subject, { minLength: 1, maxLength: 6 }),
        (source, texts) => {
          const reading = parseRegex(source);
          if (!reading.ok) throw new Error(`${source}: ${reading.fault.reason}`);
          const compiled = compileRegex(source);
          if (!compiled.ok) throw new Error(compiled.fault.reason);
          const platform = platformRegex(reading.ast);
          for (const text of texts) expect(compiled.regex.test(text)).toBe(platform.test(text));
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('matches anywhere unless anchored', () => {
    expect(matches('b+', 'abba')).toBe(true);
    expect(matches('^b+', 'abba')).toBe(false);
    expect(matches('b+$', 'abba')).toBe(false);
  });

  it('takes anchors for the ends of the whole text, not of lines', () => {
    expect(matches('^ERROR\\s[0-9]{3}$', 'ERROR\n500')).toBe(true);
    expect(matches('^b$', 'a\nb\nc')).toBe(false);
  });

  it('lets a negated class, but no point, match a newline', () => {
    expect(matches('a[^x]b', 'a\nb')).toBe(true);
    expect(matches('a.b', 'a\nb')).toBe(false);
  });

  it('counts an astral character as one', () => {
    expect(matches('^.{2}$', '😀é')).toBe(true);
    expect(matches('^..$', '😀')).toBe(false);
  });

  it('names a text that every match contains', () => {
    const compiled = compileRegex('\\d+ failed: [a-z]+ gone');
    expect(compiled.ok && compiled.regex.required).toBe(' failed: ');
    expect(matches('\\d+ failed: [a-z]+ gone', '3 failed: it gone')).toBe(true);
    expect(matches('\\d+ failed: [a-z]+ gone', '3 failed: 4 gone')).toBe(false);
    expect(matches('\\d+ failed: [a-z]+ gone', 'it is gone')).toBe(false);
  });

  it('is refused when its repetitions would fill too much room', () => {
    const compiled = compileRegex('ab{70}c{,5000}d');
    expect(compiled).toEqual({
      ok: false,
      fault: { reason: 'too-large', position: 7, prefix: 'ab{70}c{' },
    });
    expect(compileRegex('a'.repeat(5000)).ok).toBe(false);
    expect(compileRegex('a|'.repeat(5000)).ok).toBe(false);
    expect(compileRegex(`a{1000000000}`).ok).toBe(false);
    expect(compileRegex('^{1000000000}').ok).toBe(false);
    expect(compileRegex('a{4000,}').ok).toBe(true);
  });

  it('is refused with the fault of its text', () => {
    expect(compileRegex('a(b').ok).toBe(false);
  });
});
