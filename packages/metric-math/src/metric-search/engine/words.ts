/** Whether words of a field, from one of them on, can be put together to the words of a term. */
export function holdsFrom(
  field: readonly string[],
  start: number,
  term: readonly string[],
): boolean {
  let at = start;
  for (const wanted of term) {
    let done = 0;
    while (done < wanted.length) {
      const word = field[at++];
      if (word === undefined || !wanted.startsWith(word, done)) return false;
      done += word.length;
    }
  }
  return true;
}

export function holdsWords(field: readonly string[], term: readonly string[]): boolean {
  if (term.length === 0) return false;
  for (let start = 0; start < field.length; start++) {
    if (holdsFrom(field, start, term)) return true;
  }
  return false;
}
