import type { Diagnostic } from '@sluice/core';
import type { Item } from '../ast.ts';
import { codes } from '../codes.ts';
import { isComparable } from '../lower/comparable.ts';
import type { Options } from '../options.ts';
import type { Leaf } from '../walk-pattern.ts';
import { envelopeTexts } from './envelope.ts';

/** Numbers where the event has strings, and numbers that cannot be compared. */
export function adviseNumbers({ path, values }: Leaf, options: Options): readonly Diagnostic[] {
  const why = textReason(path, options);
  return values.items.flatMap((item) => {
    if (item.kind !== 'number' && item.kind !== 'numeric') return [];
    if (why !== undefined) {
      return codes.numberOnText.at({ span: item.span, fix: quoted(item) }, path, why);
    }
    if (item.kind !== 'number' || isComparable(item.lexeme)) return [];
    // AWS: whole numbers beyond a double still match their own spelling, fractions never do.
    const whole = /^-?\d+$/.test(item.lexeme);
    return whole
      ? codes.onlySpelling.at(item.span, item.lexeme)
      : codes.neverEqual.at(item.span, item.lexeme);
  });
}

/** Why the value at a path is always a string. */
function textReason(path: string, { profile = 'eventbridge' }: Options): string | undefined {
  if (/(?:^|\.)(?:NewImage|OldImage|Keys)\..*\.N$/.test(path)) {
    return 'DynamoDB writes its numbers as strings';
  }
  const bus = profile === 'eventbridge' || profile === 'custom-event-bus';
  return bus && envelopeTexts.has(path) ? 'every event has a string there' : undefined;
}

function quoted(item: Item) {
  if (item.kind !== 'number') return undefined;
  return {
    title: 'put it in quotes',
    edits: [{ span: item.span, text: JSON.stringify(item.lexeme) }],
  };
}
