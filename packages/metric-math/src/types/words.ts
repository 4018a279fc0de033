import { type Diagnostic, type Fix, type Span, suggest } from '@sluice/core';
import type { Node } from '../ast.ts';
import { codes } from '../codes.ts';
import { functions } from '../functions/index.ts';
import type { Scope } from '../scope.ts';
import type { StaticType } from '../value.ts';

export const isWords = (type: StaticType): boolean =>
  type === 'String' || type === 'String[]' || type === 'Keyword';

/** A type as people say it. */
export const nameOfType = (type: StaticType): string => sayings[type];

const sayings: Readonly<Record<StaticType, string>> = {
  S: 'a number',
  TS: 'a time series',
  'TS[]': 'an array of time series',
  String: 'a text',
  'String[]': 'a list of texts',
  Keyword: 'a keyword',
  unknown: 'something',
};

/** A bare word that begins like a function. */
export function unknownWord(word: string, span: Span, scope: Scope): Diagnostic {
  if (functions.has(word)) {
    return codes.unknownWord.at(span, word, `write its arguments: \`${word}(…)\``);
  }
  const id = suggest(word, scope.ids) ?? (scope.ids.length === 0 ? lowered(word) : undefined);
  const hint = id === undefined ? 'ids begin with a lower-case letter' : `did you mean \`${id}\`?`;
  return codes.unknownWord.at(
    id === undefined ? span : { span, fix: replaced(span, id) },
    word,
    hint,
  );
}

const lowered = (word: string) =>
  /^[A-Z][A-Z\d_]*$/.test(word)
    ? word.toLowerCase()
    : /^[A-Z]/.test(word)
      ? word[0]!.toLowerCase() + word.slice(1)
      : undefined;

/** `"m1"` is meant as `m1`, where there is such an id. */
export function withoutQuotes(node: Node, scope: Scope) {
  const { span } = node;
  const isId = node.kind === 'text' && /^[a-z]\w*$/.test(node.raw);
  const known = isId && (scope.ids.length === 0 || scope.ids.includes(node.raw));
  return isId && known ? { span, fix: replaced(span, node.raw) } : span;
}

/** Puts something before and after a place. */
export const wrapped = ({ start, end }: Span, before: string, after: string): Fix => ({
  title: `write \`${before}…${after}\``,
  edits: [
    { span: { start, end: start }, text: before },
    { span: { start: end, end }, text: after },
  ],
});

export const replaced = (span: Span, text: string): Fix => ({
  title: `write \`${text}\``,
  edits: [{ span, text }],
});

/** A type as the service names it. */
export const nameInAws = (type: StaticType): string => awsNames[type];

const awsNames: Readonly<Record<StaticType, string>> = {
  S: 'Scalar',
  TS: 'TimeSeries',
  'TS[]': 'Array[TimeSeries]',
  String: 'String',
  'String[]': 'Array[String]',
  Keyword: 'Keyword',
  unknown: 'TimeSeries',
};
