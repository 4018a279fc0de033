/** Whether `text` has the shape of `pattern`: `*` is any run, `\` takes the next character as it is. */
export function matchesWildcard(text: string, pattern: string): boolean {
  let reached = new Set([0]);
  for (let i = 0; i < pattern.length; i++) {
    if (pattern[i] === '*') {
      const first = Math.min(...reached);
      reached = new Set(Array.from({ length: text.length - first + 1 }, (_, k) => first + k));
      continue;
    }
    if (pattern[i] === '\\') i += 1;
    reached = new Set([...reached].filter((at) => text[at] === pattern[i]).map((at) => at + 1));
    if (reached.size === 0) return false;
  }
  return reached.has(text.length);
}

/**
 * Where the matches of `pattern` from the start of `text` can end, upper and lower case alike.
 * Every unit of the pattern stands for its lower or its upper form, which can be longer.
 */
export function endsIgnoringCase(text: string, units: readonly string[]): ReadonlySet<number> {
  let reached = new Set([0]);
  for (const unit of units) {
    const next = new Set<number>();
    for (const form of [unit.toLowerCase(), unit.toUpperCase()]) {
      for (const at of reached) if (text.startsWith(form, at)) next.add(at + form.length);
    }
    reached = next;
  }
  return reached;
}

/** Whether some end of `text` matches all units, upper and lower case alike. */
export function hasSuffixIgnoringCase(text: string, units: readonly string[]): boolean {
  const starts = Array.from({ length: text.length + 1 }, (_, at) => at);
  return starts.some((at) => {
    const rest = text.slice(at);
    return endsIgnoringCase(rest, units).has(rest.length);
  });
}
