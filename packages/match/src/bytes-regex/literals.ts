import type { Node } from './ast.ts';

/** Most alternatives of literals, and the longest that is kept of one, in characters. */
const most = 16;
const longest = 32;

/** Texts one of which is in every match; empty where there are none. */
export function necessaryLiterals(node: Node): readonly string[] {
  switch (node.kind) {
    case 'characters':
      return literalOf(node) === undefined ? [] : [literalOf(node)!];
    case 'sequence':
      return bestOf([
        ...runsOf(node.items).map((run) => [run]),
        ...node.items.map(necessaryLiterals),
      ]);
    case 'group':
      return necessaryLiterals(node.item);
    case 'repeat':
      return node.min > 0 ? necessaryLiterals(node.item) : [];
    case 'alternation':
      return alternatives(node.branches);
    case 'assertion':
      return [];
  }
}

/** The text that every match begins with, as much of it as is known. */
export const literalPrefix = (node: Node): string => runFrom(flatten([node]), 0);

function alternatives(branches: readonly Node[]): readonly string[] {
  const all = branches.map(necessaryLiterals);
  const together = [...new Set(all.flat())];
  return together.length > most || all.some((one) => one.length === 0) ? [] : together;
}

/** The longer the shortest of them, the better. */
function bestOf(choices: readonly (readonly string[])[]): readonly string[] {
  const worth = (choice: readonly string[]): number =>
    choice.length === 0
      ? 0
      : Math.min(...choice.map((one) => one.length)) - (choice.length - 1) / most;
  return choices.reduce((best, one) => (worth(one) > worth(best) ? one : best), []);
}

/** The texts that characters in a row make, through brackets. */
function runsOf(items: readonly Node[]): string[] {
  const all = flatten(items);
  return all.flatMap((item, index) => {
    const begins = literalOf(item) !== undefined && literalOf(all[index - 1]) === undefined;
    return begins ? [runFrom(all, index)] : [];
  });
}

function runFrom(items: readonly Node[], start: number): string {
  let run = '';
  for (let index = start; index < Math.min(items.length, start + longest); index++) {
    const literal = literalOf(items[index]);
    if (literal === undefined) break;
    run += literal;
  }
  return run;
}

const flatten = (items: readonly Node[]): Node[] =>
  items.flatMap((item) => {
    if (item.kind === 'group') return flatten([item.item]);
    return item.kind === 'sequence' ? flatten(item.items) : [item];
  });

/** What cannot be decoded becomes U+FFFD, and halves of pairs are in no text of bytes. */
function literalOf(node: Node | undefined): string | undefined {
  if (node?.kind !== 'characters' || node.ranges.length !== 1) return undefined;
  const { from, to } = node.ranges[0]!;
  const isText = from !== 0xfffd && (from < 0xd800 || from > 0xdfff);
  return from === to && isText ? String.fromCodePoint(from) : undefined;
}
