import { type Diagnostic, type Position, type Span, spanOf } from '@sluice/core';
import type { Found, Token } from '@sluice/syntax';
import type { Expression, Value } from '../ast.ts';
import type { Where } from '../codes/service.ts';
import { codes } from '../codes.ts';
import * as t from '../tokens.ts';
import { stumbles } from './service-lexer.ts';
import { quote, unquote } from './text.ts';

const mostFaults = 50;

/** Where a token stands; one that recovery inserted has no place of its own. */
export const spanOfToken = ({ startOffset, image }: Found): Span =>
  Number.isNaN(startOffset) ? spanOf(0, 0) : spanOf(startOffset, startOffset + image.length);

/** One text that is being read, and what was said about it so far. */
export class Reading {
  readonly source: string;
  readonly said: Diagnostic[] = [];

  constructor(source: string) {
    this.source = source;
  }

  readonly say = (diagnostic: Diagnostic): void => {
    if (this.said.length < mostFaults) this.said.push(diagnostic);
  };

  /** What the service says it stumbles over in a span; of signs that is not known. */
  stumble({ start, end }: Span): Where | undefined {
    if (this.said.length >= mostFaults || /^[=!<>"]/.test(this.source.slice(start, end))) {
      return undefined;
    }
    return stumbles(this.source, start, end);
  }

  connective(sign: Found | undefined, written: Token, known: 'AND' | 'OR'): void {
    if (sign === undefined || sign.tokenType !== written) return;
    const span = spanOfToken(sign);
    const where = this.stumble(span);
    const fix = replacing(span, this.spaced(span, known), `write \`${known}\``);
    this.say(
      codes.connective.at({ span, fix, awsPosition: positionOf(where) }, sign.image, known, where),
    );
  }

  negation(sign: Found): void {
    if (sign.tokenType !== t.Not) return;
    const span = spanOfToken(sign);
    const next = this.source.slice(span.end).search(/\S/);
    const end = span.end + Math.max(0, next);
    const fix = replacing(spanOf(span.start, end), '!', 'write `!`');
    this.say(codes.writtenNot.at({ span, fix }, sign.image));
  }

  emptyBraces(span: Span): void {
    const before = this.source.slice(0, span.start);
    const start = before.trimEnd().length;
    this.say(
      codes.emptyBraces.at({
        span,
        fix: replacing(spanOf(start, span.end), '', 'leave the braces out'),
      }),
    );
  }

  noValue(operator: Found, next: Found): void {
    if (/(?:null|exists?)$/i.test(operator.image)) return;
    const end = this.source.trimEnd().length;
    const span =
      Number.isNaN(next.startOffset) || next.image === '' ? spanOf(end, end) : spanOfToken(next);
    const fix = joinedSigns(operator, span, next.image) ?? this.pointed(span);
    this.say(codes.noValue.at({ span, fix }, found(next)));
  }

  /** `.5` */
  private pointed(span: Span) {
    const isFraction = /^\.\d+(?![\w.])/.test(this.source.slice(span.start, span.start + 40));
    return isFraction
      ? replacing(spanOf(span.start, span.start), '0', 'write `0` before it')
      : undefined;
  }

  /** A value where a condition should begin. */
  lone(token: Found): Expression {
    const span = spanOfToken(token);
    if (token.tokenType === t.TraceId) this.say(codes.traceId.at(span, token.image));
    else if (token.tokenType === t.OpenText) this.say(codes.unclosedQuote.at(span));
    else this.say(codes.lone.at(span, kindOf(token)));
    return { kind: 'broken', span };
  }

  /** What must be a text in quotes. */
  text(token: Found): string {
    const value = this.value(token, true);
    return value === undefined ? '' : String(value.value);
  }

  /** The right side of a comparison; nothing where it could not be read. */
  value(token: Found, mustBeText = false): Value | undefined {
    const span = spanOfToken(token);
    const { image } = token;
    switch (token.tokenType) {
      case t.Text:
        return { kind: 'text', value: unquote(image, span.start, this.say), span };
      case t.OpenText:
        this.say(codes.unclosedQuote.at({ span, fix: closing(image, span) }));
        return undefined;
      case t.SingleText:
      case t.CurlyText:
        this.foreignQuotes(token);
        return { kind: 'text', value: image.slice(1, -1), span };
      case t.NumberLiteral:
        if (!mustBeText) return this.number(image, span);
        break;
      case t.True:
      case t.False:
        if (!mustBeText) return { kind: 'boolean', value: token.tokenType === t.True, span };
        break;
      case t.Quantity:
        this.quantity(image, span);
        return undefined;
    }
    if (image !== '') {
      const where = this.stumble(span);
      const isNull = /^(?:null|nil|none|undefined)$/i.test(image);
      const mends = !isNull && this.source[span.end] !== '"';
      const fix = mends ? replacing(span, quote(image), 'put it in quotes') : undefined;
      const hint = isNull ? 'write `!` and the keyword alone for what is not there' : undefined;
      this.say(
        codes.unquoted.at(
          { span, fix, awsPosition: positionOf(where), ...(hint && { hint }) },
          image,
          where,
        ),
      );
    }
    return undefined;
  }

  private number(image: string, span: Span): Value | undefined {
    const value = Number(image);
    if (Number.isFinite(value)) return { kind: 'number', value, span };
    this.say(codes.tooLarge.at(span, image.slice(0, 40)));
    return undefined;
  }

  private quantity(image: string, span: Span): void {
    const where = this.stumble(span);
    const awsPosition = positionOf(where);
    if (/^[1-5]xx$/i.test(image)) {
      const [from, to] = [Number(image[0]) * 100, Number(image[0]) * 100 + 100];
      const hint = `write \`http.status >= ${from} AND http.status < ${to}\``;
      this.say(codes.unit.at({ span, hint, awsPosition }, image, where));
      return;
    }
    const [, digits, unit] = /^(-?\d+(?:\.\d+)?)(ms|s|sec|m|min)$/i.exec(image) ?? [];
    const factor = unit === undefined ? undefined : factors[unit.toLowerCase()];
    const seconds =
      factor === undefined ? undefined : String(Number((Number(digits) * factor).toPrecision(12)));
    const fix =
      seconds === undefined
        ? replacing(span, quote(image), 'put it in quotes')
        : replacing(span, seconds, `write \`${seconds}\`, in seconds`);
    this.say(codes.unit.at({ span, fix, awsPosition }, image, where));
  }

  private foreignQuotes({ image, tokenType, startOffset }: Found): void {
    const span = spanOf(startOffset, startOffset + image.length);
    const where = this.stumble(span);
    const fix = replacing(span, quote(image.slice(1, -1)), 'use straight double quotes');
    const kind = tokenType === t.SingleText ? 'single' : 'typographic';
    this.say(codes.foreignQuotes.at({ span, fix, awsPosition: positionOf(where) }, kind, where));
  }

  /** A word that must not grow together with its neighbours. */
  spaced({ start, end }: Span, word: string): string {
    const before = /[\w"\])}]/.test(this.source.slice(start - 1, start)) ? ' ' : '';
    return before + word + (/[\w"]/.test(this.source.slice(end, end + 1)) ? ' ' : '');
  }
}

const factors: Readonly<Record<string, number>> = { ms: 0.001, s: 1, sec: 1, m: 60, min: 60 };

export const replacing = (span: Span, text: string, title: string) => ({
  title,
  edits: [{ span, text }],
});

export const positionOf = (where: Where | undefined): Position | undefined =>
  where && { line: where.line, column: where.column };

export const found = (token: Found): string =>
  token.image === '' ? 'the text ends' : `\`${token.image.slice(0, 40)}\` stands`;

const kindOf = ({ image }: Found): string =>
  image.startsWith('"') ? 'a text' : `\`${image.slice(0, 40)}\``;

/** `> =` is one operator. */
function joinedSigns({ image, startOffset }: Found, next: Span, sign: string) {
  const known = image + sign;
  if (!['<=', '>=', '!='].includes(known)) return undefined;
  return replacing(spanOf(startOffset, next.end), known, `write \`${known}\``);
}

/** A quote at the end mends a text that has none of the rest of the expression in it. */
const closing = (image: string, span: Span) =>
  /[\n{}()]/.test(image) || /(?:^|[^\\])(?:\\\\)*\\$/.test(image)
    ? undefined
    : replacing(spanOf(span.end, span.end), '"', 'close it at the end');
