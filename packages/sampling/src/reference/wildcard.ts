/**
 * The reference: whether a pattern takes a text, both without regard to case. `*` stands for any
 * characters or none, `?` for exactly one UTF-16 unit; nothing escapes them. Each star takes as
 * little as it can; where that fails, the last one takes one unit more.
 */
export function matchesWildcard(pattern: string, text: string): boolean {
  const wanted = pattern.toLowerCase();
  const found = text.toLowerCase();
  let place = 0;
  let star = -1;
  let taken = 0;
  for (let at = 0; at < found.length; ) {
    if (wanted[place] === '*') {
      star = place;
      taken = at;
      place += 1;
    } else if (wanted[place] === '?' || wanted[place] === found[at]) {
      place += 1;
      at += 1;
    } else if (star >= 0) {
      taken += 1;
      at = taken;
      place = star + 1;
    } else {
      return false;
    }
  }
  while (wanted[place] === '*') place += 1;
  return place === wanted.length;
}
