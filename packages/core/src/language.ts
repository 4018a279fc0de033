import type { Catalogue } from './catalogue.ts';
import type { CompletionContext, Completions } from './completion.ts';
import type { Explanation } from './explanation.ts';
import type { Outcome } from './outcome.ts';

/**
 * How a program runs: generated code, closures, or the reference. `auto` and `code` fall back to
 * closures where eval is forbidden; a program says which engine it has.
 */
export type Engine = 'auto' | 'code' | 'closures' | 'reference';

/**
 * What every language package is: `import * as schedule from '@sluice/schedule'` satisfies it.
 * No method throws on a user's text or input.
 */
export interface Language<Ast, Program, Input, Result, Options = object> {
  readonly id: string;
  /** A name for people, e.g. `EventBridge event patterns`. */
  readonly title: string;
  readonly codes: Catalogue;
  /** Total, linear, depth-limited. */
  parse(text: string, options?: Options): Outcome<Ast>;
  /** `parse`, then names, types and the service's limits, then advice. */
  validate(text: string, options?: Options): Outcome<Ast>;
  compile(text: string, options?: Options & { readonly engine?: Engine }): Outcome<Program>;
  /** Many texts as one program, where there is something to be gained by it. */
  compileAll?(
    texts: Iterable<readonly [id: string, text: string]>,
    options?: Options,
  ): Outcome<TextRuleSet>;
  /** What a text means; with an input, why it matched or not, clause by clause. */
  explain(text: string, input?: Input, options?: Options): Outcome<Explanation>;
  /** What may stand at an offset of a text, however unfinished the text is; for editors. */
  complete?(text: string, offset: number, context?: CompletionContext): Completions;
  /** The canonical text. */
  format(text: string, options?: Options): Outcome<string>;
  /** The reference: what the language means, sentence by sentence. */
  evaluate(node: Ast, input: Input, options?: Options): Outcome<Result>;
  /**
   * Text and plain JSON in, plain JSON out, in the words of the case files: `input` and the
   * answer's keys are those of a case's `input` and `expect`. Case files, the command line and
   * the HTTP API run on this.
   */
  answer(text: string, input: unknown): Outcome<Answer>;
  /** A program as plain JSON: the plan, and the source where there is one. */
  describe(program: Program): unknown;
}

export type Answer = Readonly<Record<string, unknown>>;

/**
 * What the command line asks of a program that it runs over files: the program takes an event as
 * it stands there, as text.
 */
export interface TextMatcher {
  /** Whether the event matches; `undefined` where the text is no event of the language. */
  testText(text: string): boolean | undefined;
  /** What the program reads from the event, by name; `undefined` where it does not match. */
  extractText?(text: string): Readonly<Record<string, string>> | undefined;
}

/** Many programs run as one: which of them match, in the order in which they were given. */
export interface TextRuleSet {
  matchText(text: string): readonly string[] | undefined;
}
