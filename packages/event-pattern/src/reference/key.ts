/**
 * AWS: a key of an event is entered only when every step of it is a step of the pattern's paths,
 * and the service forgets empty steps at the end of a path. So `{"": …}` is mostly passed over.
 */
export function entersKey(paths: ReadonlySet<string>): (key: string) => boolean {
  const steps = new Set([...paths].flatMap(stepsOf));
  return (key) =>
    steps.has(key) || (key.includes('.') && stepsOf(key).every((step) => steps.has(step)));
}

/** The steps as Java's `split` gives them: none of the empty ones at the end, but one for no text. */
function stepsOf(path: string): readonly string[] {
  return path === ''
    ? ['']
    : path
        .replace(/\.+$/, '')
        .split('.')
        .slice(/^\.+$/.test(path) ? 1 : 0);
}
