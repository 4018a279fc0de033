import { contains, endsWith, equalsAny, startsWith } from '../text/plain.ts';
import type { TextTest } from '../text/test.ts';
import type { Alternation, Sequence } from './ast.ts';

/** The longest text that every match contains, or an empty one. */
export function requiredText(ast: Alternation): string {
  const [only, ...others] = ast.branches;
  if (others.length > 0) return '';
  let longest = '';
  let run = '';
  for (const item of only!.items) {
    run = characterOf(item) === undefined ? '' : run + characterOf(item);
    if (run.length > longest.length) longest = run;
  }
  return longest;
}

/** A test for an expression that is one text, with an anchor at either end or without. */
export function plainTest(ast: Alternation): TextTest | undefined {
  const [only, ...others] = ast.branches;
  if (others.length > 0) return undefined;
  const { items } = only!;
  const anchored = isAnchor(items[0], 'start');
  const ended = items.length > 1 && isAnchor(items.at(-1), 'end');
  const inner = items.slice(anchored ? 1 : 0, ended ? -1 : items.length).map(characterOf);
  if (inner.includes(undefined)) return undefined;
  const text = inner.join('');
  if (anchored && ended) return equalsAny([text]);
  if (anchored) return startsWith(text);
  return ended ? endsWith(text) : contains(text);
}

type Item = Sequence['items'][number];

const isAnchor = (item: Item | undefined, side: 'start' | 'end'): boolean =>
  item?.kind === 'anchor' && item.side === side;

/** The one character that an item stands for, where there is just one. */
function characterOf(item: Item): string | undefined {
  if (item.kind !== 'characters' || item.ranges.length !== 1) return undefined;
  const { from, to } = item.ranges[0]!;
  return from === to ? String.fromCharCode(from) : undefined;
}
