import * as alarm from '@sluice/alarm';
import * as alarmRule from '@sluice/alarm/alarm-rule';
import { applyFix, type Diagnostic, isError } from '@sluice/core';
import { describe, expect, test } from 'vitest';
import { samplesOf } from '../support/examples.ts';

const languages = [alarm, alarmRule] as never as readonly Parameters<typeof samplesOf>[0][];

describe.each(languages.map((language) => ({ id: language.id, language })))(
  '$id',
  ({ language }) => {
    const fixes = samplesOf(language).flatMap(({ text, options }) =>
      language
        .validate(text, options)
        .diagnostics.flatMap((one) => (one.fix === undefined ? [] : [{ text, options, one }])),
    );

    test('there are fixes', () => {
      expect(fixes.length).toBeGreaterThan(10);
    });

    test('each mends what it is for, and breaks nothing', () => {
      for (const { text, options, one } of fixes) {
        const before = language.validate(text, options).diagnostics;
        const mended = applyFix(text, one.fix!);
        const after = language.validate(mended, options).diagnostics;
        const same = (each: Diagnostic) => each.code === one.code && each.message === one.message;
        expect({ text, mended, left: after.filter(same).length }).toEqual({
          text,
          mended,
          left: before.filter(same).length - 1,
        });
        const errors = (all: readonly Diagnostic[]) => all.filter(isError).length;
        expect({
          text,
          mended,
          errors: errors(after) <= errors(before) - (isError(one) ? 1 : 0),
          after,
        }).toMatchObject({ errors: true });
      }
    });
  },
);
