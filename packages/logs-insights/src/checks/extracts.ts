import type { Diagnostic, Span } from '@sluice/core';
import type { Expression, ParseGlob, ParseRegex, Query, Regex } from '../ast.ts';
import { codes } from '../codes.ts';
import { functionOf } from '../functions/index.ts';
import { expressionOf, isFault } from '../regex.ts';
import { everyPart } from '../symbols/names.ts';
import { type Checking, expressionsOf } from './checking.ts';

/** Regular expressions and globs, and the names for what they take. */
export function* checkExtracts({ commands }: Query, checking: Checking): Generator<Diagnostic> {
  for (const command of commands) {
    if (command.kind === 'parse-glob') yield* checkGlob(command);
    if (command.kind === 'parse-regex') yield* checkGroups(command, checking);
    for (const part of expressionsOf(command).flatMap((one) => [...everyPart(one)])) {
      const pattern = patternOf(part);
      if (pattern !== undefined) yield* checkRegex(pattern, checking);
    }
  }
}

/** A regular expression, in slashes or as a text. */
function patternOf(part: Expression): Regex | undefined {
  if (part.kind === 'like') {
    if (part.pattern.kind === 'regex') return part.pattern;
    return part.operator === '=~' ? fromText(part.pattern) : undefined;
  }
  if (part.kind !== 'call' || functionOf(part.name)?.name !== 'regexReplace') return undefined;
  const [, pattern] = part.arguments;
  return pattern === undefined || pattern.kind === 'star' ? undefined : fromText(pattern);
}

const fromText = (pattern: Expression): Regex | undefined =>
  pattern.kind === 'text'
    ? { kind: 'regex', source: pattern.value, span: pattern.span }
    : undefined;

function* checkGlob({ glob, aliases }: ParseGlob): Generator<Diagnostic> {
  const stars = glob.value.split('*').length - 1;
  if (aliases.length === 0 || stars === aliases.length) return;
  const span =
    stars > aliases.length
      ? glob.span
      : { start: aliases[stars]!.span.start, end: aliases.at(-1)!.span.end };
  yield codes.starCount.at(span, stars, aliases.length);
}

function* checkGroups({ regex, aliases }: ParseRegex, checking: Checking): Generator<Diagnostic> {
  const faults = [...checkRegex(regex, checking)];
  yield* faults;
  const expression = expressionOf(regex.source);
  if (faults.length > 0 || isFault(expression) || regex.source === '') return;
  const { groups, names } = expression;
  if (groups === 0) yield codes.noGroups.at(regex.span);
  else if (aliases.length === 0) {
    if (names.size === 0) yield codes.unnamedGroups.at(regex.span, groups);
  } else if (aliases.length !== groups && aliases.length !== names.size) {
    const span = { start: aliases[0]!.span.start, end: aliases.at(-1)!.span.end };
    yield codes.groupCount.at(span, groups, aliases.length);
  }
}

function* checkRegex(regex: Regex, { text }: Checking): Generator<Diagnostic> {
  const around = partIn(regex, text, /\\[\s\S]|\[\^?\]?(?:[^\]\\]|\\[\s\S])*\]|(\(\?<?[=!])/g);
  if (around !== undefined) {
    yield codes.lookAround.at(around.span, around.written);
    return;
  }
  const back = partIn(
    regex,
    text,
    /(\\[1-9]\d*|\\k[<{'])|\\[\s\S]|\[\^?\]?(?:[^\]\\]|\\[\s\S])*\]/g,
  );
  if (back !== undefined) {
    yield codes.backReference.at(back.span, back.written);
    return;
  }
  const expression = expressionOf(regex.source);
  if (isFault(expression)) {
    const { reason, part } = expression;
    yield codes.regexSyntax.at(placeOf(part, regex, text), said(reason));
    return;
  }
  const names = [...expression.names.values()];
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined) {
    const at = text.lastIndexOf(`<${twice}>`, regex.span.end);
    yield codes.groupTwice.at({ start: at + 1, end: at + 1 + twice.length }, twice);
  }
}

/** The first place where the group of `sought` takes part. */
function partIn(
  { span }: Regex,
  text: string,
  sought: RegExp,
): { readonly span: Span; readonly written: string } | undefined {
  for (const found of text.slice(span.start, span.end).matchAll(sought)) {
    const [, written] = found;
    if (written === undefined) continue;
    const start = span.start + found.index;
    return { span: { start, end: start + written.length }, written };
  }
  return undefined;
}

/** Where a part of the source stands in the text; where it is not sure, the whole. */
function placeOf(part: string, { span }: Regex, text: string): Span {
  const at = part === '' ? -1 : text.slice(span.start, span.end).indexOf(part);
  return at === -1 ? span : { start: span.start + at, end: span.start + at + part.length };
}

const said = (reason: string): string => reason.charAt(0).toLowerCase() + reason.slice(1);
