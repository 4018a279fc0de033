import { numberOf, textOf } from './coerce.ts';
import { byCodePoint } from './compare.ts';
import { stringifyJson } from './json.ts';
import { isStructured, type Value } from './value.ts';

/**
 * The order of `sort`, `sortsFirst` and `sortsLast`: what is no number comes before numbers; numbers
 * by their value, equal ones by their text; other texts piece by piece, where digits, letters and
 * the rest are pieces. Digits against digits go by their count first, everything else by code point.
 * Total, and equal only for what is written the same.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CWL_QuerySyntax-Sort.html
 */
export const inSortOrder = (a: Value, b: Value): number => bySortKey(sortKeyOf(a), sortKeyOf(b));

/** What a value is sorted by, so that it is taken to pieces once. */
export interface SortKey {
  readonly text: string;
  readonly number: number | null;
  readonly pieces: readonly string[];
}

export function sortKeyOf(value: Value): SortKey {
  const text = isStructured(value) ? stringifyJson(value) : (textOf(value) ?? '');
  const number = numberOf(value);
  return { text, number, pieces: number === null ? piecesOf(text) : [] };
}

const piecesOf = (text: string): readonly string[] =>
  [...text.matchAll(/[0-9]+|\p{L}+|[^0-9\p{L}]+/gu)].map(([piece]) => piece);

export function bySortKey(a: SortKey, b: SortKey): number {
  if (a.number === null || b.number === null) {
    if (a.number !== null || b.number !== null) return a.number === null ? -1 : 1;
    return byPieces(a.pieces, b.pieces);
  }
  return a.number === b.number ? byCodePoint(a.text, b.text) : a.number - b.number;
}

function byPieces(a: readonly string[], b: readonly string[]): number {
  const at = a.findIndex((piece, i) => piece !== b[i]);
  if (at === -1) return a.length - b.length;
  return b[at] === undefined ? 1 : byPiece(a[at]!, b[at]);
}

function byPiece(a: string, b: string): number {
  const isDigits = /^[0-9]/;
  if (isDigits.test(a) && isDigits.test(b) && a.length !== b.length) return a.length - b.length;
  return byCodePoint(a, b);
}
