import { cover, type Diagnostic, type Span } from '@sluice/core';
import { type Found, Grammar } from '@sluice/syntax';
import type { Broken, Call, List, Node, Power, Step } from './ast.ts';
import { codes } from './codes.ts';
import { byAnd, chained, deepest, negated, numberOf, raise } from './grammar/build.ts';
import { orders } from './grammar/orders.ts';
import { notApplied, operatorOf, remainder, spelled, textOf, unary } from './grammar/spellings.ts';
import type { Readings } from './options.ts';
import * as t from './tokens.ts';

const nowhere: Span = { start: 0, end: 0 };
const recovery = { recoveryValueFunc: (): Broken => ({ kind: 'broken', span: nowhere }) };

export class MetricMathGrammar extends Grammar {
  /** How to read what can be read in two ways; set before each text. */
  readings: Readings = {};

  constructor() {
    super(t.vocabulary);
    this.performSelfAnalysis();
  }

  // expression = comparison , { ( "AND" | "&&" | "OR" | "||" ) , comparison }
  readonly expression = this.RULE(
    'expression',
    (): Node => {
      const first = this.SUBRULE(this.comparison);
      const steps: Step[] = [];
      this.MANY(() => {
        const sign = this.CONSUME(t.LogicalSign);
        const operand = this.SUBRULE2(this.comparison);
        this.ACTION(() => steps.push(this.step(sign, operand)));
      });
      return this.ACTION(() => {
        this.say(...orders.logic(first, steps, this.readings));
        return this.readings.logic === 'from-the-left'
          ? chained(first, steps)
          : byAnd(first, steps);
      });
    },
    recovery,
  );

  // comparison = sum , { ( "==" | "!=" | "<" | "<=" | ">" | ">=" ) , sum }
  private readonly comparison = this.RULE(
    'comparison',
    (): Node => {
      const first = this.SUBRULE(this.sum);
      const steps: Step[] = [];
      this.MANY(() => {
        const sign = this.CONSUME(t.ComparisonSign);
        const operand = this.SUBRULE2(this.sum);
        this.ACTION(() => steps.push(this.step(sign, operand)));
      });
      return this.ACTION(() => {
        this.say(...orders.comparisons(first, steps));
        return chained(first, steps);
      });
    },
    recovery,
  );

  // sum = product , { ( "+" | "-" ) , product }
  private readonly sum = this.RULE(
    'sum',
    (): Node => {
      const first = this.SUBRULE(this.product);
      const steps: Step[] = [];
      this.MANY(() => {
        const sign = this.CONSUME(t.SumSign);
        const operand = this.SUBRULE2(this.product);
        this.ACTION(() => steps.push(this.step(sign, operand)));
      });
      return this.ACTION(() => chained(first, steps));
    },
    recovery,
  );

  // product = signed , { ( "*" | "/" ) , signed }
  private readonly product = this.RULE(
    'product',
    (): Node => {
      const first = this.SUBRULE(this.signed);
      const steps: Step[] = [];
      this.MANY(() => {
        const sign = this.CONSUME(t.ProductSign);
        const operand = this.SUBRULE2(this.signed);
        this.ACTION(() => {
          if (sign.tokenType === t.Modulo) {
            const before = [first, ...steps.map((step) => step.operand)];
            this.say(remainder(this.span(sign), this.whole, before, operand));
          }
          steps.push(this.step(sign, operand));
        });
      });
      return this.ACTION(() => chained(first, steps));
    },
    recovery,
  );

  // signed = { "-" } , power
  private readonly signed = this.RULE(
    'signed',
    (): Node => {
      const signs: Found[] = [];
      this.MANY(() => signs.push(this.CONSUME(t.Prefix)));
      const operand = this.SUBRULE(this.power);
      return this.ACTION(() => this.signs(signs, operand));
    },
    recovery,
  );

  // power = primary , { "^" , { "-" } , primary }
  private readonly power = this.RULE(
    'power',
    (): Node => {
      const operands = [this.SUBRULE(this.primary)];
      const levels: Found[][] = [];
      this.MANY(() => {
        const sign = this.CONSUME(t.PowerSign);
        const signs: Found[] = [];
        this.MANY2(() => signs.push(this.CONSUME(t.Prefix)));
        operands.push(this.SUBRULE2(this.primary));
        this.ACTION(() => {
          this.say(...spelled(sign.image, this.span(sign)));
          levels.push(signs);
        });
      });
      return this.ACTION(() => {
        const [base, ...exponents] = operands as [Node, ...Node[]];
        if (exponents.length === 0) return base;
        if (exponents.length > deepest) {
          this.say(codes.tooDeep.at(exponents[deepest]!.span, deepest));
          return { kind: 'broken', span: cover(base.span, exponents.at(-1)!.span) };
        }
        return this.raised(base, exponents, levels);
      });
    },
    recovery,
  );

  // primary = number | text | list | "(" , expression , ")" | call | id | keyword
  private readonly primary = this.RULE(
    'primary',
    (): Node =>
      this.OR([
        { ALT: () => this.SUBRULE(this.literal) },
        { ALT: () => this.SUBRULE(this.list) },
        { ALT: () => this.SUBRULE(this.group) },
        { ALT: () => this.SUBRULE(this.call) },
        {
          ALT: () => {
            const word = this.CONSUME(t.Word);
            return this.ACTION((): Node => {
              const span = this.span(word);
              return /^[a-z]/.test(word.image)
                ? { kind: 'reference', id: word.image, span }
                : { kind: 'keyword', word: word.image, span };
            });
          },
        },
      ]),
    recovery,
  );

