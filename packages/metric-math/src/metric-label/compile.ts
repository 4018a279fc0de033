import { chain, type Engine, type Outcome, success } from '@sluice/core';
import type { Label } from './ast.ts';
import { evaluate } from './evaluate.ts';
import type { LabelInput } from './queries.ts';
import { validate } from './validate.ts';

/** A label that is ready to be given to many sets of queries. */
export interface LabelProgram {
  readonly label: Label;
  readonly engine: 'reference';
  /** The labels of the queries that are returned, in their order. */
  evaluate(input: LabelInput): Outcome<readonly string[]>;
}

/** There is one engine: a request has few labels, and nothing would be saved by another. */
export interface CompileOptions {
  readonly engine?: Engine;
}

/** Compiles a label that `validate` accepts. */
export function compile(text: string, _options: CompileOptions = {}): Outcome<LabelProgram> {
  return chain(validate(text), (label) =>
    success({ label, engine: 'reference', evaluate: (input) => evaluate(label, input) }),
  );
}
