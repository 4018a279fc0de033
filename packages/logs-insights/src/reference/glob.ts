/**
 * What the stars of a glob stand for in the first place of a text where all of it is found: each as
 * little as will do, a last one all the rest, a first one from the beginning.
 */
export function matchGlob(glob: string, text: string): readonly string[] | undefined {
  const [first, ...rest] = glob.split('*');
  const start = text.indexOf(first!);
  // What does not follow the first place of the beginning does not follow a later one either.
  if (start === -1) return undefined;
  const found: string[] = [];
  let at = start + first!.length;
  for (const [i, part] of rest.entries()) {
    const isLast = i === rest.length - 1;
    const end = part === '' && isLast ? text.length : text.indexOf(part, at);
    if (end === -1) return undefined;
    found.push(text.slice(at, end));
    at = end + part.length;
  }
  return found;
}
