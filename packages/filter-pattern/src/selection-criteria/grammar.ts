import { cover, type Diagnostic, type Span } from '@sluice/core';
import { type Found, Grammar } from '@sluice/syntax';
import type { Broken, Criteria, Operator, Test, Value } from './ast.ts';
import { codes } from './codes.ts';
import * as t from './tokens.ts';

const nowhere: Span = { start: 0, end: 0 };
const recovery = { recoveryValueFunc: (): Broken => ({ kind: 'broken', span: nowhere }) };

export class SelectionGrammar extends Grammar {
  constructor() {
    super(t.vocabulary);
    this.performSelfAnalysis();
  }

  // disjunction = conjunction , { "OR" , conjunction }
  readonly disjunction = this.RULE(
    'disjunction',
    (): Criteria => {
      const operands = [this.SUBRULE(this.conjunction)];
      this.MANY(() => {
        const sign = this.OR([
          { ALT: () => this.CONSUME(t.Or) },
          { ALT: () => this.CONSUME(t.SignOr) },
        ]);
        this.ACTION(() => this.joining(sign, 'OR'));
        operands.push(this.SUBRULE2(this.conjunction));
      });
      return this.ACTION(() => joined('or', operands));
    },
    recovery,
  );

  // conjunction = primary , { "AND" , primary }
  private readonly conjunction = this.RULE(
    'conjunction',
    (): Criteria => {
      const operands = [this.SUBRULE(this.primary)];
      this.MANY(() => {
        const sign = this.OR([
          { ALT: () => this.CONSUME(t.And) },
          { ALT: () => this.CONSUME(t.SignAnd) },
        ]);
        this.ACTION(() => this.joining(sign, 'AND'));
        operands.push(this.SUBRULE2(this.primary));
      });
      return this.ACTION(() => joined('and', operands));
    },
    recovery,
  );

  // primary = "(" , disjunction , ")" | test
  private readonly primary = this.RULE(
    'primary',
    (): Criteria => {
      this.OPTION(() => {
        const sign = this.OR([
          { ALT: () => this.CONSUME(t.Not) },
          { ALT: () => this.CONSUME(t.Bang) },
        ]);
        this.ACTION(() => this.say(codes.negation.at(this.span(sign), sign.image)));
      });
      return this.OR2([
        {
          ALT: () => {
            const open = this.CONSUME(t.Open);
            const inner = this.SUBRULE(this.disjunction);
            const close = this.CONSUME(t.Close);
            return this.ACTION(() => ({ ...inner, span: this.span(open, close) }));
          },
        },
        { ALT: () => this.SUBRULE(this.test) },
      ]);
    },
    recovery,
  );

  // test = field , ( ( "=" | "!=" ) , text | [ "NOT" ] , "IN" , list )
  private readonly test = this.RULE(
    'test',
    (): Test | Broken => {
      const field = this.CONSUME(t.Field);
      return this.OR([
        {
          ALT: () => {
            const operator = this.SUBRULE(this.comparison);
            const value = this.SUBRULE(this.value);
            return this.ACTION(() => this.tested(field, operator, [value], value.span));
          },
        },
        {
          ALT: () => {
            const not = this.OPTION(() => this.CONSUME(t.Not));
            const into = this.CONSUME(t.In);
            const list = this.SUBRULE(this.list);
            return this.ACTION(() => {
              this.keyword(not);
              this.keyword(into);
              const operator = not === undefined ? 'IN' : 'NOT IN';
              return this.tested(field, operator, list.values, list.span);
            });
          },
        },
      ]);
    },
    recovery,
  );

  // comparison = "=" | "!="
  private readonly comparison = this.RULE(
    'comparison',
    (): Operator => {
      const sign = this.OR([
        { ALT: () => this.CONSUME(t.Equals) },
        { ALT: () => this.CONSUME(t.Differs) },
      ]);
      return this.ACTION(() => {
        const known = sign.image.startsWith('=') ? '=' : '!=';
        if (sign.image === known || sign.image === '') return known;
        const span = this.span(sign);
        const fix = { title: `write \`${known}\``, edits: [{ span, text: known }] };
        this.say(codes.comparison.at({ span, fix }, sign.image, known));
        return known;
      });
    },
    { recoveryValueFunc: () => '=' as const },
  );

  // list = "(" , text , { "," , text } , ")"
  private readonly list = this.RULE(
    'list',
    (): List => {
      const values: Value[] = [];
      const open = this.OR([
        { ALT: () => this.CONSUME(t.Open) },
        { ALT: () => this.CONSUME(t.OpenSquare) },
      ]);
      this.AT_LEAST_ONE_SEP({ SEP: t.Comma, DEF: () => values.push(this.SUBRULE(this.value)) });
      const close = this.OR2([
        { ALT: () => this.CONSUME(t.Close) },
        { ALT: () => this.CONSUME(t.CloseSquare) },
      ]);
      return this.ACTION(() => {
        const span = this.span(open, close);
        if (open.image === '[' || close.image === ']') this.say(squareList(span));
        return { values, span };
      });
    },
    { recoveryValueFunc: () => ({ values: [], span: nowhere }) },
  );

  // value = text
  private readonly value = this.RULE(
    'value',
    (): Value => {
      const found = this.CONSUME(t.Value);
      return this.ACTION(() => {
        const span = this.span(found);
        const quoted = found.tokenType === t.Text;
        if (found.tokenType === t.OpenText) this.say(codes.unclosedQuote.at(span));
        else if (!quoted && found.image !== '') {
          const fix = { title: 'put it in quotes', edits: [{ span, text: `"${found.image}"` }] };
          this.say(codes.unquoted.at({ span, fix }, found.image));
        }
        return { text: quoted ? unquote(found.image) : found.image, span };
      });
    },
    { recoveryValueFunc: () => ({ text: '', span: nowhere }) },
  );

  private joining(found: Found, known: string): void {
    if (/^[&|]/.test(found.image)) {
      const span = this.span(found);
      const fix = { title: `write \`${known}\``, edits: [{ span, text: known }] };
      this.say(codes.connective.at({ span, fix }, found.image, known));
    } else this.keyword(found);
  }

  private keyword(found: Found | undefined): void {
    const known = found?.image.toUpperCase();
    if (found === undefined || known === undefined || found.image === known) return;
    const span = this.span(found);
    const fix = { title: `write \`${known}\``, edits: [{ span, text: known }] };
    this.say(codes.lowerKeyword.at({ span, fix }, found.image, known));
  }

  private tested(field: Found, operator: Operator, values: readonly Value[], end: Span): Test {
    const fieldSpan = this.span(field);
    const span = cover(fieldSpan, end);
    return { kind: 'test', field: field.image, fieldSpan, operator, values, span };
  }
}

interface List {
  readonly values: readonly Value[];
  readonly span: Span;
}

function squareList(span: Span): Diagnostic {
  const edits = [
    { span: { start: span.start, end: span.start + 1 }, text: '(' },
    { span: { start: span.end - 1, end: span.end }, text: ')' },
  ];
  return codes.squareList.at({ span, fix: { title: 'use parentheses', edits } });
}

const unquote = (image: string) => image.slice(1, -1).replace(/\\(["'\\])/g, '$1');

/** One operand stays as it is; operands of the same kind are taken in. */
function joined(kind: 'and' | 'or', found: readonly Criteria[]): Criteria {
  if (found.length === 1) return found[0]!;
  const operands = found.flatMap((one) => (one.kind === kind ? one.operands : [one]));
  return { kind, operands, span: cover(found[0]!.span, found.at(-1)!.span) };
}
