import { applyFix, isError } from '@sluice/core';
import { codes } from '@sluice/logs-insights/internal/codes';
import { validate } from '@sluice/logs-insights/internal/validate';
import { describe, expect, test } from 'vitest';
import { sampleOf } from '../support/examples.ts';

const entries = Object.entries(codes)
  .map(([name, code]) => ({ name, ...code }))
  .filter(({ number }) => number < 5000 || number >= 9000);

describe.each(entries)('$code $name', ({ code, bad, good }) => {
  const sample = sampleOf(bad);

  test('its bad example yields it and nothing that is an error beside', () => {
    const { diagnostics } = validate(sample.text, sample.options);
    expect(diagnostics.map((one) => one.code)).toContain(code);
    expect(diagnostics.filter((one) => isError(one) && one.code !== code)).toEqual([]);
  });

  test('its good example has no error and is clean of it', () => {
    const { text, options } = sampleOf(good);
    const { diagnostics } = validate(text, options);
    expect(diagnostics.filter((one) => isError(one) || one.code === code)).toEqual([]);
  });

  test('its fix mends', () => {
    const { diagnostics } = validate(sample.text, sample.options);
    const fix = diagnostics.find((one) => one.code === code)?.fix;
    if (fix === undefined) return;
    const after = validate(applyFix(sample.text, fix), sample.options).diagnostics;
    expect(after.filter((one) => isError(one) || one.code === code)).toEqual([]);
  });
});