  // literal = number | text
  private readonly literal = this.RULE(
    'literal',
    (): Node =>
      this.OR([
        {
          ALT: () => {
            const found = this.CONSUME(t.NumberLiteral);
            return this.ACTION((): Node => this.heard(numberOf(found.image, this.span(found))));
          },
        },
        {
          ALT: () => {
            const found = this.CONSUME(t.OddNumber);
            return this.ACTION((): Node => {
              const span = this.span(found);
              this.say(codes.oddNumber.at(span, found.image));
              return { kind: 'broken', span };
            });
          },
        },
        {
          ALT: () => {
            const found = this.CONSUME(t.Text);
            return this.ACTION(
              (): Node =>
                this.heard(textOf(found.image, this.span(found), found.tokenType === t.OpenText)),
            );
          },
        },
      ]),
    recovery,
  );

  // list = "[" , expression , { "," , expression } , "]"
  private readonly list = this.RULE(
    'list',
    (): List | Broken => {
      const items: Node[] = [];
      const open = this.CONSUME(t.OpenList);
      this.AT_LEAST_ONE_SEP({
        SEP: t.Comma,
        DEF: () => items.push(this.SUBRULE(this.expression)),
      });
      const close = this.CONSUME(t.CloseList);
      return this.ACTION((): List => ({ kind: 'list', items, span: this.span(open, close) }));
    },
    recovery,
  );

  // group = "(" , expression , ")"
  private readonly group = this.RULE(
    'group',
    (): Node => {
      const open = this.CONSUME(t.Open);
      const inner = this.SUBRULE(this.expression);
      const close = this.CONSUME(t.Close);
      return this.ACTION(() => ({ ...inner, span: this.span(open, close) }));
    },
    recovery,
  );

  // call = function , "(" , [ expression , { "," , expression } ] , ")"
  private readonly call = this.RULE(
    'call',
    (): Call | Broken => {
      const parameters: Node[] = [];
      const name = this.CONSUME(t.Word);
      this.CONSUME(t.Open);
      this.MANY_SEP({
        SEP: t.Comma,
        DEF: () => parameters.push(this.SUBRULE(this.expression)),
      });
      const close = this.CONSUME(t.Close);
      return this.ACTION(
        (): Call => ({
          kind: 'call',
          name: name.image,
          nameSpan: this.span(name),
          parameters: name.image === 'LAMBDA' ? parameters.map(truthOf) : parameters,
          span: this.span(name, close),
        }),
      );
    },
    recovery,
  );

  private heard({ node, said }: { node: Node; said: readonly Diagnostic[] }): Node {
    this.say(...said);
    return node;
  }

  private step(sign: Found, operand: Node): Step {
    const operatorSpan = this.span(sign);
    this.say(...spelled(sign.image, operatorSpan));
    return { operator: operatorOf(sign.image), operatorSpan, operand };
  }

  /** `2^-3^2` as `2^(-(3^2))`, or `(2^(-3))^2`. */
  private raised(base: Node, exponents: readonly Node[], signs: readonly Found[][]): Node {
    const isFromLeft = this.readings.powers === 'from-the-left';
    const signed = (node: Node, i: number) => this.signs(signs[i]!, node);
    if (exponents.length > 1) {
      const starts = exponents.map(({ span }, i) => this.beginOf(signs[i]!, span));
      this.say(orders.powers(base, exponents, starts, this.readings));
    }
    if (isFromLeft) return exponents.map(signed).reduce(raise, base);
    const exponent = exponents.reduceRight<Node | undefined>(
      (above, node, i) => signed(above === undefined ? node : raise(node, above), i),
      undefined,
    );
    return raise(base, exponent!);
  }

  private beginOf([sign]: readonly Found[], { start }: Span): number {
    return sign === undefined ? start : this.span(sign).start;
  }

  /** `-`, and what else was written before an operand, from the inside out. */
  private signs(signs: readonly Found[], operand: Node): Node {
    if (signs.length > deepest) {
      this.say(codes.tooDeep.at(this.span(signs[deepest]!), deepest));
      return { kind: 'broken', span: operand.span };
    }
    if (signs.length > 0 && operand.kind === 'power' && !isGrouped(operand)) {
      this.say(orders.negation(this.span(signs[0]!), operand, this.readings));
      if (this.readings.negation === 'before-power') {
        const base = this.signs(signs, operand.base);
        return { ...operand, base, span: cover(base.span, operand.span) };
      }
    }
    return signs.reduceRight((inner: Node, sign) => {
      const span = this.span(sign);
      if (sign.tokenType === t.Bang || sign.tokenType === t.OddNot) {
        this.say(notApplied({ image: sign.image, span }, inner, this.whole));
      } else this.say(...unary(sign.image, span));
      return negated(span, inner);
    }, operand);
  }
}

/** A span takes in the parentheses around it. */
const isGrouped = ({ span, base }: Power) => span.start < base.span.start;

/** Ids can be called so too; in a call of Lambda these two are values. */
const truthOf = (node: Node): Node =>
  node.kind === 'reference' && (node.id === 'true' || node.id === 'false')
    ? { kind: 'keyword', word: node.id, span: node.span }
    : node;
