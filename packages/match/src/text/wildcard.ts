/** The texts between the stars of a pattern: `a*b` has two, a pattern without star has one. */
export type Segments = readonly string[];

export type WildcardReading =
  | { readonly ok: true; readonly segments: Segments }
  /** `at` is where the first of two stars, or the backslash, stands. */
  | { readonly ok: false; readonly fault: 'consecutive' | 'escape'; readonly at: number };

/** Reads a wildcard pattern, where a backslash may stand before a star or a backslash only. */
export function readWildcard(pattern: string): WildcardReading {
  const segments: string[] = [];
  let segment = '';
  let star = -2;
  for (let at = 0; at < pattern.length; at++) {
    const char = pattern.charAt(at);
    if (char === '*') {
      if (star === at - 1) return { ok: false, fault: 'consecutive', at: star };
      segments.push(segment);
      segment = '';
      star = at;
    } else if (char !== '\\') {
      segment += char;
    } else {
      const next = pattern.charAt(at + 1);
      if (next !== '*' && next !== '\\') return { ok: false, fault: 'escape', at };
      segment += next;
      at++;
    }
  }
  segments.push(segment);
  return { ok: true, segments };
}

/** The segments of a pattern without escapes: every star is a wildcard. */
export function segmentsOf(pattern: string): Segments {
  return pattern.split('*');
}
