import { applyFix, chain, type Diagnostic, type Outcome, outcomeOf } from '@sluice/core';
import type { Search } from './ast.ts';
import { checkLength } from './checks/limits.ts';
import { checkLists } from './checks/lists.ts';
import { adviseSchema } from './checks/schema.ts';
import { adviseTerms } from './checks/terms.ts';
import { adviseWhole } from './checks/whole.ts';
import { parse } from './parse.ts';

/** `parse`, then the lists of values, the limit of the service, and advice. */
export function validate(text: string): Outcome<Search> {
  return chain(parse(text), (search) => {
    const errors = [...checkLists(text, search), ...checkLength(text)];
    if (errors.length > 0) return outcomeOf(search, errors);
    const advice = [
      ...adviseSchema(text, search),
      ...adviseTerms(text, search),
      ...adviseWhole(text, search),
    ];
    return outcomeOf(
      search,
      advice.sort((a, b) => a.span.start - b.span.start).map((each) => sound(text, each)),
    );
  });
}

/** An advice without its fix, where the text could not be read after it: `(or a)`, `X=(- OR b)`. */
function sound(text: string, { fix, ...rest }: Diagnostic): Diagnostic {
  return fix !== undefined && parse(applyFix(text, fix)).ok ? { ...rest, fix } : rest;
}
