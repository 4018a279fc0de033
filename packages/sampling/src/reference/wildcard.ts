/**
 * The reference: whether a pattern takes a text, both without regard to case. `*` stands for any
 * characters or none, `?` for exactly one UTF-16 unit; nothing escapes them. Walks the text with
 * the set of all places in the pattern that could have been reached.
 */
export function matchesWildcard(pattern: string, text: string): boolean {
  const units = pattern.toLowerCase().replace(/\*+/g, '*');
  let reached = passStars(units, new Set([0]));
  for (const unit of text.toLowerCase().split('')) {
    const next = new Set<number>();
    for (const place of reached) {
      if (units[place] === '*') next.add(place);
      else if (units[place] === '?' || units[place] === unit) next.add(place + 1);
    }
    reached = passStars(units, next);
  }
  return reached.has(units.length);
}

/** A star may stand for nothing. */
function passStars(units: string, places: Set<number>): Set<number> {
  for (const place of places) if (units[place] === '*') places.add(place + 1);
  return places;
}
