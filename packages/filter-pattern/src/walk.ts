import type { Compare, Condition, Pattern, Regex, Selector, Subject } from './ast.ts';

/** The single conditions below `and` and `or`, in order. */
export function leavesOf<S extends Subject>(
  condition: Condition<S>,
): readonly Exclude<Condition<S>, { kind: 'and' | 'or' }>[] {
  return condition.kind === 'and' || condition.kind === 'or'
    ? condition.operands.flatMap((one) => leavesOf(one))
    : [condition];
}

/** Every condition of a pattern: of its braces, or of each slot. */
export function conditionsOf(pattern: Pattern): readonly Condition[] {
  switch (pattern.kind) {
    case 'terms':
      return [];
    case 'json':
      return [pattern.condition];
    case 'space':
      return pattern.slots.flatMap((slot) =>
        slot.kind === 'field' && slot.condition !== undefined ? [slot.condition] : [],
      );
  }
}

export const comparesOf = (pattern: Pattern): readonly Compare[] =>
  conditionsOf(pattern)
    .flatMap(leavesOf)
    .filter((one): one is Compare => one.kind === 'compare');

/** The regular expressions of a pattern of any kind, in order. */
export function regexesOf(pattern: Pattern): readonly Regex[] {
  const values =
    pattern.kind === 'terms'
      ? pattern.terms.map(({ value }) => value)
      : comparesOf(pattern).map(({ value }) => value);
  return values.filter((value): value is Regex => value.kind === 'regex');
}

export function selectorsOf(pattern: Pattern): readonly Selector[] {
  if (pattern.kind !== 'json') return [];
  return leavesOf(pattern.condition).flatMap((one) => (one.kind === 'broken' ? [] : [one.subject]));
}
