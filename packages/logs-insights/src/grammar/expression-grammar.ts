import type { Found } from '@sluice/syntax';
import type { Call, Expression, List, Query, Star, Step, Subquery } from '../ast.ts';
import { codes } from '../codes.ts';
import * as t from '../tokens.ts';
import * as w from '../words.ts';
import { durationOf, unescape } from './literals.ts';
import { type Operand, type Sign, treeOf } from './precedence.ts';
import { SaidGrammar, skipped } from './said-grammar.ts';
import { stepsOf } from './steps.ts';

/** Expressions, from the loosest operator to the tightest. */
export abstract class ExpressionGrammar extends SaidGrammar {
  protected abstract readonly query: () => Query;

  // expression = operand , { operator , operand }
  protected readonly expression = this.RULE(
    'expression',
    (): Expression => {
      const first = this.SUBRULE(this.operand);
      const rest: (readonly [Sign, Operand])[] = [];
      this.MANY(() => {
        // Where `not` stands without `like` or `in`, there is none.
        const sign: Sign | undefined = this.SUBRULE(this.operator);
        const right = this.SUBRULE2(this.operand);
        this.ACTION(() => sign !== undefined && this.mayNest(sign) && rest.push([sign, right]));
      });
      return this.ACTION(() => treeOf({ first, rest }, this.say));
    },
    skipped,
  );

  // value = expression
  protected readonly value = this.RULE(
    'value',
    (): Expression => {
      const found = this.SUBRULE(this.expression);
      return this.ACTION(() => {
        if (isCondition(found)) this.say(codes.syntax.at(found.span, conditionForValue));
        return found;
      });
    },
    skipped,
  );

  // operator = "or" | "and" | "=" | "!=" | "<" | … | [ "not" ] , ( "like" | "in" ) | "+" | "-" | …
  private readonly operator = this.RULE('operator', (): Sign => {
    let negation: Found | undefined;
    const found = this.OR([
      { ALT: () => this.CONSUME(w.Or) },
      { ALT: () => this.CONSUME(w.And) },
      { ALT: () => this.CONSUME(t.Equals) },
      { ALT: () => this.CONSUME(t.Comparison) },
      { ALT: () => this.CONSUME(t.Matches) },
      {
        ALT: () => {
          negation = this.OPTION(() => this.CONSUME(w.Not));
          return this.OR2([{ ALT: () => this.CONSUME(w.Like) }, { ALT: () => this.CONSUME(w.In) }]);
        },
      },
      { ALT: () => this.CONSUME(t.Plus) },
      { ALT: () => this.CONSUME(t.Minus) },
      { ALT: () => this.CONSUME(t.Star) },
      { ALT: () => this.CONSUME(t.Slash) },
      { ALT: () => this.CONSUME(t.Percent) },
      { ALT: () => this.CONSUME(t.Caret) },
    ]);
    return this.ACTION(() => this.signOf(found, negation));
  });

  private signOf(found: Found, negation?: Found): Sign {
    return { found, negated: negation !== undefined, span: this.span(negation ?? found, found) };
  }

  // operand = { "not" | "!" | "-" } , ( primary , { "." , word | "[" , number , "]" } | regex | list | subquery )
  private readonly operand = this.RULE(
    'operand',
    (): Operand => {
      const signs: Sign[] = [];
      const before = this.ACTION(() => this.LA(0)?.tokenType);
      this.MANY(() => {
        const found = this.OR([
          { ALT: () => this.CONSUME(w.Not) },
          { ALT: () => this.CONSUME(t.Bang) },
          { ALT: () => this.CONSUME(t.Minus) },
        ]);
        this.ACTION(() => {
          const sign = this.signOf(found);
          if (this.mayNest(sign)) signs.push(sign);
        });
      });
      const value = this.OR2([
        { ALT: () => this.SUBRULE(this.regex) },
        { GATE: () => before === w.In, ALT: () => this.SUBRULE(this.list) },
        { GATE: () => before === w.In, ALT: () => this.SUBRULE(this.subquery) },
        { GATE: () => before !== w.In, ALT: () => this.SUBRULE(this.primary) },
      ]);
      return this.ACTION(() => ({ signs, value }));
    },
    { recoveryValueFunc: (): Operand => ({ signs: [], value: skipped.recoveryValueFunc() }) },
  );

  // list = "[" , [ sum , { "," , sum } ] , "]"
  protected readonly list = this.RULE(
    'list',
    (): List => {
      const items: Expression[] = [];
      const open = this.CONSUME(t.OpenSquare);
      this.MANY_SEP({ SEP: t.Comma, DEF: () => items.push(this.SUBRULE(this.value)) });
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

  // primary = ( "(" , expression , ")" | literal | call | name ) , { "." , word | "[" , number , "]" }
  private readonly primary = this.RULE(
    'primary',
    (): Expression => {
      const steps: Step[] = [];
      const of = this.OR2([
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
      ]);
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

const emptySubquery: Subquery = {
  kind: 'subquery',
  query: { kind: 'query', commands: [], comments: [], span: { start: 0, end: 0 } },
  span: { start: 0, end: 0 },
};

const conditionForValue = 'a condition stands where a value was expected';

const isCondition = ({ kind }: Expression): boolean =>
  ['and', 'or', 'not', 'compare', 'like', 'in'].includes(kind);
