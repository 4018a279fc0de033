import { cover, type Span, spanOf } from '@sluice/core';
import type { Found } from '@sluice/syntax';
import type { Broken, Comparison, Expression, Subject } from '../ast.ts';
import { codes } from '../codes.ts';
import type { Block } from '../grammar.ts';
import { keywords } from '../keywords.ts';
import { type Reading, replacing, spanOfToken } from '../reading/reading.ts';
import { quote } from '../reading/text.ts';
import { type Meaning, meaningOf } from '../reading/word.ts';
import * as t from '../tokens.ts';
import { buildGroup, buildRootCause, buildRootCauseJson } from './causes.ts';
import { readOperator } from './operator.ts';
import { sayUnknown } from './unknown.ts';

/** `["key"]`, or `[key]`. */
export interface Bracket {
  readonly key: Found | undefined;
  readonly span: Span;
}

/** Where JSON stands, and the `#` before it. */
export interface Json {
  readonly hash: Span | undefined;
  readonly value: Span;
}

/** An operator and what stands after it; parts are missing where they could not be read. */
export interface Compared {
  readonly operator: Found | undefined;
  readonly value: Found | undefined;
  readonly json: Json | undefined;
  readonly span: Span;
}

/** The parts of a condition that begins with a word. */
export interface Parts {
  readonly word: Found;
  readonly dot: Found | undefined;
  readonly bracket: Bracket | undefined;
  readonly compared: Compared | undefined;
  readonly block: Block | undefined;
}

export function buildTest(reading: Reading, parts: Parts): Expression {
  const { word } = parts;
  const whole = wholeOf(parts);
  if (word.image === '') return broken(whole);
  const meaning = meaningOf(word.image);
  if (meaning === undefined) {
    sayUnknown(reading, word);
    return broken(whole);
  }
  if (!hasItsParts(reading, parts, meaning)) return broken(whole);
  switch (meaning.kind) {
    case 'rootcause':
      return buildRootCause(reading, parts, meaning, whole);
    case 'rootcause-json':
      return buildRootCauseJson(reading, parts, whole);
    case 'group':
      return buildGroup(reading, parts, meaning.by, whole);
    default: {
      const subject = subjectOf(reading, parts, meaning);
      return subject === undefined ? broken(whole) : compare(reading, parts, subject, whole);
    }
  }
}

const broken = (span: Span): Broken => ({ kind: 'broken', span });

const wholeOf = ({ word, dot, bracket, compared, block }: Parts): Span =>
  [dot && spanOfToken(dot), bracket?.span, compared?.span, block?.span].reduce<Span>(
    (whole, part) => (part === undefined ? whole : cover(whole, part)),
    spanOfToken(word),
  );

/** Dots, brackets and braces stand only where they mean something. */
function hasItsParts(reading: Reading, parts: Parts, meaning: Meaning): boolean {
  const { word, dot, bracket, block } = parts;
  if (dot !== undefined) {
    if (meaning.kind === 'annotation') sayMissingKey(reading, parts);
    else sayUnknown(reading, word);
    return false;
  }
  const isAnnotation = meaning.kind === 'annotation';
  if (bracket !== undefined && !(isAnnotation && meaning.key === undefined)) {
    reading.say(codes.noBrackets.at(bracket.span, word.image));
    return false;
  }
  if (block === undefined || meaning.kind === 'rootcause') return true;
  reading.say(codes.noBraces.at(block.span, word.image));
  return false;
}

const wholeName = ({ word, dot, bracket }: Parts): Span =>
  cover(spanOfToken(word), bracket?.span ?? spanOfToken(dot ?? word));

function subjectOf(
  reading: Reading,
  parts: Parts,
  meaning: Extract<Meaning, { kind: 'keyword' | 'annotation' }>,
): Subject | undefined {
  const span = wholeName(parts);
  if (meaning.kind === 'keyword') return { kind: 'keyword', name: meaning.name, span };
  const { end } = meaning;
  const key = meaning.key ?? keyIn(reading, parts.bracket);
  if (key === undefined || key === '') {
    sayMissingKey(reading, parts);
    return undefined;
  }
  const dotted = meaning.key !== undefined;
  return { kind: 'annotation', key, ...(end && { end }), dotted, span };
}

/** What stands after it, and could be meant as the key. */
function sayMissingKey(reading: Reading, parts: Parts): void {
  const { start, end } = wholeName(parts);
  const key = /^[.:]?([^\s=!<>"'()[\]{}&|,.:#“”„]+)(?=\s*(?:[=<>]|!=))/.exec(
    reading.source.slice(end, end + maxKey),
  );
  const isBare = parts.bracket === undefined;
  const span = spanOf(start, end + (isBare && key ? key[0].length : 0));
  const text = `${parts.word.image}[${quote(key?.[1] ?? '')}]`;
  const fix = isBare && key ? replacing(span, text, `write \`${text}\``) : undefined;
  reading.say(codes.annotationKey.at({ span, fix }));
}

/** What is longer is no key that was left unread. */
const maxKey = 100;

function keyIn(reading: Reading, bracket: Bracket | undefined): string | undefined {
  const key = bracket?.key;
  if (key === undefined) return undefined;
  const isQuoted = [t.Text, t.SingleText, t.CurlyText].includes(key.tokenType);
  return isQuoted ? reading.text(key) : key.image;
}

function compare(reading: Reading, parts: Parts, subject: Subject, span: Span): Expression {
  const { compared } = parts;
  if (compared === undefined) return { kind: 'test', subject, span };
  if (compared.operator === undefined) return broken(span);
  const operator = readOperator(reading, compared.operator, subject.span);
  if (compared.json !== undefined) {
    reading.say(codes.strayJson.at(compared.json.value, parts.word.image));
    return broken(span);
  }
  const value = compared.value && reading.value(compared.value);
  if (operator === undefined || value === undefined) return broken(span);
  const comparison: Comparison = { operator, operatorSpan: spanOfToken(compared.operator), value };
  return { kind: 'test', subject, comparison: truth(comparison, subject), span };
}

/** `"true"` is the value itself where a truth is asked for. */
function truth(comparison: Comparison, subject: Subject): Comparison {
  const { value } = comparison;
  const wantsTruth = subject.kind === 'keyword' && keywords[subject.name].type === 'boolean';
  if (!wantsTruth || value.kind !== 'text' || !/^(?:true|false)$/i.test(value.value)) {
    return comparison;
  }
  const is = value.value.toLowerCase() === 'true';
  return { ...comparison, value: { kind: 'boolean', value: is, span: value.span } };
}
