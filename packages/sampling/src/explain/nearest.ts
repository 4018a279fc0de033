/** Pairs of characters that are looked at. */
const mostPairs = 200_000;

/** The share of a text beyond which it is no longer the same with a slip. */
const mostChanged = 0.4;

/**
 * The text that a pattern takes and that needs the fewest changes to `text`: units are kept, put
 * in, left out or replaced. Where too much would change, or both are too long to look for it, the
 * shortest text that the pattern takes.
 */
export function nearestText(pattern: string, text: string): string {
  const units = pattern.replace(/\*+/g, '*');
  const shortest = units.replaceAll('*', '').replaceAll('?', 'x');
  if ((units.length + 1) * (text.length + 1) > mostPairs) return shortest;
  const costs = costsOf(units, text);
  if (costs[0]![0]! > Math.max(1, shortest.length * mostChanged)) return shortest;
  let nearest = '';
  let at = 0;
  for (let place = 0; place < units.length || at < text.length; ) {
    const move = moveFrom(units, text, place, at, costs);
    nearest += move.put;
    place += move.places;
    at += move.units;
  }
  return nearest;
}

/** `costs[place][at]`: how many changes lead from the rest of the text to the rest of the pattern. */
type Costs = readonly (readonly number[])[];

interface Move {
  readonly places: number;
  readonly units: number;
  readonly put: string;
  readonly cost: number;
}

function costsOf(pattern: string, text: string): Costs {
  const costs: number[][] = Array.from({ length: pattern.length + 1 }, () => []);
  for (let place = pattern.length; place >= 0; place--) {
    for (let at = text.length; at >= 0; at--) {
      costs[place]![at] =
        place === pattern.length && at === text.length
          ? 0
          : moveFrom(pattern, text, place, at, costs).cost;
    }
  }
  return costs;
}

/** The cheapest way on, keeping what can be kept. */
function moveFrom(pattern: string, text: string, place: number, at: number, costs: Costs): Move {
  const wanted = pattern[place];
  const found = text[at];
  const after = (places: number, units: number) => costs[place + places]![at + units]!;
  const moves: Move[] = [];
  if (wanted === '*') {
    moves.push({ places: 1, units: 0, put: '', cost: after(1, 0) });
    if (found !== undefined) moves.push({ places: 0, units: 1, put: found, cost: after(0, 1) });
  } else if (wanted !== undefined) {
    const put = wanted === '?' ? 'x' : wanted;
    if (found !== undefined) {
      const fits = wanted === '?' || wanted.toLowerCase() === found.toLowerCase();
      const kept = fits ? found : put;
      moves.push({ places: 1, units: 1, put: kept, cost: after(1, 1) + Number(!fits) });
    }
    moves.push({ places: 1, units: 0, put, cost: after(1, 0) + 1 });
  }
  if (found !== undefined && wanted !== '*') {
    moves.push({ places: 0, units: 1, put: '', cost: after(0, 1) + 1 });
  }
  return moves.reduce((best, move) => (move.cost < best.cost ? move : best));
}
