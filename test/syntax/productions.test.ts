import { Grammar, punctuation, token } from '@sluice/syntax';
import { productionsOf } from '@sluice/syntax/internal/productions';
import { expect, test } from 'vitest';
import { ebnf } from '../../grammars/ebnf.ts';
import { ToyGrammar } from './toy.ts';

test('a grammar can be written down', () => {
  expect(ebnf(productionsOf(new ToyGrammar()))).toMatchInlineSnapshot(`
    "list = "(" , item , { "," , item } , ")" ;
    toy = list ;
    item = list | "not" , item | ? a word ? | ? a value ? ;"
  `);
});

const Word = token('Word', /\w+/, 'a word');
const Comma = punctuation('Comma', ',');

class EveryKind extends Grammar {
  constructor() {
    super([Word, Comma]);
    this.performSelfAnalysis();
  }

  readonly all = this.RULE('all', () => {
    this.AT_LEAST_ONE(() => this.CONSUME(Word));
    this.CONSUME(Comma);
    this.MANY(() => this.CONSUME2(Word));
    this.CONSUME2(Comma);
    this.OPTION(() => this.CONSUME3(Word));
    this.CONSUME3(Comma);
    this.MANY_SEP({ SEP: Comma, DEF: () => this.CONSUME4(Word) });
  });
}

test('options, repetitions and separators are told', () => {
  expect(ebnf(productionsOf(new EveryKind()))).toMatchInlineSnapshot(
    `"all = ? a word ? , { ? a word ? } , "," , { ? a word ? } , "," , [ ? a word ? ] , "," , [ ? a word ? , { "," , ? a word ? } ] ;"`,
  );
});
