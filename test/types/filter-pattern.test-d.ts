import type { Language } from '@sluice/core';
import * as filterPattern from '@sluice/filter-pattern';
import { expectTypeOf } from 'vitest';

expectTypeOf(filterPattern).toExtend<
  Language<
    filterPattern.Pattern,
    filterPattern.Matcher,
    string,
    filterPattern.Result,
    filterPattern.FilterPatternOptions
  >
>();

const compiled = filterPattern.compile('ERROR');
if (compiled.ok) {
  expectTypeOf(compiled.value.test).parameters.toEqualTypeOf<[message: string]>();
  // @ts-expect-error a message is a text
  compiled.value.test({ message: 'ERROR' });
}

// @ts-expect-error there is no such call of the service
filterPattern.validate('ERROR', { api: 'GetLogEvents' });
