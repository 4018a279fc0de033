import type { Diagnostic } from '@sluice/core';
import { codes } from '../codes.ts';
import { readAddress } from '../lower/address.ts';
import { wildcardFault } from '../lower/wildcard.ts';
import type { Leaf } from '../walk-pattern.ts';

/** Strings that are read in another way than they look. */
export function adviseLiterals({ path, values }: Leaf): readonly Diagnostic[] {
  return values.items.flatMap((item) => {
    if (item.kind === 'text-test') {
      const asks = item.operator === 'wildcard' && item.value.includes('?');
      return asks ? codes.literalQuestionMark.at(item.span) : [];
    }
    if (item.kind !== 'text') return [];
    if (readAddress(item.value) !== undefined)
      return codes.literalAddress.at(item.span, item.value);
    if (!item.value.includes('*')) return [];
    const text = `{"wildcard": ${JSON.stringify(item.value)}}`;
    const fix =
      wildcardFault(item.value) === undefined
        ? { title: 'let `*` stand for any text', edits: [{ span: item.span, text }] }
        : undefined;
    return codes.literalStar.at({ span: item.span, fix }, path);
  });
}
