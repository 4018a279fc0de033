import { cover, type Diagnostic, type Fix, type Span, spanOf } from '@sluice/core';
import { isState } from '../state.ts';
import type { Child, Rule } from './ast.ts';
import { codes } from './codes.ts';
import { lex, nameOf, type Token } from './lex.ts';
import { likeOperand, likeOperator, quoteAll } from './repair.ts';
import { type Expectation, expectations, wanted } from './words.ts';

/** Levels of parentheses and of `NOT`. */
export const mostLevels = 100;

/**
 * Reads a rule from its tokens. What is expected where is what the service's parser reports, which
 * is not always all that may follow; after a fault reading goes on behind the broken condition.
 */
export class Reader {
  readonly said: Diagnostic[] = [];
  readonly #text: string;
  readonly #tokens: readonly Token[];
  #at = 0;
  #levels = 0;
  #groups = 0;

  constructor(text: string) {
    this.#text = text;
    this.#tokens = lex(text);
  }

  // rule = disjunction , end
  rule(): Rule {
    const rule = this.#disjunction();
    if (this.#next().kind === 'end') return rule;
    this.#surplus();
    this.#at = this.#tokens.length - 1;
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
    const token = this.#next();
    if (!this.#isOperand('NOT')) return this.#primary();
    this.#at += 1;
    if (!this.#enter(token)) return this.#broken(token);
    const operand = this.#negation();
    this.#levels -= 1;
    return { kind: 'not', operand, span: cover(spanAt(token), operand.span) };
  }

  // primary = "(" , disjunction , ")" | "TRUE" | "FALSE" | state , "(" , name , ")" | at-least
  #primary(): Rule {
    const token = this.#next();
    if (token.kind === '(') return this.#group(token);
    for (const constant of ['TRUE', 'FALSE'] as const) {
      if (!this.#isOperand(constant)) continue;
      this.#at += 1;
      return { kind: 'constant', value: constant === 'TRUE', span: spanAt(token) };
    }
    for (const state of ['ALARM', 'OK', 'INSUFFICIENT_DATA'] as const) {
      if (!this.#isOperand(state)) continue;
      this.#at += 1;
      const child = this.#parenthesised();
      if (child === undefined) return this.#broken(token);
      return { kind: 'test', state, child, span: this.#since(token) };
    }
    if (this.#isOperand('AT_LEAST')) {
      this.#at += 1;
      return this.#atLeast(token) ?? this.#broken(token);
    }
    this.#fault('operand');
    return this.#broken(token);
  }

  #group(open: Token): Rule {
    this.#at += 1;
    if (!this.#enter(open)) return this.#broken(open);
    this.#groups += 1;
    const inner = this.#disjunction();
    if (this.#next().kind === ')') this.#at += 1;
    else {
      this.#surplus();
      this.#skipPast(')');
    }
    this.#groups -= 1;
    this.#levels -= 1;
    const span = this.#since(open);
    return inner.kind === 'and' || inner.kind === 'or'
      ? { ...inner, span, grouped: true }
      : { ...inner, span };
  }

  // name = bare-name | quoted-name, in parentheses
  #parenthesised(): Child | undefined {
    if (!this.#take('(', 'open')) return undefined;
    const token = this.#next();
    const child = this.#child('child');
    if (child === undefined) return undefined;
    if (this.#next().kind === ')') {
      this.#at += 1;
      return child;
    }
    this.#fault('close', quoteAll(this.#text, token, this.#tokens.slice(this.#at)));
    return undefined;
  }

  // at-least = "AT_LEAST" , "(" , threshold , "," , [ "NOT" ] , state , "," , "(" , names , ")" , ")"
  #atLeast(start: Token): Rule | undefined {
    if (!this.#take('(', 'open')) return undefined;
    const threshold = this.#next();
    if (threshold.kind !== 'word' || !/^\d+%?$/.test(threshold.text)) {
      return this.#fault('threshold');
    }
    this.#at += 1;
    if (!this.#take(',', 'comma')) return undefined;
    const negated = this.#isOperand('NOT');
    if (negated) this.#at += 1;
    const state = this.#next();
    if (!isState(state.text)) return this.#fault(negated ? 'state' : 'stateOrNot');
    this.#at += 1;
    if (!this.#take(',', 'comma') || !this.#take('(', 'open')) return undefined;
    const children = this.#children();
    if (children === undefined || !this.#take(')', 'close')) return undefined;
    return {
      kind: 'at-least',
      threshold: Number.parseInt(threshold.text, 10),
      percent: threshold.text.endsWith('%'),
      thresholdSpan: spanAt(threshold),
      negated,
      state: state.text,
      children,
      span: this.#since(start),
    };
  }

  // names = name , { "," , name }
  #children(): readonly Child[] | undefined {
    const children: Child[] = [];
    do {
      const child = this.#child('children');
      if (child === undefined) return undefined;
      children.push(child);
    } while (this.#accept(','));
    return this.#take(')', 'commaOrClose') ? children : undefined;
  }

  #child(where: 'child' | 'children'): Child | undefined {
    const token = this.#next();
    if (token.kind === 'word' || token.kind === 'quoted') {
      this.#at += 1;
      const quoted = token.kind === 'quoted';
      return { kind: 'child', text: nameOf(token), quoted, span: spanAt(token) };
    }
    if (where === 'child') return this.#fault('child');
    // AWS: in a list two tokens are read before it is clear that no name begins; both are reported.
    const second = this.#tokens[this.#at + 1];
    const both = second === undefined || second.kind === 'end' ? '' : second.text;
    return this.#fault('child', undefined, token.text + both);
  }

  #accept(sign: ','): boolean {
    if (this.#next().kind !== sign) return false;
    this.#at += 1;
    return true;
  }

  #take(sign: '(' | ')' | ',', expectation: Expectation): boolean {
    if (this.#next().kind !== sign) {
      this.#fault(expectation);
      return false;
    }
    this.#at += 1;
    return true;
  }

  /** Whether a condition begins with this word; one that is only like it is a fault, and taken. */
  #isOperand(word: string): boolean {
    const token = this.#next();
    if (token.kind !== 'word') return false;
    if (token.text === word) return true;
    const follows = this.#tokens[this.#at + 1]!.kind === '(';
    const fix = likeOperand(token, word, follows);
    if (fix === undefined) return false;
    this.#fault('operand', fix);
    return true;
  }

  #operator(word: 'AND' | 'OR'): boolean {
    const token = this.#next();
    if (token.kind !== 'word') return false;
    if (token.text !== word) {
      const fix = likeOperator(token, word);
      if (fix === undefined) return false;
      this.#surplus(fix);
    }
    this.#at += 1;
    return true;
  }

  /** A whole condition stands there, and then something that cannot follow one. */
  #surplus(fix?: Fix): void {
    const second = this.#tokens[this.#at + 1]?.kind;
    if (this.#groups === 0) this.#fault(second === 'end' ? 'end' : 'operatorOrEnd', fix);
    else {
      const closes = second === ')' || (this.#next().kind === 'end' && this.#groups === 1);
      this.#fault(closes ? 'close' : 'operatorOrClose', fix);
    }
  }

  #fault(expectation: Expectation, fix?: Fix, text?: string): undefined {
    const token = this.#next();
    const found = text ?? token.text;
    const place = { span: spanAt(token), fix };
    const facts = [found, token.start, expectations[expectation]] as const;
    const shown = token.kind === 'end' ? 'the text ends' : `\`${shorten(found)}\` stands`;
    this.said.push(codes.unexpected.at(place, shown, wanted[expectation], ...facts));
    return undefined;
  }

  #enter(token: Token): boolean {
    this.#levels += 1;
    if (this.#levels <= mostLevels) return true;
    this.said.push(codes.tooDeep.at(spanAt(token), mostLevels));
    this.#at = this.#tokens.length - 1;
    return false;
  }

  /** Goes on behind a condition that could not be read. */
  #broken(start: Token): Rule {
    let depth = 0;
    for (; this.#next().kind !== 'end'; this.#at += 1) {
      const { kind, text } = this.#next();
      if (depth === 0 && (text === 'AND' || text === 'OR') && kind === 'word') break;
      if (kind === '(') depth += 1;
      if (kind === ')' && --depth < 0) {
        if (this.#groups > 0) break;
        depth = 0;
      }
    }
    return { kind: 'broken', span: this.#since(start) };
  }

  #skipPast(sign: ')'): void {
    let depth = 0;
    for (; this.#next().kind !== 'end'; this.#at += 1) {
      const { kind } = this.#next();
      if (kind === '(') depth += 1;
      if (kind === sign && depth-- === 0) {
        this.#at += 1;
        return;
      }
    }
  }

  #next(): Token {
    return this.#tokens[this.#at]!;
  }

  #since(start: Token): Span {
    const last = this.#tokens[Math.max(0, this.#at - 1)]!;
    return spanOf(start.start, Math.max(start.start, last.end));
  }
}

const spanAt = ({ start, end }: Token): Span => spanOf(start, end);
const shorten = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

/** One operand stays as it is; operands of the same kind are taken in. */
function joined(kind: 'and' | 'or', found: readonly Rule[]): Rule {
  if (found.length === 1) return found[0]!;
  const operands = found.flatMap((one) => (one.kind === kind ? one.operands : [one]));
  return { kind, operands, grouped: false, span: cover(found[0]!.span, found.at(-1)!.span) };
}
