/** Groups of a match, the whole first; `null` for one that took no part. */
type Groups = readonly (string | null)[];

/** What is written for a match: `$1` and `\1` are groups, `\\` and `\$` the characters themselves. */
export function replacementOf(text: string, groups: number): (found: Groups) => string {
  const parts = [...text.matchAll(/[$\\](\d+)|\\([\\$])|[\s\S][^$\\]*/g)].map(
    ([whole, digits, escaped]) =>
      digits === undefined ? (escaped ?? whole) : referenceOf(whole, digits, groups),
  );
  return (found) =>
    parts
      .map((part) => (typeof part === 'string' ? part : `${found[part.group] ?? ''}${part.rest}`))
      .join('');
}

interface Reference {
  readonly group: number;
  /** Digits that belong to no group: of `$12`, the 2 where there are not twelve. */
  readonly rest: string;
}

/** As many digits as make the number of a group. */
function referenceOf(whole: string, digits: string, groups: number): Reference | string {
  for (let length = Math.min(digits.length, 4); length > 0; length--) {
    const group = Number(digits.slice(0, length));
    if (group <= groups) return { group, rest: digits.slice(length) };
  }
  return whole;
}
