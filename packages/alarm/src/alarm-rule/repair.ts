import { type Fix, suggest } from '@sluice/core';
import type { Token } from './lex.ts';
import { constants, stateWords } from './words.ts';

const replace = ({ start, end }: Token, text: string): Fix => ({
  title: `write \`${text}\``,
  edits: [{ span: { start, end }, text }],
});

const foreign: Readonly<Record<string, readonly string[]>> = {
  AND: ['&&', '&'],
  OR: ['||', '|'],
  NOT: ['!'],
};

/** The edit that makes a word the operator that was meant. */
export function likeOperator(token: Token, word: 'AND' | 'OR'): Fix | undefined {
  const isLike = token.text.toUpperCase() === word || foreign[word]!.includes(token.text);
  return isLike ? replace(token, word) : undefined;
}

/** The same where a condition begins; names of states and `AT_LEAST` only before a parenthesis. */
export function likeOperand(token: Token, word: string, callsOn: boolean): Fix | undefined {
  const isCall = word === 'AT_LEAST' || stateWords.includes(word as never);
  if (isCall !== callsOn && word !== 'NOT') return undefined;
  if (token.text.toUpperCase() === word) return replace(token, word);
  if (word === 'NOT') return foreign[word]!.includes(token.text) ? replace(token, word) : undefined;
  const candidates = isCall ? ['AT_LEAST', ...stateWords] : constants;
  return suggest(token.text, candidates) === word ? replace(token, word) : undefined;
}

/** Quotes around all that stands before the parenthesis, for a bare name with spaces. */
export function quoteAll(text: string, first: Token, rest: readonly Token[]): Fix | undefined {
  const close = rest.findIndex(({ kind }) => kind !== 'word');
  if (first.kind !== 'word' || close < 1 || rest[close]!.kind !== ')') return undefined;
  const span = { start: first.start, end: rest[close - 1]!.end };
  const name = text.slice(span.start, span.end);
  if (name.includes('"') || /[\r\n\t]/.test(name)) return undefined;
  return { title: 'put the name in quotes', edits: [{ span, text: `"${name}"` }] };
}
