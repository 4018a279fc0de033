import type { Code, Name } from './code.ts';
import type { Scope } from './scope.ts';

/** A function made from code. */
export interface Built<F> {
  readonly run: F;
  /** Its source, as it was given to the engine. */
  readonly source: string;
}

/** Makes `function (parameters) { body }` over the scope's constants. Throws where eval is forbidden. */
export function build<F>(scope: Scope, parameters: readonly Name[], body: Code): Built<F> {
  const names = [...scope.constants.values()].map(String);
  const source = `return function (${parameters.join(', ')}) {\n${body}\n};`;
  const maker = new Function(...names, `"use strict";\n${source}`);
  return { run: maker(...scope.constants.keys()) as F, source };
}

let allowed: boolean | undefined;

/** Whether this process may make code from strings (CSP, `--disallow-code-generation-from-strings`). */
export function mayGenerate(): boolean {
  if (allowed === undefined) {
    try {
      new Function('');
      allowed = true;
    } catch {
      allowed = false;
    }
  }
  return allowed;
}
