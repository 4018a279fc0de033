import { cover } from '@sluice/core';
import { type Found, Grammar } from '@sluice/syntax';
import type { Broken, Expression, Reference } from './ast.ts';
import { codes } from './codes.ts';
import {
  type Argument,
  buildEdge,
  buildReference,
  buildService,
  nameOrPair,
  type Pair,
} from './grammar/selector.ts';
import { type Bracket, buildTest, type Compared, type Json } from './grammar/test.ts';
import { Reading } from './reading/reading.ts';
import * as t from './tokens.ts';

const nowhere = { start: 0, end: 0 };
const broken: Broken = { kind: 'broken', span: nowhere };
const recovery = { recoveryValueFunc: (): Broken => broken };

/** Levels of brackets and of negations that are read. */
export const maxDepth = 128;

/** Braces, and what stands between them. */
export interface Block {
  readonly condition?: Expression;
  readonly span: { readonly start: number; readonly end: number };
}

export class XrayFilterGrammar extends Grammar {
  reading = new Reading('');
  #negations = 0;

  constructor() {
    super(t.vocabulary);
    this.performSelfAnalysis();
  }

  override begin(source: string): void {
    super.begin(source);
    this.reading = new Reading(source);
    this.#negations = 0;
  }

  // expression = [ disjunction ]
  readonly expression = this.RULE(
    'expression',
    (): Expression => {
      const found = this.OPTION(() => this.SUBRULE(this.disjunction));
      return found ?? { kind: 'everything', span: nowhere };
    },
    recovery,
  );

  // disjunction = conjunction , { "OR" , conjunction }
  private readonly disjunction = this.RULE(
    'disjunction',
    (): Expression => {
      const operands = [this.SUBRULE(this.conjunction)];
      this.MANY(() => {
        const sign = this.CONSUME(t.Disjunction);
        this.ACTION(() => this.reading.connective(sign, t.WrittenOr, 'OR'));
        operands.push(this.SUBRULE2(this.conjunction));
      });
      return this.ACTION(() => joined('or', operands));
    },
    recovery,
  );

  // conjunction = negation , { [ "AND" ] , negation }
  private readonly conjunction = this.RULE(
    'conjunction',
    (): Expression => {
      const operands = [this.SUBRULE(this.negation)];
      this.MANY(() => {
        const sign = this.OPTION(() => this.CONSUME(t.Conjunction));
        this.ACTION(() => this.reading.connective(sign, t.WrittenAnd, 'AND'));
        operands.push(this.SUBRULE2(this.negation));
      });
      return this.ACTION(() => joined('and', operands));
    },
    recovery,
  );

  // negation = { "!" } , ( "(" , [ disjunction ] , ")" | service | edge | test | lone )
  private readonly negation = this.RULE(
    'negation',
    (): Expression => {
      const signs: Found[] = [];
      this.MANY(() => signs.push(this.CONSUME(t.Negation)));
      this.ACTION(() => this.open(signs));
      try {
        const operand = this.OR([
          { ALT: () => this.SUBRULE(this.group) },
          { ALT: () => this.SUBRULE(this.service) },
          { ALT: () => this.SUBRULE(this.edge) },
          { ALT: () => this.SUBRULE(this.test) },
          { ALT: () => this.SUBRULE(this.lone) },
        ]);
        return this.ACTION(() => this.negated(signs, operand));
      } finally {
        this.ACTION(() => {
          this.#negations -= signs.length;
        });
      }
    },
    recovery,
  );

  // group = "(" , [ disjunction ] , ")"
  private readonly group = this.RULE(
    'group',
    (): Expression => {
      const open = this.CONSUME(t.Open);
      const inner = this.OPTION(() => this.SUBRULE(this.disjunction));
      const close = this.CONSUME(t.Close);
      return this.ACTION(() => {
        const span = this.span(open, close);
        if (inner === undefined) this.reading.say(codes.emptyParentheses.at(span));
        return inner === undefined ? { kind: 'broken', span } : { ...inner, span };
      });
    },
    recovery,
  );

  // lone = text | number | "true" | "false"
  private readonly lone = this.RULE(
    'lone',
    (): Expression => {
      const found = this.CONSUME(t.Lone);
      return this.ACTION(() => this.reading.lone(found));
    },
    recovery,
  );

