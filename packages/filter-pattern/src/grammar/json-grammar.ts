import { cover } from '@sluice/core';
import type { Found } from '@sluice/syntax';
import type { Condition, JsonPattern, Selector } from '../ast.ts';
import { codes } from '../codes.ts';
import * as t from '../tokens.ts';
import { broken, ConditionGrammar, skipped } from './condition-grammar.ts';
import { readSubject, readTest, spanOfToken } from './readings.ts';

export class JsonGrammar extends ConditionGrammar<Selector> {
  constructor() {
    super(t.jsonVocabulary);
    this.performSelfAnalysis();
  }

  // pattern = "{" , disjunction , "}"
  readonly pattern = this.RULE('pattern', (): JsonPattern => {
    const open = this.CONSUME(t.OpenBrace);
    const condition = this.OPTION(() => this.SUBRULE(this.disjunction));
    const close = this.CONSUME(t.CloseBrace);
    return this.ACTION(() => {
      const span = this.span(open, close);
      if (condition === undefined && span.end > span.start + 1)
        this.say(codes.noCondition.at(span));
      return { kind: 'json', condition: condition ?? broken(span), span };
    });
  });

  // condition = selector , ( comparison , value | word , { word } )
  protected override readonly condition = this.RULE(
    'condition',
    (): Condition<Selector> => {
      const found = this.OR([
        { ALT: () => this.CONSUME(t.Selector) },
        { ALT: () => this.CONSUME(t.Bare) },
        { ALT: () => this.CONSUME(t.Text) },
      ]);
      const subject = this.ACTION(() => readSubject(found, this.say));
      return this.OR2([
        {
          ALT: () => {
            const operator = this.SUBRULE(this.comparison);
            const value = this.SUBRULE(this.value);
            return this.ACTION(() => this.compared(subject, operator, value));
          },
        },
        {
          ALT: () => {
            const words: Found[] = [];
            this.AT_LEAST_ONE(() => words.push(this.CONSUME(t.Word)));
            return this.ACTION(() => this.tested(subject, words));
          },
        },
      ]);
    },
    skipped,
  );

  private tested(subject: Selector, words: readonly Found[]): Condition<Selector> {
    const span = cover(subject.span, spanOfToken(words.at(-1)!));
    const test = readTest(words, this.say);
    if (test === undefined) return broken(span);
    return test === 'absent'
      ? { kind: 'not-exists', subject, span }
      : { kind: 'is', subject, constant: test, span };
  }
}
