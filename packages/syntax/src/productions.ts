import type { Grammar } from './grammar.ts';
import { patternOf, type Token } from './token.ts';

/** What a rule accepts, as plain data: for documents that are made from a grammar. */
export type Expression =
  | { readonly kind: 'sequence' | 'choice'; readonly of: readonly Expression[] }
  | { readonly kind: 'option' | 'repetition'; readonly of: Expression }
  | { readonly kind: 'rule'; readonly name: string }
  | { readonly kind: 'terminal'; readonly name: string };

export interface Production {
  readonly name: string;
  readonly expression: Expression;
}

/** The rules of a grammar, in the order of their writing. */
export const productionsOf = (grammar: Grammar): Production[] =>
  (grammar.getSerializedGastProductions() as Serialized[]).map((rule) => ({
    name: rule.name ?? '',
    expression: sequence(rule.definition),
  }));

/** How Chevrotain writes its productions down. */
interface Serialized {
  readonly type: string;
  readonly name?: string;
  readonly label?: string;
  readonly separator?: Serialized;
  readonly definition?: readonly Serialized[];
}

const sequence = (parts: readonly Serialized[] = []): Expression => {
  const of = parts.map(expressionOf).flatMap((one) => (one.kind === 'sequence' ? one.of : [one]));
  return of.length === 1 ? of[0]! : { kind: 'sequence', of };
};

function expressionOf(part: Serialized): Expression {
  const body = () => sequence(part.definition);
  switch (part.type) {
    case 'NonTerminal':
      return { kind: 'rule', name: part.name ?? '' };
    case 'Terminal':
      return { kind: 'terminal', name: part.label ?? '' };
    case 'Alternation':
      return choice((part.definition ?? []).map((each) => sequence(each.definition)));
    case 'Option':
      return { kind: 'option', of: body() };
    case 'Repetition':
      return { kind: 'repetition', of: body() };
    case 'RepetitionMandatory':
      return { kind: 'sequence', of: [body(), { kind: 'repetition', of: body() }] };
    case 'RepetitionWithSeparator':
      return { kind: 'option', of: separated(body(), part) };
    case 'RepetitionMandatoryWithSeparator':
      return separated(body(), part);
    default:
      throw new Error(`broken invariant: a production of type ${part.type}`);
  }
}

/** Two tokens with one label read alike: a parser may tell them apart, a reader need not. */
function choice(alternatives: readonly Expression[]): Expression {
  const of = [...new Map(alternatives.map((each) => [JSON.stringify(each), each])).values()];
  return of.length === 1 ? of[0]! : { kind: 'choice', of };
}

const separated = (one: Expression, { separator }: Serialized): Expression => {
  const next: Expression = { kind: 'sequence', of: [expressionOf(separator!), one] };
  return { kind: 'sequence', of: [one, { kind: 'repetition', of: next }] };
};

/** A kind of token as a regular expression. */
export interface Lexeme {
  readonly name: string;
  readonly label: string;
  readonly pattern: string;
}

/** The kinds of token that a text is cut into, in lexing order. */
export const lexemesOf = (vocabulary: readonly Token[]): Lexeme[] =>
  vocabulary.flatMap((token) => {
    const { name, LABEL } = token;
    const written = patternOf(token);
    const pattern = written instanceof RegExp && name !== 'Blank' ? written.source : fixed(written);
    return pattern === undefined ? [] : [{ name, label: LABEL ?? name, pattern }];
  });

const fixed = (pattern: unknown): string | undefined =>
  typeof pattern === 'string' ? pattern.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&') : undefined;
