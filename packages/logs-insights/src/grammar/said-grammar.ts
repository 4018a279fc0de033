import type { Span } from '@sluice/core';
import { type Found, Grammar, type Kind } from '@sluice/syntax';
import type { Broken, Option, Path } from '../ast.ts';
import { codes } from '../codes.ts';
import * as t from '../tokens.ts';
import * as w from '../words.ts';
import type { Sign } from './precedence.ts';
import { nameOf, stepsOf } from './steps.ts';

/** What all families of rules share: names and options, and what the rules have to say. */
export abstract class SaidGrammar extends Grammar {
  #operators = 0;

  constructor() {
    super(t.vocabulary, kinds);
  }

  override begin(source: string): void {
    super.begin(source);
    this.#operators = 0;
  }

  /** Whether one operator more may be nested: whoever walks the tree recurses into each. */
  protected mayNest({ found, span }: Sign): boolean {
    // Those stay side by side.
    if (found.tokenType === w.And || found.tokenType === w.Or) return true;
    this.#operators += 1;
    if (this.#operators === mostOperators + 1) {
      this.say(codes.tooManyOperators.at(span, mostOperators));
    }
    return this.#operators <= mostOperators;
  }

  /** The text at a place, blanks drawn together: how a column without a name is called. */
  protected wordsAt({ start, end }: Span): string {
    return this.whole.slice(start, end).replace(/\s+/g, ' ');
  }

  /** From where a token or a node begins to where the last token that was read ends. */
  protected since(start: Found | { readonly span: Span }): Span {
    const from = 'span' in start ? start.span.start : this.startOf(start);
    const last = this.LA(0);
    const end = last === undefined ? from : this.span(last).end;
    return { start: from, end: Math.max(from, end) };
  }

  // name = word
  protected readonly name = this.RULE(
    'name',
    (): Path => {
      const found = this.OR([
        { ALT: () => this.CONSUME(w.Word) },
        { ALT: () => this.CONSUME(t.OpenName) },
      ]);
      return this.ACTION(() => this.pathOf(found));
    },
    { recoveryValueFunc: (): Path => nameless },
  );

  // alias = "as" , name
  protected readonly alias = this.RULE(
    'alias',
    (): Path => {
      this.CONSUME(w.As);
      return this.SUBRULE(this.name);
    },
    { recoveryValueFunc: (): Path => nameless },
  );

  // names = name , { "," , name }
  protected readonly names = this.RULE(
    'names',
    (): readonly Path[] => {
      const names: Path[] = [];
      this.AT_LEAST_ONE_SEP({ SEP: t.Comma, DEF: () => names.push(this.SUBRULE(this.name)) });
      return names;
    },
    { recoveryValueFunc: (): readonly Path[] => [] },
  );

  // setting = word , "=" , ( word | number | text | "true" | "false" )
  protected readonly setting = this.RULE(
    'setting',
    (): Option => {
      const name = this.CONSUME(w.Word);
      this.CONSUME(t.Equals);
      const value = this.OR([
        { ALT: () => this.CONSUME2(w.Word) },
        { ALT: () => this.CONSUME(t.NumberLiteral) },
        { ALT: () => this.CONSUME(t.Text) },
        { ALT: () => this.CONSUME(w.True) },
        { ALT: () => this.CONSUME(w.False) },
      ]);
      return this.ACTION(() => ({
        kind: 'option',
        name: name.image,
        value: optionValue(value),
        nameSpan: this.span(name),
        span: this.span(name, value),
      }));
    },
    {
      recoveryValueFunc: (): Option => ({
        kind: 'option',
        name: '',
        value: '',
        nameSpan: nowhere,
        span: nowhere,
      }),
    },
  );

  protected pathOf(found: Found): Path {
    const span = this.span(found);
    const isOpen = found.tokenType === t.OpenName;
    if (isOpen) this.say(codes.unclosedName.at(span));
    const steps = stepsOf(isOpen ? `${found.image}\`` : found.image);
    return { kind: 'path', name: nameOf(steps), steps, span };
  }
}

/** Signs of arithmetic and negation in one query. */
const mostOperators = 400;

/** What is said for the many words that may stand in one place. */
const kinds: readonly Kind[] = [
  { label: 'a command', tokens: [...w.commandWords, t.SavedQuery, w.Plain] },
  { label: 'a name', tokens: [w.Word, t.OpenName] },
  {
    label: 'a value',
    tokens: [
      t.Open,
      t.Text,
      t.OpenText,
      t.NumberLiteral,
      t.Duration,
      t.Placeholder,
      t.Minus,
      t.Bang,
      t.OpenName,
      w.True,
      w.False,
      w.Not,
      w.Word,
    ],
  },
];

const nowhere: Span = { start: 0, end: 0 };

const nameless: Path = { kind: 'path', name: '', steps: [], span: nowhere };

/** What a rule gives where the parser had to skip text. */
export const skipped = {
  recoveryValueFunc: (): Broken => ({ kind: 'broken', span: nowhere }),
};

function optionValue({ tokenType, image }: Found): string | number | boolean {
  if (tokenType === w.True || tokenType === w.False) return tokenType === w.True;
  if (tokenType === t.NumberLiteral) return Number(image);
  return tokenType === t.Text ? image.slice(1, -1) : nameOf(stepsOf(image));
}