  // service = "service" , [ "(" , [ reference ] , ")" ] , [ block ]
  private readonly service = this.RULE(
    'service',
    (): Expression => {
      const name = this.CONSUME(t.Service);
      const argument = this.OPTION(() => this.SUBRULE(this.arguments));
      const compared = this.OPTION2(() => this.SUBRULE(this.comparison));
      const block = this.OPTION3(() => this.SUBRULE(this.block));
      return this.ACTION(() => buildService(this.reading, { name, argument, compared, block }));
    },
    recovery,
  );

  // edge = "edge" , [ "(" , [ reference , "," , reference ] , ")" ] , [ block ]
  private readonly edge = this.RULE(
    'edge',
    (): Expression => {
      const name = this.CONSUME(t.Edge);
      const argument = this.OPTION(() => this.SUBRULE(this.arguments));
      const compared = this.OPTION2(() => this.SUBRULE(this.comparison));
      const block = this.OPTION3(() => this.SUBRULE(this.block));
      return this.ACTION(() => buildEdge(this.reading, { name, argument, compared, block }));
    },
    recovery,
  );

  // arguments = "(" , [ reference , { "," , reference } ] , ")"
  private readonly arguments = this.RULE(
    'arguments',
    (): Argument => {
      const references: Reference[] = [];
      const open = this.CONSUME(t.Open);
      this.MANY_SEP({ SEP: t.Comma, DEF: () => references.push(this.SUBRULE(this.reference)) });
      const close = this.CONSUME(t.Close);
      return this.ACTION(() => ({ references, span: this.span(open, close) }));
    },
    { recoveryValueFunc: (): Argument => ({ references: [], span: nowhere }) },
  );

  // reference = text | "id" , "(" , [ pair , { "," , pair } ] , ")"
  private readonly reference = this.RULE(
    'reference',
    (): Reference =>
      this.OR([
        {
          ALT: () => {
            const id = this.CONSUME(t.Id);
            const pairs: Pair[] = [];
            this.CONSUME(t.Open);
            this.MANY_SEP({ SEP: t.Comma, DEF: () => pairs.push(this.SUBRULE(this.pair)) });
            const close = this.CONSUME(t.Close);
            return this.ACTION(() => buildReference(this.reading, this.span(id, close), pairs));
          },
        },
        {
          ALT: () => {
            const found = this.CONSUME(t.Value);
            const value = this.OPTION(() => {
              this.CONSUME2(t.Colon);
              return this.CONSUME2(t.Value);
            });
            return this.ACTION(() => nameOrPair(this.reading, found, value));
          },
        },
      ]),
    { recoveryValueFunc: (): Reference => ({ span: nowhere }) },
  );

  // pair = ( "name" | "type" | "account.id" ) , ":" , text
  private readonly pair = this.RULE('pair', (): Pair => {
    const field = this.CONSUME(t.Value);
    let sign: Found | undefined;
    const value = this.OPTION(() => {
      sign = this.OR([
        { ALT: () => this.CONSUME(t.Colon) },
        { ALT: () => this.CONSUME(t.Operator) },
      ]);
      return this.CONSUME2(t.Value);
    });
    return { field, sign, value };
  });

  // block = "{" , [ disjunction ] , "}"
  private readonly block = this.RULE(
    'block',
    (): Block => {
      const open = this.CONSUME(t.OpenBrace);
      const condition = this.OPTION(() => this.SUBRULE(this.disjunction));
      const close = this.CONSUME(t.CloseBrace);
      return this.ACTION(() => {
        const span = this.span(open, close);
        if (condition !== undefined) return { condition, span };
        this.reading.emptyBraces(span);
        return { span };
      });
    },
    { recoveryValueFunc: (): Block => ({ span: nowhere }) },
  );

  // test = keyword , [ "[" , key , "]" ] , [ comparison ] , [ block ]
  private readonly test = this.RULE(
    'test',
    (): Expression => {
      const word = this.CONSUME(t.Word);
      const dot = this.OPTION(() => this.CONSUME(t.Dot));
      const bracket = this.OPTION2(() => this.SUBRULE(this.bracket));
      const compared = this.OPTION3(() => this.SUBRULE(this.comparison));
      const block = this.OPTION4(() => this.SUBRULE(this.block));
      return this.ACTION(() => buildTest(this.reading, { word, dot, bracket, compared, block }));
    },
    recovery,
  );

