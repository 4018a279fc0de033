import type { Diagnostic } from '@sluice/core';
import type { Pattern } from '../ast.ts';
import { codes } from '../codes.ts';
import type { Surface } from '../profiles.ts';
import { itemsOf, orsOf } from '../walk-pattern.ts';

/** Operators that the surface does not take. */
export function checkSurface(pattern: Pattern, surface: Surface): readonly Diagnostic[] {
  const ors = surface.refusesOr ? orsOf(pattern) : [];
  return [
    ...ors.map(({ nameSpan }) => codes.operatorOutside.at(nameSpan, '`$or`', surface.name)),
    ...itemsOf(pattern).flatMap((item) => {
      const refused = surface.refuses(item);
      return refused === undefined
        ? []
        : codes.operatorOutside.at(item.span, refused, surface.name);
    }),
  ];
}
