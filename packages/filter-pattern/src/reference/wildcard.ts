/** Whether a text is what a value with `*` asks for: the plain reference. */
export function matchesText(pattern: string, text: string, glob: boolean): boolean {
  const parts = pattern.split('*');
  if (parts.length === 1) return pattern === text;
  const first = parts[0]!;
  const last = parts.at(-1)!;
  if (!text.startsWith(first)) return false;
  let at = first.length;
  for (const part of parts.slice(1, -1)) {
    const found = text.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  if (last === '') return true;
  if (glob) return text.length - last.length >= at && text.endsWith(last);
  // AWS: the first place of the last part must also be the end; observed in 2019, `*111.111.111`
  // did not match 111.111.111.111 (github.com/cfchou/metric_filter_parser, e2e).
  const found = text.indexOf(last, at);
  return found >= 0 && found + last.length === text.length;
}
