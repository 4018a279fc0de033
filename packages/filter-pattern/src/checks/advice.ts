import type { Diagnostic } from '@sluice/core';
import type { Pattern } from '../ast.ts';
import { codes } from '../codes.ts';
import type { FilterPatternOptions } from '../options.ts';
import { adviseComparisons } from './comparisons.ts';
import { adviseJson } from './json.ts';
import { adviseSpace } from './space.ts';
import { adviseTerms } from './terms.ts';

/** What is accepted, and probably not meant. */
export function checkAdvice(
  pattern: Pattern,
  text: string,
  options: FilterPatternOptions,
): readonly Diagnostic[] {
  return [
    ...adviseBlanks(text),
    ...adviseComparisons(pattern, text, options),
    ...(pattern.kind === 'terms' ? adviseTerms(pattern, text) : []),
    ...(pattern.kind === 'json' ? adviseJson(pattern, text) : []),
    ...(pattern.kind === 'space' ? adviseSpace(pattern) : []),
  ];
}

function* adviseBlanks(text: string): Generator<Diagnostic> {
  const inner = text.replace(/^[ \t\r\n]+/, '');
  const start = text.length - inner.length;
  const kept = inner.replace(/(?<![ \t\r\n])[ \t\r\n]+$/, '');
  if (kept === '' || kept.length === text.length) return;
  const edits = [
    { span: { start: 0, end: start }, text: '' },
    { span: { start: start + kept.length, end: text.length }, text: '' },
  ].filter(({ span }) => span.end > span.start);
  const fix = { title: 'remove the blanks', edits };
  yield codes.surroundingBlanks.at({ span: edits[0]!.span, fix });
}
