import { type Diagnostic, failure, type Outcome, outcomeOf, spanOf } from '@sluice/core';
import { withVerdict } from '../verdict.ts';
import type { Rule } from './ast.ts';
import { codes } from './codes.ts';
import { Reader } from './read.ts';

/** Beyond this nothing is read; the service takes half of it. */
const longest = 20_480;

/** Reads a composite alarm rule; never throws. Errors of syntax carry the service's words. */
export function parse(text: string): Outcome<Rule> {
  if (text.length > longest) {
    return failure([codes.unread.at(spanOf(longest, text.length), longest)]);
  }
  if (text.trim() === '') return failure([codes.empty.at(spanOf(0, text.length))]);
  const reader = new Reader(text);
  const rule = reader.rule();
  return outcomeOf(rule, withVerdict([...padding(text), ...reader.said]));
}

function padding(text: string): Diagnostic[] {
  const begin = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  const [where, span] =
    begin > 0
      ? (['begins', spanOf(0, begin)] as const)
      : (['ends', spanOf(end, text.length)] as const);
  if (span.start === span.end) return [];
  const both = [spanOf(0, begin), spanOf(end, text.length)].filter((one) => one.end > one.start);
  const fix = { title: 'remove it', edits: both.map((each) => ({ span: each, text: '' })) };
  return [codes.padding.at({ span, fix }, where)];
}
