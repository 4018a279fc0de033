import { cover, type Diagnostic, type Fix, type Span, spanOf } from '@sluice/core';
import { states } from '../state.ts';
import type { Child, Rule } from './ast.ts';
import { codes } from './codes.ts';
import { Cursor } from './cursor.ts';
import type { Token } from './lex.ts';
import { readAtLeast, readChild } from './read-at-least.ts';
import { likeOperator, quoteAll, without } from './repair.ts';

/** Levels of parentheses and of `NOT`: more than a rule may have elements. */
export const mostLevels = 500;

/**
 * Reads a rule from its tokens. What is expected where is what the service's parser reports, which
 * is not always all that may follow; after a fault reading goes on behind the broken condition.
 */
export class Reader {
  readonly #text: string;
  readonly #cursor: Cursor;
  #levels = 0;
  #groups = 0;

  constructor(text: string) {
    this.#text = text;
    this.#cursor = new Cursor(text);
  }

  get said(): readonly Diagnostic[] {
    return this.#cursor.said;
  }

  // rule = disjunction , end
  rule(): Rule {
    const rule = this.#disjunction();
    if (this.#cursor.next.kind === 'end') return rule;
    this.#surplus();
    this.#cursor.finish();
    return rule;
  }

  // disjunction = conjunction , { "OR" , conjunction }
  #disjunction(): Rule {
    const operands = [this.#conjunction()];
    while (this.#operator('OR')) operands.push(this.#conjunction());
    return joined('or', operands);
  }

  // conjunction = negation , { "AND" , negation }
  #conjunction(): Rule {
    const operands = [this.#negation()];
    while (this.#operator('AND')) operands.push(this.#negation());
    return joined('and', operands);
  }

  // negation = "NOT" , negation | primary
  #negation(): Rule {
    if (!this.#cursor.isOperand('NOT')) return this.#primary();
    const token = this.#cursor.step();
    if (!this.#enter(token)) return this.#broken(token);
    const operand = this.#negation();
    this.#levels -= 1;
    return { kind: 'not', operand, span: cover(spanAt(token), operand.span) };
  }

  // primary = "(" , disjunction , ")" | "TRUE" | "FALSE" | state , "(" , name , ")" | at-least
  #primary(): Rule {
    const token = this.#cursor.next;
    if (token.kind === '(') return this.#group();
    for (const constant of ['TRUE', 'FALSE'] as const) {
      if (!this.#cursor.isOperand(constant)) continue;
      this.#cursor.step();
      return { kind: 'constant', value: constant === 'TRUE', span: spanAt(token) };
    }
    for (const state of states) {
      if (!this.#cursor.isOperand(state)) continue;
      this.#cursor.step();
      const child = this.#parenthesised();
      if (child === undefined) return this.#broken(token);
      return { kind: 'test', state, child, span: this.#cursor.since(token) };
    }
    if (this.#cursor.isOperand('AT_LEAST')) {
      this.#cursor.step();
      return readAtLeast(this.#cursor, token, this.#groups) ?? this.#broken(token);
    }
    this.#cursor.fault('operand');
    return this.#broken(token);
  }

  #group(): Rule {
    const open = this.#cursor.step();
    if (!this.#enter(open)) return this.#broken(open);
    this.#groups += 1;
    const inner = this.#disjunction();
    if (!this.#cursor.accept(')')) {
      this.#surplus();
      this.#cursor.skipGroup();
    }
    this.#groups -= 1;
    this.#levels -= 1;
    const span = this.#cursor.since(open);
    return inner.kind === 'and' || inner.kind === 'or'
      ? { ...inner, span, grouped: true }
      : { ...inner, span };
  }

  // name = bare-name | quoted-name, in parentheses
  #parenthesised(): Child | undefined {
    if (!this.#cursor.accept('(')) return this.#cursor.fault('open');
    const token = this.#cursor.next;
    const child = readChild(this.#cursor, 'child');
    if (child === undefined || this.#cursor.accept(')')) return child;
    const quoted = quoteAll(this.#text, token, this.#cursor.rest);
    return this.#cursor.fault('close', quoted ?? this.#cursor.closing(1 + this.#groups));
  }

  #operator(word: 'AND' | 'OR'): boolean {
    const { next } = this.#cursor;
    if (next.kind !== 'word') return false;
    if (next.text !== word) {
      const fix = likeOperator(next, word);
      if (fix === undefined) return false;
      this.#surplus(fix);
    }
    this.#cursor.step();
    return true;
  }

  /** A whole condition stands there, and then something that cannot follow one. */
  #surplus(fix?: Fix): void {
    const { next, second } = this.#cursor;
    if (this.#groups === 0) {
      const surplus =
        next.kind === ')' && second?.kind === 'end' ? without(this.#text, next) : undefined;
      this.#cursor.fault(second?.kind === 'end' ? 'end' : 'operatorOrEnd', fix ?? surplus);
      return;
    }
    const closes = second?.kind === ')' || (next.kind === 'end' && this.#groups === 1);
    this.#cursor.fault(
      closes ? 'close' : 'operatorOrClose',
      fix ?? this.#cursor.closing(this.#groups),
    );
  }

  #enter(token: Token): boolean {
    this.#levels += 1;
    if (this.#levels <= mostLevels) return true;
    this.#cursor.stop(codes.tooDeep.at(spanAt(token), mostLevels));
    return false;
  }

  /** Goes on behind a condition that could not be read. */
  #broken(start: Token): Rule {
    this.#cursor.skipCondition(this.#groups > 0);
    return { kind: 'broken', span: this.#cursor.since(start) };
  }
}

const spanAt = ({ start, end }: Token): Span => spanOf(start, end);

/** One operand stays as it is; operands of the same kind are taken in. */
function joined(kind: 'and' | 'or', found: readonly Rule[]): Rule {
  if (found.length === 1) return found[0]!;
  const operands = found.flatMap((one) => (one.kind === kind ? one.operands : [one]));
  return { kind, operands, grouped: false, span: cover(found[0]!.span, found.at(-1)!.span) };
}
