/**
 * Whether words of a field that stand in a row can be put together, in order, to the words of the
 * term: `customcount` is found in `custom`, `count`, `1`, and `custom`, `count` not in `customcount`.
 */
export function holdsWords(field: readonly string[], term: readonly string[]): boolean {
  if (term.length === 0) return false;
  return field.some((_, start) => beginsWith(field.slice(start), term));
}

function beginsWith(field: readonly string[], term: readonly string[]): boolean {
  let at = 0;
  for (const wanted of term) {
    let built = '';
    while (built.length < wanted.length && at < field.length) built += field[at++];
    if (built !== wanted) return false;
  }
  return true;
}