  // bracket = "[" , key , "]"
  private readonly bracket = this.RULE(
    'bracket',
    (): Bracket => {
      const open = this.CONSUME(t.OpenSquare);
      const key = this.OPTION(() =>
        this.OR([
          { ALT: () => this.CONSUME(t.Name) },
          { ALT: () => this.CONSUME(t.Text) },
          { ALT: () => this.CONSUME(t.SingleText) },
          { ALT: () => this.CONSUME(t.CurlyText) },
        ]),
      );
      const close = this.CONSUME(t.CloseSquare);
      return this.ACTION(() => ({ key, span: this.span(open, close) }));
    },
    { recoveryValueFunc: (): Bracket => ({ key: undefined, span: nowhere }) },
  );

  // comparison = operator , ( value | json )
  private readonly comparison = this.RULE(
    'comparison',
    (): Compared => {
      const operator = this.CONSUME(t.Operator);
      const json = this.OPTION(() => this.SUBRULE(this.json));
      const value = this.OPTION2(() => this.CONSUME(t.Value));
      return this.ACTION(() => {
        if (json === undefined && value === undefined) this.reading.noValue(operator, this.LA(1));
        const end = json?.value ?? this.span(value ?? operator);
        return { operator, value, json, span: cover(this.span(operator), end) };
      });
    },
    {
      recoveryValueFunc: (): Compared => ({
        operator: undefined,
        value: undefined,
        json: undefined,
        span: nowhere,
      }),
    },
  );

  // json = "#" , array
  private readonly json = this.RULE(
    'json',
    (): Json => {
      const hash = this.OPTION(() => this.CONSUME(t.Hash));
      const array = this.OR([
        { ALT: () => this.SUBRULE(this.array) },
        { ALT: () => this.SUBRULE(this.object) },
      ]);
      return this.ACTION(() => ({ hash: hash && this.span(hash), value: array }));
    },
    { recoveryValueFunc: (): Json => ({ hash: undefined, value: nowhere }) },
  );

  // array = "[" , [ element , { "," , element } ] , "]"
  private readonly array = this.RULE(
    'array',
    () => {
      const open = this.CONSUME(t.OpenSquare);
      this.MANY_SEP({ SEP: t.Comma, DEF: () => this.SUBRULE(this.element) });
      const close = this.CONSUME(t.CloseSquare);
      return this.ACTION(() => this.span(open, close));
    },
    { recoveryValueFunc: () => nowhere },
  );

  // object = "{" , [ text , ":" , element , { "," , text , ":" , element } ] , "}"
  private readonly object = this.RULE(
    'object',
    () => {
      const open = this.CONSUME(t.OpenBrace);
      this.MANY_SEP({
        SEP: t.Comma,
        DEF: () => {
          this.CONSUME(t.Text);
          this.CONSUME(t.Colon);
          this.SUBRULE(this.element);
        },
      });
      const close = this.CONSUME(t.CloseBrace);
      return this.ACTION(() => this.span(open, close));
    },
    { recoveryValueFunc: () => nowhere },
  );

  // element = array | object | value
  private readonly element = this.RULE('element', () => {
    this.OR([
      { ALT: () => this.SUBRULE(this.array) },
      { ALT: () => this.SUBRULE(this.object) },
      { ALT: () => this.CONSUME(t.Value) },
    ]);
  });

  private open(signs: readonly Found[]): void {
    for (const sign of signs) this.reading.negation(sign);
    const before = this.#negations;
    this.#negations += signs.length;
    if (before <= maxDepth && this.#negations > maxDepth) {
      this.reading.say(codes.tooDeep.at(this.span(signs[maxDepth - before]!), maxDepth));
    }
  }

  private negated(signs: readonly Found[], operand: Expression): Expression {
    if (this.#negations > maxDepth) return operand;
    return signs.reduceRight<Expression>(
      (inner, sign) => ({ kind: 'not', operand: inner, span: cover(this.span(sign), inner.span) }),
      operand,
    );
  }
}

/** One operand stays as it is; operands of the same kind are taken in. */
function joined(kind: 'and' | 'or', found: readonly Expression[]): Expression {
  if (found.length === 1) return found[0]!;
  const operands = found.flatMap((one) => (one.kind === kind ? one.operands : [one]));
  return { kind, operands, span: cover(found[0]!.span, found.at(-1)!.span) };
}
