import type { Engine, Language, Outcome } from '@sluice/core';
import * as eventPattern from '@sluice/event-pattern';
import { expectTypeOf } from 'vitest';

expectTypeOf(eventPattern).toExtend<
  Language<
    eventPattern.Pattern,
    eventPattern.Matcher,
    eventPattern.EventInput,
    boolean,
    eventPattern.Options
  >
>();

const compiled = eventPattern.compile('{}');
expectTypeOf(compiled).toEqualTypeOf<Outcome<eventPattern.Matcher>>();

// A value is there only after one has looked.
// @ts-expect-error a failure has none
compiled.value;
if (compiled.ok) expectTypeOf(compiled.value.test).returns.toEqualTypeOf<boolean>();

// @ts-expect-error there is no such engine
eventPattern.compile('{}', { engine: 'quick' satisfies Engine });
// @ts-expect-error there is no such surface of the service
eventPattern.validate('{}', { profile: 'pipe' });
// @ts-expect-error a text is a string
eventPattern.parse({ source: ['aws.s3'] });

// Trees are read, not written.
if (compiled.ok) {
  const { pattern } = compiled.value;
  // @ts-expect-error the tree is readonly
  pattern.span = { start: 0, end: 0 };
}
