import { cover } from '@sluice/core';
import { type Found, Grammar } from '@sluice/syntax';
import type { Regex, Role, Term, TermsPattern, Text } from '../ast.ts';
import { codes } from '../codes.ts';
import { quote } from '../reading/text.ts';
import * as t from '../tokens.ts';
import { readQuoted, spanOfToken } from './readings.ts';

export class TermsGrammar extends Grammar {
  /** All that follows belongs to a condition that stands outside of braces. */
  #isCondition = false;

  constructor() {
    super(t.termsVocabulary);
    this.performSelfAnalysis();
  }

  override begin(source: string): void {
    super.begin(source);
    this.#isCondition = false;
  }

  // pattern = { [ "?" | "-" ] , ( word | text | regex ) }
  readonly pattern = this.RULE('pattern', (): TermsPattern => {
    const found: Found[] = [];
    this.MANY(() => {
      found.push(
        this.OR([{ ALT: () => this.CONSUME(t.Sign) }, { ALT: () => this.CONSUME(t.Value) }]),
      );
    });
    return this.ACTION(() => ({
      kind: 'terms',
      terms: this.terms(found),
      span: { start: 0, end: this.whole.length },
    }));
  });

  private terms(found: readonly Found[]): readonly Term[] {
    const terms: Term[] = [];
    let sign: Found | undefined;
    for (const one of found) {
      if (one.tokenType === t.Sign) {
        if (sign !== undefined) this.dangling(sign);
        sign = one;
      } else {
        terms.push(this.term(sign, one));
        sign = undefined;
      }
    }
    if (sign !== undefined) this.dangling(sign);
    return terms;
  }

  private dangling(sign: Found): void {
    const span = spanOfToken(sign);
    const fix = { title: 'look for it', edits: [{ span, text: quote(sign.image) }] };
    this.say(codes.danglingSign.at({ span, fix }, sign.image));
  }

  private term(sign: Found | undefined, found: Found): Term {
    const value = this.value(found);
    if (sign === undefined) return { kind: 'term', role: 'required', value, span: value.span };
    const role: Role = sign.image === '?' ? 'optional' : 'excluded';
    return { kind: 'term', role, value, span: cover(spanOfToken(sign), value.span) };
  }

  private value(found: Found): Text | Regex {
    const quoted = readQuoted(found, (diagnostic) => this.say(diagnostic));
    if (quoted !== undefined) return quoted;
    const span = spanOfToken(found);
    if (found.tokenType === t.OddRun) this.odd(found);
    return { kind: 'text', text: found.image, span };
  }

  /** A run of characters that should have stood in quotes, from the blank before it. */
  private odd(found: Found): void {
    const end = spanOfToken(found).end;
    let start = found.startOffset;
    while (start > 0 && /[^\s"%]/.test(this.whole[start - 1]!)) start -= 1;
    const run = this.whole.slice(start, end);
    if (this.#isCondition) return;
    if (/^[!(]*\$[.[]/.test(run)) {
      this.#isCondition = true;
      this.say(codes.bareCondition.at({ span: { start, end }, fix: this.braces(run) }, run));
      return;
    }
    const word = /^\*?([A-Za-z0-9_]+)\*?$/.exec(run)?.[1];
    const fix =
      word === undefined
        ? { title: 'put it in double quotes', edits: [{ span: { start, end }, text: quote(run) }] }
        : { title: 'leave out `*`', edits: [{ span: { start, end }, text: word }] };
    const character = String.fromCodePoint(found.image.codePointAt(0)!);
    const span = { start: found.startOffset, end: found.startOffset + character.length };
    this.say(codes.quoteTerm.at({ span, fix }, character, run.slice(0, 60)));
  }

  private braces(run: string) {
    if (run.startsWith('!') || !/[=<>]|\b(?:IS|EXISTS)\b/.test(this.whole)) return undefined;
    const end = this.whole.length;
    return {
      title: 'put braces around it',
      edits: [
        { span: { start: 0, end: 0 }, text: '{ ' },
        { span: { start: end, end }, text: ' }' },
      ],
    };
  }
}
