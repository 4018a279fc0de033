import type { Span } from '@sluice/core';
import { blank, category, Grammar, keyword, parserOf, punctuation, token } from '@sluice/syntax';

/** A small language for these tests: sums, lists and `not`, e.g. `(1, not x)`. */
const Blank = blank(/\s+/);
const Word = token('Word', /[a-z]+/, 'a word');
const Not = keyword('Not', 'not', Word);
const Value = category('Value', 'a value');
const NumberLiteral = token('Number', /\d+/, 'a number', { categories: Value });
const Text = token('Text', /'[^']*'/, 'a text', { categories: [Value] });
const Open = punctuation('Open', '(', { nesting: 'open' });
const Close = punctuation('Close', ')', { nesting: 'close' });
const Comma = punctuation('Comma', ',');
const vocabulary = [Blank, Not, Word, Value, NumberLiteral, Text, Open, Close, Comma];

export type Toy =
  | { readonly kind: 'list'; readonly items: readonly Toy[]; readonly span: Span }
  | { readonly kind: 'not'; readonly of: Toy; readonly span: Span }
  | { readonly kind: 'value' | 'word'; readonly text: string; readonly span: Span }
  | { readonly kind: 'broken'; readonly span: Span };

export class ToyGrammar extends Grammar {
  constructor() {
    super(vocabulary);
    this.performSelfAnalysis();
  }

  // list = "(" , item , { "," , item } , ")"
  readonly list = this.RULE('list', (): Toy => {
    const items: Toy[] = [];
    const open = this.CONSUME(Open);
    this.AT_LEAST_ONE_SEP({ SEP: Comma, DEF: () => items.push(this.SUBRULE(this.item)) });
    const close = this.CONSUME(Close);
    return this.ACTION(() => ({ kind: 'list', items, span: this.span(open, close) }));
  });

  // toy = list
  readonly toy = this.RULE('toy', (): Toy => this.SUBRULE(this.list));

  // item = list | "not" , item | word | value
  readonly item = this.RULE(
    'item',
    (): Toy =>
      this.OR<Toy>([
        { ALT: () => this.SUBRULE(this.list) },
        {
          ALT: () => {
            const not = this.CONSUME(Not);
            const of = this.SUBRULE(this.item);
            return this.ACTION(() => ({
              kind: 'not',
              of,
              span: { start: not.startOffset, end: of.span.end },
            }));
          },
        },
        { ALT: () => this.leaf('word', this.CONSUME(Word)) },
        { ALT: () => this.leaf('value', this.CONSUME(Value)) },
      ]),
    { recoveryValueFunc: (): Toy => ({ kind: 'broken', span: { start: 0, end: 0 } }) },
  );

  private leaf(kind: 'word' | 'value', found: ReturnType<ToyGrammar['LA']>): Toy {
    return this.ACTION(() => ({ kind, text: found.image, span: this.span(found) }));
  }
}

const said = (code: string, span: Span, message: string) => ({
  code,
  severity: 'error' as const,
  message,
  span,
});

export const parse = parserOf<Toy, ToyGrammar>({
  vocabulary,
  grammar: ToyGrammar,
  start: (grammar) => grammar.toy(),
  codes: {
    character: (span, characters) => said('TY1001', span, `\`${characters}\` begins no word`),
    syntax: (span, message) => said('TY2001', span, message),
    tooDeep: (span, limit) => said('TY1002', span, `deeper than ${limit}`),
    tooLong: (span, limit) => said('TY1003', span, `longer than ${limit}`),
  },
  maxDepth: 8,
  maxLength: 10_000,
});
