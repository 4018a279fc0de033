/** A text without what stands at its ends: white space, or any of some characters. */
export function trimmed(
  text: string,
  characters: string | undefined,
  ends: { readonly left: boolean; readonly right: boolean },
): string {
  if (characters === undefined) {
    const started = ends.left ? text.trimStart() : text;
    return ends.right ? started.trimEnd() : started;
  }
  const set = new Set(characters);
  const all = [...text];
  const first = ends.left ? all.findIndex((each) => !set.has(each)) : 0;
  if (first === -1) return '';
  const last = ends.right ? all.findLastIndex((each) => !set.has(each)) : all.length - 1;
  return all.slice(first, last + 1).join('');
}
