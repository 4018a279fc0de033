import { cover } from '@sluice/core';
import { type Found, Grammar } from '@sluice/syntax';
import type { Condition, Name, Schema, Search, Term, Value } from './ast.ts';
import { codes } from './codes.ts';
import { unescapeWord, unquote } from './quoting.ts';
import * as t from './tokens.ts';

const nowhere = { start: 0, end: 0 };
const noName: Name = { kind: 'name', text: '', quoted: false, span: nowhere };
/** What a rule gives where the parser had to skip text; such a tree is never handed out. */
const skipped = { recoveryValueFunc: (): Condition => termOf(noName) };

export class SearchGrammar extends Grammar {
  constructor() {
    super(t.vocabulary);
    this.performSelfAnalysis();
  }

  // search = [ schema ] , [ disjunction ]
  readonly search = this.RULE(
    'search',
    (): Search => {
      const schema = this.OPTION(() => this.SUBRULE(this.schema));
      const condition = this.OPTION2(() => this.SUBRULE(this.disjunction));
      return this.ACTION(() => {
        const parts = [schema?.span, condition?.span].filter((span) => span !== undefined);
        const span = parts.length === 0 ? nowhere : parts.reduce(cover);
        return { kind: 'search', ...(schema && { schema }), ...(condition && { condition }), span };
      });
    },
    { recoveryValueFunc: (): Search => ({ kind: 'search', span: nowhere }) },
  );

  // schema = "{" , name , { [ "," ] , name } , "}"
  private readonly schema = this.RULE(
    'schema',
    (): Schema => {
      const dimensions: Name[] = [];
      const open = this.CONSUME(t.OpenBrace);
      const namespace = this.SUBRULE(this.name);
      this.MANY(() => {
        this.OPTION(() => this.CONSUME(t.Comma));
        dimensions.push(this.SUBRULE2(this.name));
      });
      const close = this.CONSUME(t.CloseBrace);
      return this.ACTION(() => ({
        kind: 'schema',
        namespace,
        dimensions,
        span: this.span(open, close),
      }));
    },
    {
      recoveryValueFunc: (): Schema => ({
        kind: 'schema',
        namespace: noName,
        dimensions: [],
        span: nowhere,
      }),
    },
  );

  // name = text | word
  private readonly name = this.RULE(
    'name',
    (): Name => {
      const found = this.OR([
        { ALT: () => this.CONSUME(t.Text) },
        { ALT: () => this.CONSUME(t.Word) },
      ]);
      return this.ACTION(() => this.named(found));
    },
    { recoveryValueFunc: () => noName },
  );

  // disjunction = conjunction , { "OR" , conjunction }
  private readonly disjunction = this.RULE(
    'disjunction',
    (): Condition => {
      const operands: Condition[] = [];
      this.AT_LEAST_ONE_SEP({
        SEP: t.Or,
        DEF: () => operands.push(this.SUBRULE(this.conjunction)),
      });
      return this.ACTION(() => joined('or', operands));
    },
    skipped,
  );

  // conjunction = negation , { [ "AND" ] , negation }
  private readonly conjunction = this.RULE(
    'conjunction',
    (): Condition => {
      const operands = [this.SUBRULE(this.negation)];
      this.MANY(() => {
        this.OPTION(() => this.CONSUME(t.And));
        operands.push(this.SUBRULE2(this.negation));
      });
      return this.ACTION(() => joined('and', operands));
    },
    skipped,
  );

  // negation = { "NOT" } , primary
  private readonly negation = this.RULE(
    'negation',
    (): Condition => {
      const signs: Found[] = [];
      this.MANY(() => signs.push(this.CONSUME(t.Not)));
      const operand = this.SUBRULE(this.primary);
      return this.ACTION(() => {
        const [first] = signs;
        if (first === undefined || signs.length % 2 === 0) return operand;
        return { kind: 'not', operand, span: cover(this.span(first), operand.span) };
      });
    },
    skipped,
  );

  // primary = group | term
  private readonly primary = this.RULE(
    'primary',
    (): Condition =>
      this.OR([{ ALT: () => this.SUBRULE(this.group) }, { ALT: () => this.SUBRULE(this.term) }]),
    skipped,
  );

  // group = "(" , disjunction , ")"
  private readonly group = this.RULE(
    'group',
    (): Condition => {
      const open = this.CONSUME(t.OpenParenthesis);
      const inner = this.SUBRULE(this.disjunction);
      const close = this.CONSUME(t.CloseParenthesis);
      return this.ACTION(() => ({ ...inner, span: this.span(open, close) }));
    },
    skipped,
  );

  // term = name , [ "=" , ( name | group ) ]
  private readonly term = this.RULE(
    'term',
    (): Condition => {
      const first = this.SUBRULE(this.name);
      const rest = this.OPTION(() => {
        const sign = this.CONSUME(t.Equals);
        this.ACTION(() => this.compared(sign));
        return this.OR([
          { ALT: () => this.SUBRULE2(this.name) },
          { ALT: () => this.SUBRULE(this.group) },
        ]);
      });
      return this.ACTION(() => (rest === undefined ? termOf(first) : designated(first, rest)));
    },
    skipped,
  );

  private named(found: Found): Name {
    const span = this.span(found);
    if (found.tokenType === t.Word) {
      return { kind: 'name', text: unescapeWord(found.image), quoted: false, span };
    }
    if (found.tokenType === t.OpenQuoted) this.say(codes.unclosedQuote.at(span));
    return { kind: 'name', text: unquote(found.image), quoted: true, span };
  }

  private compared(sign: Found): void {
    if (sign.image === '=') return;
    const span = this.span(sign);
    const fix = { title: 'write `=`', edits: [{ span, text: '=' }] };
    this.say(codes.doubledEquals.at({ span, fix }, sign.image));
  }
}

const valueOf = ({ text, quoted, span }: Name): Value => ({
  kind: 'value',
  text,
  exact: quoted,
  span,
});

const termOf = (name: Name): Term => ({ kind: 'term', value: valueOf(name), span: name.span });

function designated(designator: Name, rest: Name | Condition): Condition {
  const span = cover(designator.span, rest.span);
  if (rest.kind === 'name') return { kind: 'term', designator, value: valueOf(rest), span };
  if (rest.kind === 'term' && rest.designator === undefined) {
    return { kind: 'term', designator, value: rest.value, span };
  }
  return { kind: 'within', designator, operand: rest, span };
}

/** One operand stays as it is; operands of the same kind are taken in. */
function joined(kind: 'and' | 'or', found: readonly Condition[]): Condition {
  if (found.length === 1) return found[0]!;
  const operands = found.flatMap((one) => (one.kind === kind ? one.operands : [one]));
  return { kind, operands, span: cover(found[0]!.span, found.at(-1)!.span) };
}
