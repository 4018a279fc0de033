import { type Diagnostic, type Fix, type Span, spanOf } from '@sluice/core';
import { codes } from './codes.ts';
import { lex, type Token } from './lex.ts';
import { likeOperand } from './repair.ts';
import { type Expectation, expectations, wanted } from './words.ts';

/** Goes through the tokens of a rule, and says what is wrong with them. */
export class Cursor {
  readonly said: Diagnostic[] = [];
  readonly #tokens: readonly Token[];
  #at = 0;
  #isStopped = false;

  constructor(text: string) {
    this.#tokens = lex(text);
  }

  get next(): Token {
    return this.#tokens[this.#at]!;
  }

  /** The one after that; none behind the end. */
  get second(): Token | undefined {
    return this.#tokens[this.#at + 1];
  }

  /** All that is left, the end with it. */
  get rest(): readonly Token[] {
    return this.#tokens.slice(this.#at);
  }

  step(): Token {
    return this.#tokens[this.#at++]!;
  }

  accept(kind: Token['kind']): boolean {
    if (this.next.kind !== kind) return false;
    this.#at += 1;
    return true;
  }

  /** Whether a condition begins with this word; one that is only like it is said, and counts. */
  isOperand(word: string, expectation: Expectation = 'operand'): boolean {
    if (this.next.kind !== 'word') return false;
    if (this.next.text === word) return true;
    const isCall = expectation !== 'operand' || this.second?.kind === '(';
    const fix = likeOperand(this.next, word, isCall);
    if (fix === undefined) return false;
    // A second negation is none that a list takes.
    const isTwice = expectation === 'state' && this.next.text.startsWith('!');
    this.fault(expectation, isTwice ? undefined : fix);
    return true;
  }

  /** Says that something else was expected; of one token only once. */
  fault(expectation: Expectation, fix?: Fix, text = this.next.text): undefined {
    const { kind, start, end } = this.next;
    if (this.#isStopped || this.said.at(-1)?.span.start === start) return undefined;
    const place = { span: spanOf(start, end), fix, ...(fix && { hint: fix.title }) };
    const facts = [text, start, expectations[expectation]] as const;
    const shown = kind === 'end' ? 'the text ends' : `\`${shorten(text)}\` stands`;
    this.said.push(codes.unexpected.at(place, shown, wanted[expectation], ...facts));
    return undefined;
  }

  /** Says one thing more, and goes to the end. */
  stop(last: Diagnostic): void {
    if (!this.#isStopped) this.said.push(last);
    this.#isStopped = true;
    this.finish();
  }

  finish(): void {
    this.#at = this.#tokens.length - 1;
  }

  /** Goes on to where another condition may begin; out of a group only where there is none. */
  skipCondition(isInGroup: boolean): void {
    let depth = 0;
    for (; this.next.kind !== 'end'; this.#at += 1) {
      const { kind, text } = this.next;
      if (depth === 0 && (text === 'AND' || text === 'OR') && kind === 'word') return;
      if (kind === '(') depth += 1;
      if (kind === ')' && --depth < 0) {
        if (isInGroup) return;
        depth = 0;
      }
    }
  }

  /** Goes on behind the parenthesis that closes the one around. */
  skipGroup(): void {
    let depth = 0;
    for (; this.next.kind !== 'end'; this.#at += 1) {
      const { kind } = this.next;
      if (kind === '(') depth += 1;
      if (kind === ')' && depth-- === 0) {
        this.#at += 1;
        return;
      }
    }
  }

  /** From a token to the last one that was taken. */
  since({ start }: Token): Span {
    const last = this.#tokens[Math.max(0, this.#at - 1)]!;
    return spanOf(start, Math.max(start, last.end));
  }

  /** Where the text ends: the parentheses that are open. */
  closing(count: number): Fix | undefined {
    if (this.next.kind !== 'end') return undefined;
    const { end } = this.#tokens[Math.max(0, this.#tokens.length - 2)]!;
    const text = ')'.repeat(count);
    return { title: `add \`${text}\``, edits: [{ span: spanOf(end, end), text }] };
  }
}

const shorten = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
