import type { Token } from '../reference/split-line.ts';
import { isNothing, tokenTypeOf } from './token-type.ts';

/** A line with its tokens, as the service cuts it. */
export interface Row {
  readonly line: string;
  readonly tokens: readonly Token[];
}

/** The tokens that stand at one place of the lines. */
export interface Column {
  /** The type that nearly all have; `word` where there is none, `nothing` where all are `-`. */
  readonly type: string;
  /** Up to three different values. */
  readonly examples: readonly string[];
  /** The one value that all have. */
  readonly constant?: string;
  /** The key that all have: `user=alice`, `user=bob`. */
  readonly key?: string;
  /** The bracket or quote around all. */
  readonly wrapped?: string;
}

/** How many of a hundred tokens must agree on a type. */
const agreement = 90;

/** Looks at the tokens at a place: from the beginning, or with a negative number from the end. */
export function columnAt(rows: readonly Row[], place: number): Column {
  const counts = new Map<string, number>();
  const values = new Set<string>();
  const wraps = new Set<string>();
  const keys = new Set<string>();
  let typed = 0;
  for (const { line, tokens } of rows) {
    const token = tokens.at(place);
    if (token === undefined) continue;
    if (values.size < maxValues) values.add(token.value);
    const first = line[token.start]!;
    wraps.add((first === '[' || first === '"') && !token.value.startsWith(first) ? first : '');
    keys.add(/^([A-Za-z][\w-]{0,19})=/.exec(token.value)?.[1] ?? '');
    if (isNothing(token.value)) continue;
    const type = tokenTypeOf(token.value);
    counts.set(type, (counts.get(type) ?? 0) + 1);
    typed += 1;
  }
  const [constant] = values.size === 1 ? values : [];
  const [wrapped] = wraps.size === 1 ? wraps : [];
  const [key] = keys.size === 1 ? keys : [];
  return {
    type: typed === 0 ? 'nothing' : agreed(counts, typed),
    examples: [...values].slice(0, 3),
    ...(constant !== undefined && { constant }),
    ...(key !== undefined && key !== '' && { key }),
    ...(wrapped !== undefined && wrapped !== '' && { wrapped }),
  };
}

const maxValues = 100;

function agreed(counts: ReadonlyMap<string, number>, typed: number): string {
  const share = (types: readonly string[]) =>
    (100 * types.reduce((sum, type) => sum + (counts.get(type) ?? 0), 0)) / typed;
  for (const type of counts.keys()) if (share([type]) >= agreement) return type;
  // What looks like a narrower number now and then is still a number.
  const whole = ['integer', 'status', 'account', 'epoch'];
  if (share(whole) >= agreement) return 'integer';
  if (share([...whole, 'number']) >= agreement) return 'number';
  if (share(['path', 'url']) >= agreement) return 'path';
  return 'word';
}

/** Whether a column says what its values are. */
export const isRecognised = ({ type, wrapped, key }: Column): boolean =>
  type !== 'word' || wrapped !== undefined || key !== undefined;
