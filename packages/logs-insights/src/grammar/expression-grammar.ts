import { cover, type Span } from '@sluice/core';
import type { Found } from '@sluice/syntax';
import type { Call, Expression, In, Like, List, Query, Star, Step, Subquery } from '../ast.ts';
import { codes } from '../codes.ts';
import * as t from '../tokens.ts';
import * as w from '../words.ts';
import { durationOf, unescape } from './literals.ts';
import { SaidGrammar, skipped } from './said-grammar.ts';
import { stepsOf } from './steps.ts';

/** Expressions, from the loosest operator to the tightest. */
export abstract class ExpressionGrammar extends SaidGrammar {
  protected abstract readonly query: () => Query;

  // expression = conjunction , { "or" , conjunction }
  protected readonly expression = this.RULE(
    'expression',
    (): Expression => {
      const operands = [this.SUBRULE(this.conjunction)];
      this.MANY(() => {
        this.CONSUME(w.Or);
        operands.push(this.SUBRULE2(this.conjunction));
      });
      return this.ACTION(() => joined('or', operands));
    },
    skipped,
  );

  // conjunction = negation , { "and" , negation }
  private readonly conjunction = this.RULE(
    'conjunction',
    (): Expression => {
      const operands = [this.SUBRULE(this.negation)];
      this.MANY(() => {
        this.CONSUME(w.And);
        operands.push(this.SUBRULE2(this.negation));
      });
      return this.ACTION(() => joined('and', operands));
    },
    skipped,
  );

  // negation = { "not" | "!" } , comparison
  private readonly negation = this.RULE(
    'negation',
    (): Expression => {
      const signs: Found[] = [];
      this.MANY(() =>
        signs.push(
          this.OR([{ ALT: () => this.CONSUME(w.Not) }, { ALT: () => this.CONSUME(t.Bang) }]),
        ),
      );
      const operand = this.SUBRULE(this.comparison);
      return this.ACTION(() =>
        this.nested(signs).reduceRight<Expression>(
          (inner, sign) => ({ kind: 'not', operand: inner, span: this.since(sign) }),
          operand,
        ),
      );
    },
    skipped,
  );

  // comparison = sum , [ sign , sum | [ "not" ] , ( "like" | "=~" ) , pattern | [ "not" ] , "in" , set ]
  private readonly comparison = this.RULE(
    'comparison',
    (): Expression => {
      const left = this.SUBRULE(this.sum);
      const whole = this.OPTION(() =>
        this.OR([
          { ALT: () => this.SUBRULE(this.compared, { ARGS: [left] }) },
          { ALT: () => this.SUBRULE(this.liked, { ARGS: [left] }) },
          { ALT: () => this.SUBRULE(this.included, { ARGS: [left] }) },
        ]),
      );
      return whole ?? left;
    },
    skipped,
  );

  // compared = ( "=" | "==" | "!=" | "<" | "<=" | ">" | ">=" ) , sum
  private readonly compared = this.RULE(
    'compared',
    (left: Expression): Expression => {
      const sign = this.OR([
        { ALT: () => this.CONSUME(t.Equals) },
        { ALT: () => this.CONSUME(t.Comparison) },
      ]);
      const right = this.SUBRULE(this.sum);
      return this.ACTION(() => ({
        kind: 'compare',
        operator: sign.tokenType === t.Equals ? '=' : (sign.image as '!='),
        left,
        right,
        span: cover(left.span, right.span),
      }));
    },
    skipped,
  );

  // liked = ( [ "not" ] , "like" | "=~" ) , ( regex | sum )
  private readonly liked = this.RULE(
    'liked',
    (operand: Expression): Expression => {
      const negation = this.OPTION(() => this.CONSUME(w.Not));
      const sign = this.OR([
        { ALT: () => this.CONSUME(w.Like) },
        { ALT: () => this.CONSUME(t.Matches) },
      ]);
      const pattern = this.OR2([
        { ALT: () => this.SUBRULE(this.regex) },
        { ALT: () => this.SUBRULE(this.sum) },
      ]);
      return this.ACTION(
        (): Like => ({
          kind: 'like',
          operator: sign.tokenType === t.Matches ? '=~' : 'like',
          negated: negation !== undefined,
          operand,
          pattern,
          span: cover(operand.span, pattern.span),
        }),
      );
    },
    skipped,
  );

  // included = [ "not" ] , "in" , ( list | "(" , query , ")" )
  private readonly included = this.RULE(
    'included',
    (operand: Expression): Expression => {
      const negation = this.OPTION(() => this.CONSUME(w.Not));
      this.CONSUME(w.In);
      const among = this.OR([
        { ALT: () => this.SUBRULE(this.list) },
        { ALT: () => this.SUBRULE(this.subquery) },
      ]);
      return this.ACTION(
        (): In => ({
          kind: 'in',
          negated: negation !== undefined,
          operand,
          among,
          span: cover(operand.span, among.span),
        }),
      );
    },
    skipped,
  );

