import { type Fix, suggest } from '@sluice/core';
import type { State } from '../state.ts';
import type { Token } from './lex.ts';
import { constants, stateWords } from './words.ts';

const replace = ({ start, end }: Token, text: string): Fix => ({
  title: `write \`${text}\``,
  edits: [{ span: { start, end }, text }],
});

/** Without a token and the blanks before it. */
export const without = (text: string, { start, end }: Token): Fix => ({
  title: 'remove it',
  edits: [{ span: { start: text.slice(0, start).trimEnd().length, end }, text: '' }],
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
  if (token.text.length > 1 && token.text.startsWith('!')) {
    const isMeant = word !== 'NOT' && token.text.slice(1).toUpperCase() === word;
    return isMeant ? replace(token, `NOT ${word}`) : undefined;
  }
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

const isName = ({ kind }: Token) => kind === 'word' || kind === 'quoted';

/** Parentheses around the names of an `AT_LEAST` that stand there without. */
export function listNames(rest: readonly Token[]): Fix | undefined {
  const close = rest.findIndex(({ kind }) => kind === ')');
  const list = rest.slice(0, Math.max(0, close));
  const isList = list.every((one, i) => (i % 2 === 0 ? isName(one) : one.kind === ','));
  if (!isList || list.length % 2 === 0) return undefined;
  const [start, end] = [list[0]!.start, list.at(-1)!.end];
  return {
    title: 'put the names in parentheses',
    edits: [
      { span: { start, end: start }, text: '(' },
      { span: { start: end, end }, text: ')' },
    ],
  };
}

/** `ALARM(a), ALARM(b)` in an `AT_LEAST` as `ALARM, (a, b)`; the first state is read already. */
export function listCalls(rest: readonly Token[], state: State): Fix | undefined {
  const names: string[] = [];
  let at = 0;
  for (; rest[at]?.kind === '('; at += 5) {
    const [name, close, after, next] = rest.slice(at + 1, at + 5);
    if (name === undefined || !isName(name) || close?.kind !== ')') return undefined;
    names.push(name.text);
    if (after?.kind === ',' && next?.text === state) continue;
    const span = { start: rest[0]!.start, end: close.end };
    const edits = [{ span, text: `, (${names.join(', ')})` }];
    return after?.kind === ')' ? { title: 'name the state once', edits } : undefined;
  }
  return undefined;
}
