import { cover, type Span } from '@sluice/core';
import { type Found, Grammar } from '@sluice/syntax';
import type { Broken, Comparison, Condition, Subject } from '../ast.ts';
import { codes } from '../codes.ts';
import * as t from '../tokens.ts';
import { readValue } from './read-value.ts';
import { isInserted, spanOfToken } from './readings.ts';

/** What JSON and space-delimited patterns share: `&&`, `||`, parentheses and comparisons. */
export abstract class ConditionGrammar<S extends Subject> extends Grammar {
  // disjunction = conjunction , { "||" , conjunction }
  protected readonly disjunction = this.RULE(
    'disjunction',
    (): Condition<S> => {
      const operands = [this.SUBRULE(this.conjunction)];
      this.MANY(() => {
        const sign = this.OR([
          { ALT: () => this.CONSUME(t.Or) },
          { ALT: () => this.CONSUME(t.WrittenOr) },
          { ALT: () => this.CONSUME(t.SingleOr) },
        ]);
        this.ACTION(() => this.joined(sign, '||'));
        operands.push(this.SUBRULE2(this.conjunction));
      });
      return this.ACTION(() => joinAll('or', operands));
    },
    skipped,
  );

  // conjunction = primary , { "&&" , primary }
  protected readonly conjunction = this.RULE(
    'conjunction',
    (): Condition<S> => {
      const operands = [this.SUBRULE(this.primary)];
      this.MANY(() => {
        const sign = this.OR([
          { ALT: () => this.CONSUME(t.And) },
          { ALT: () => this.CONSUME(t.WrittenAnd) },
          { ALT: () => this.CONSUME(t.SingleAnd) },
        ]);
        this.ACTION(() => this.joined(sign, '&&'));
        operands.push(this.SUBRULE2(this.primary));
      });
      return this.ACTION(() => joinAll('and', operands));
    },
    skipped,
  );

  // primary = "(" , disjunction , ")" | condition
  protected readonly primary = this.RULE(
    'primary',
    (): Condition<S> => {
      this.OPTION(() => {
        const sign = this.OR([
          { ALT: () => this.CONSUME(t.Bang) },
          { ALT: () => this.CONSUME(t.Not) },
        ]);
        this.ACTION(() => this.say(codes.negation.at(spanOfToken(sign), sign.image)));
      });
      return this.OR2([
        {
          ALT: () => {
            const open = this.CONSUME(t.OpenParenthesis);
            const inner = this.SUBRULE(this.disjunction);
            const close = this.CONSUME(t.CloseParenthesis);
            return this.ACTION(() => ({ ...inner, span: this.span(open, close) }));
          },
        },
        { ALT: () => this.SUBRULE(this.condition) },
      ]);
    },
    skipped,
  );

  protected abstract readonly condition: () => Condition<S>;

  // comparison = "=" | "!=" | "<" | "<=" | ">" | ">="
  protected readonly comparison = this.RULE(
    'comparison',
    (): Comparison => {
      const signs: Found[] = [];
      this.AT_LEAST_ONE(() => signs.push(this.CONSUME(t.Comparison)));
      return this.ACTION(() => this.compareBy(signs));
    },
    { recoveryValueFunc: (): Comparison => '=' },
  );

  // value = text | regex | word
  protected readonly value = this.RULE(
    'value',
    (): readonly Found[] => {
      const tokens: Found[] = [];
      tokens.push(this.CONSUME(t.Value));
      this.MANY(() => {
        tokens.push(
          this.OR([
            { ALT: () => this.CONSUME(t.Word) },
            { ALT: () => this.CONSUME(t.Text) },
            { ALT: () => this.CONSUME(t.Regex) },
          ]),
        );
      });
      return tokens;
    },
    { recoveryValueFunc: (): readonly Found[] => [] },
  );

  protected compared(subject: S, operator: Comparison, tokens: readonly Found[]): Condition<S> {
    if (subject.kind === 'selector' && isNullWord(tokens))
      return this.comparedToNull(subject, tokens[0]!, operator);
    const ordered = operator !== '=' && operator !== '!=';
    const value = readValue(tokens, this.whole, this.say, ordered);
    if (value.kind === 'broken') return broken(subject.span);
    const span = cover(subject.span, value.span);
    if (ordered && value.kind !== 'number') {
      const written = this.whole.slice(value.span.start, value.span.end);
      this.say(codes.orderedText.at(value.span, operator, written, tokens[0]!.image));
      return broken(span);
    }
    return { kind: 'compare', subject, operator, value, span };
  }

  private comparedToNull(subject: S, found: Found, operator: Comparison): Broken {
    const span = spanOfToken(found);
    const edit = { span: { start: subject.span.end, end: span.end }, text: ' IS NULL' };
    const fix = operator === '=' ? { title: 'test with `IS NULL`', edits: [edit] } : undefined;
    this.say(codes.nullValue.at({ span, fix }));
    return broken(cover(subject.span, span));
  }

  private joined(sign: Found, known: string): void {
    if (sign.image === known || isInserted(sign)) return;
    const span = spanOfToken(sign);
    const fix = { title: `write \`${known}\``, edits: [{ span, text: known }] };
    this.say(codes.connective.at({ span, fix }, sign.image, known));
  }

  private compareBy(signs: readonly Found[]): Comparison {
    if (signs.length === 1) return signs[0]!.image as Comparison;
    const span = cover(spanOfToken(signs[0]!), spanOfToken(signs.at(-1)!));
    const found = this.whole.slice(span.start, span.end);
    const known = meant[found.replace(/\s/g, '')] ?? '=';
    const fix = { title: `write \`${known}\``, edits: [{ span, text: known }] };
    this.say(codes.comparison.at({ span, fix }, found, known));
    return known;
  }
}

const isNullWord = ([first, ...others]: readonly Found[]): boolean =>
  others.length === 0 && first?.tokenType === t.Bare && first.image === 'null';

/** What people mean by two comparisons in a row. */
const meant: Readonly<Record<string, Comparison>> = {
  '==': '=',
  '<>': '!=',
  '=<': '<=',
  '=>': '>=',
  '=!': '!=',
  '!==': '!=',
  '!===': '!=',
};

export const broken = (span: Span): Broken => ({ kind: 'broken', span });

/** What a rule gives where the parser had to skip text. */
export const skipped = {
  recoveryValueFunc: ({ token }: { readonly token: Found }): Broken =>
    broken(isInserted(token) ? { start: 0, end: 0 } : spanOfToken(token)),
};

/** One operand stays as it is; operands of the same kind are taken in. */
function joinAll<S extends Subject>(
  kind: 'and' | 'or',
  found: readonly Condition<S>[],
): Condition<S> {
  if (found.length === 1) return found[0]!;
  const operands = found.flatMap((one) => (one.kind === kind ? one.operands : [one]));
  return { kind, operands, span: cover(found[0]!.span, found.at(-1)!.span) } as Condition<S>;
}