  // list = "[" , [ sum , { "," , sum } ] , "]"
  protected readonly list = this.RULE(
    'list',
    (): List => {
      const items: Expression[] = [];
      const open = this.CONSUME(t.OpenSquare);
      this.MANY_SEP({ SEP: t.Comma, DEF: () => items.push(this.SUBRULE(this.sum)) });
      const close = this.CONSUME(t.CloseSquare);
      return this.ACTION(() => ({ kind: 'list', items, span: this.span(open, close) }));
    },
    { recoveryValueFunc: (): List => ({ kind: 'list', items: [], span: { start: 0, end: 0 } }) },
  );

  // subquery = "(" , query , ")"
  protected readonly subquery = this.RULE(
    'subquery',
    (): Subquery => {
      const open = this.CONSUME(t.Open);
      const query = this.SUBRULE(this.query);
      const close = this.CONSUME(t.Close);
      return this.ACTION(() => ({ kind: 'subquery', query, span: this.span(open, close) }));
    },
    { recoveryValueFunc: (): Subquery => emptySubquery },
  );

  // regex = "/" , … , "/"
  protected readonly regex = this.RULE('regex', () => {
    const found = this.OR([
      { ALT: () => this.CONSUME(t.Regex) },
      { ALT: () => this.CONSUME(t.LooseRegex) },
      { ALT: () => this.CONSUME(t.OpenRegex) },
    ]);
    return this.ACTION(() => {
      const span = this.span(found);
      const isOpen = found.tokenType === t.OpenRegex;
      if (isOpen) this.say(codes.unclosedRegex.at(span));
      const source = isOpen ? found.image.slice(1) : found.image.slice(1, -1);
      return { kind: 'regex' as const, source: source.replace(/\\\//g, '/'), span };
    });
  });

  // sum = product , { ( "+" | "-" ) , product }
  protected readonly sum = this.RULE(
    'sum',
    (): Expression => {
      let left = this.SUBRULE(this.product);
      this.MANY(() => {
        const sign = this.OR([
          { ALT: () => this.CONSUME(t.Plus) },
          { ALT: () => this.CONSUME(t.Minus) },
        ]);
        const right = this.SUBRULE2(this.product);
        left = this.ACTION(() => (this.mayNest(sign) ? arithmetic(sign, left, right) : left));
      });
      return left;
    },
    skipped,
  );

  // product = unary , { ( "*" | "/" | "%" ) , unary }
  private readonly product = this.RULE(
    'product',
    (): Expression => {
      let left = this.SUBRULE(this.unary);
      this.MANY(() => {
        const sign = this.OR([
          { ALT: () => this.CONSUME(t.Star) },
          { ALT: () => this.CONSUME(t.Slash) },
          { ALT: () => this.CONSUME(t.Percent) },
        ]);
        const right = this.SUBRULE2(this.unary);
        left = this.ACTION(() => (this.mayNest(sign) ? arithmetic(sign, left, right) : left));
      });
      return left;
    },
    skipped,
  );

  // unary = { "-" } , power
  private readonly unary = this.RULE(
    'unary',
    (): Expression => {
      const signs: Found[] = [];
      this.MANY(() => signs.push(this.CONSUME(t.Minus)));
      const operand = this.SUBRULE(this.power);
      return this.ACTION(() =>
        negated(
          this.nested(signs).map((sign) => this.span(sign)),
          operand,
        ),
      );
    },
    skipped,
  );

  // power = postfix , { "^" , { "-" } , postfix }
  private readonly power = this.RULE(
    'power',
    (): Expression => {
      const parts: Powered[] = [{ signs: [], operand: this.SUBRULE(this.postfix) }];
      this.MANY(() => {
        const signs: Found[] = [];
        const caret = this.CONSUME(t.Caret);
        this.MANY2(() => signs.push(this.CONSUME(t.Minus)));
        const operand = this.SUBRULE2(this.postfix);
        this.ACTION(() => {
          if (!this.mayNest(caret)) return;
          parts.push({ signs: this.nested(signs).map((sign) => this.span(sign)), operand });
        });
      });
      return this.ACTION(() => raised(parts));
    },
    skipped,
  );

  // postfix = primary , { "." , name | "[" , number , "]" }
  private readonly postfix = this.RULE(
    'postfix',
    (): Expression => {
      const of = this.SUBRULE(this.primary);
      const steps: Step[] = [];
      this.MANY(() =>
        this.OR([
          {
            ALT: () => {
              this.CONSUME(t.Dot);
              const found = this.CONSUME(w.Word);
              this.ACTION(() => steps.push(...stepsOf(found.image)));
            },
          },
          {
            ALT: () => {
              this.CONSUME(t.OpenSquare);
              const found = this.CONSUME(t.NumberLiteral);
              this.CONSUME(t.CloseSquare);
              this.ACTION(() => steps.push({ kind: 'index', index: Number(found.image) }));
            },
          },
        ]),
      );
      return this.ACTION(() =>
        steps.length === 0 ? of : { kind: 'access', of, steps, span: this.since(of) },
      );
    },
    skipped,
  );

  // primary = "(" , expression , ")" | text | number | duration | "true" | "false" | call | name
  private readonly primary = this.RULE(
    'primary',
    (): Expression =>
      this.OR([
        {
          ALT: () => {
            const open = this.CONSUME(t.Open);
            const inner = this.SUBRULE(this.expression);
            const close = this.CONSUME(t.Close);
            return this.ACTION(() => ({ ...inner, span: this.span(open, close) }));
          },
        },
        { ALT: () => this.SUBRULE(this.literal) },
        { GATE: () => this.isCall(), ALT: () => this.SUBRULE(this.call) },
        { ALT: () => this.SUBRULE(this.name) },
      ]),
    skipped,
  );

  /** A name right before a parenthesis is a function, unless a query stands in the parenthesis. */
  private isCall(): boolean {
    if (this.LA(2).tokenType !== t.Open) return false;
    const [third, fourth] = [this.LA(3).tokenType, this.LA(4).tokenType];
    return third !== w.Source || (fourth !== t.Text && fourth !== w.Path && fourth !== t.OpenText);
  }

  // literal = text | number | duration | "true" | "false"
  private readonly literal = this.RULE(
    'literal',
    (): Expression => {
      const found = this.OR([
        { ALT: () => this.CONSUME(t.Text) },
        { ALT: () => this.CONSUME(t.OpenText) },
        { ALT: () => this.CONSUME(t.NumberLiteral) },
        { ALT: () => this.CONSUME(t.Duration) },
        { ALT: () => this.CONSUME(w.True) },
        { ALT: () => this.CONSUME(w.False) },
        { ALT: () => this.CONSUME(t.Placeholder) },
      ]);
      return this.ACTION(() => this.literalOf(found));
    },
    skipped,
  );

  // call = word , "(" , [ argument , { "," , argument } ] , ")"
  private readonly call = this.RULE(
    'call',
    (): Expression => {
      const given: (Expression | Star)[] = [];
      const found = this.CONSUME(w.Word);
      this.CONSUME(t.Open);
      this.MANY_SEP({
        SEP: t.Comma,
        DEF: () =>
          given.push(
            this.OR([
              { ALT: () => this.SUBRULE(this.star) },
              { ALT: () => this.SUBRULE(this.expression) },
            ]),
          ),
      });
      const close = this.CONSUME(t.Close);
      return this.ACTION(
        (): Call => ({
          kind: 'call',
          name: found.image,
          nameSpan: this.span(found),
          arguments: given,
          span: this.span(found, close),
        }),
      );
    },
    skipped,
  );

  // star = "*"
  private readonly star = this.RULE('star', (): Star => {
    const found = this.CONSUME(t.Star);
    return this.ACTION(() => ({ kind: 'star', span: this.span(found) }));
  });

  private readonly nested = (signs: readonly Found[]): readonly Found[] =>
    signs.filter((sign) => this.mayNest(sign));

  private literalOf(found: Found): Expression {
    const { tokenType, image } = found;
    const span = this.span(found);
    switch (tokenType) {
      case t.Text:
        return { kind: 'text', value: unescape(image.slice(1, -1)), span };
      case t.OpenText:
        this.say(codes.unclosedText.at(span));
        return { kind: 'text', value: unescape(image.slice(1)), span };
      case t.NumberLiteral:
        return { kind: 'number', value: Number(image), lexeme: image, span };
      case t.Duration:
        return { kind: 'duration', ...durationOf(image), lexeme: image, span };
      case t.Placeholder:
        this.say(codes.placeholder.at(span, image));
        return { kind: 'broken', span };
      default:
        return { kind: 'boolean', value: tokenType === w.True, span };
    }
  }
}

interface Powered {
  /** Minus signs before it. */
  readonly signs: readonly Span[];
  readonly operand: Expression;
}

/** From the right: a minus in an exponent belongs to all that follows. */
function raised(parts: readonly Powered[]): Expression {
  return parts.slice(0, -1).reduceRight((right, { operand }, i) => {
    const exponent = negated(parts[i + 1]!.signs, right);
    const span = cover(operand.span, exponent.span);
    return { kind: 'arithmetic', operator: '^', left: operand, right: exponent, span };
  }, parts.at(-1)!.operand);
}

const negated = (signs: readonly Span[], operand: Expression): Expression =>
  signs.reduceRight<Expression>(
    (inner, sign) => ({ kind: 'negate', operand: inner, span: cover(sign, inner.span) }),
    operand,
  );

const emptySubquery: Subquery = {
  kind: 'subquery',
  query: { kind: 'query', commands: [], comments: [], span: { start: 0, end: 0 } },
  span: { start: 0, end: 0 },
};

const arithmetic = (sign: Found, left: Expression, right: Expression): Expression => ({
  kind: 'arithmetic',
  operator: sign.image as '+',
  left,
  right,
  span: cover(left.span, right.span),
});

/** One operand stays as it is; operands of the same kind are taken in. */
function joined(kind: 'and' | 'or', operands: readonly Expression[]): Expression {
  if (operands.length === 1) return operands[0]!;
  return { kind, operands, span: cover(operands[0]!.span, operands.at(-1)!.span) };
}
