import type { Diagnostic } from '@sluice/core';
import type { Pattern, Selector } from '../ast.ts';
import { codes } from '../codes.ts';
import { regexesOf, selectorsOf } from '../walk.ts';

/** Lengths and counts beyond which the service refuses a pattern. */
export function checkLimits(pattern: Pattern, text: string): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  if (text.length > 1024)
    diagnostics.push(codes.tooLong.at({ start: 1024, end: text.length }, text.length, text));
  const regexes = regexesOf(pattern);
  if (regexes.length > 2) diagnostics.push(codes.regexes.at(regexes[2]!.span, regexes.length));
  const wild = selectorsOf(pattern).filter((selector) => wildcards(selector) > 0);
  const wilder = wild.find((selector) => wildcards(selector) > 1);
  if (wilder !== undefined) diagnostics.push(codes.wildcards.at(wilder.span, wildcards(wilder)));
  if (wild.length > 3) diagnostics.push(codes.wildcardSelectors.at(wild[3]!.span, wild.length));
  if (pattern.kind === 'space') diagnostics.push(...checkNames(pattern.slots));
  return diagnostics;
}

const wildcards = ({ steps }: Selector) => steps.filter(({ kind }) => kind === 'wildcard').length;

function* checkNames(slots: Extract<Pattern, { kind: 'space' }>['slots']): Generator<Diagnostic> {
  const seen = new Set<string>();
  for (const slot of slots) {
    const name = slot.kind === 'ellipsis' ? '...' : slot.name;
    if (name === undefined) continue;
    if (seen.has(name)) {
      const span = { start: slot.span.start, end: slot.span.start + name.length };
      yield codes.duplicateField.at(span, name);
    }
    seen.add(name);
  }
}
