import { type Diagnostic, isError } from '@sluice/core';

/** So much is said of one text, and not more: nobody reads on. */
const most = 200;

/** What is said of a text, in its order. */
export class Said {
  readonly #all: Diagnostic[] = [];
  #errors = 0;

  add(diagnostic: Diagnostic): void {
    const error = isError(diagnostic);
    if (this.#all.length >= most && (!error || this.#errors > 0)) return;
    if (error) this.#errors += 1;
    this.#all.push(diagnostic);
  }

  /** Whether there is no use in looking for more. */
  get isFull(): boolean {
    return this.#errors > 0 && this.#all.length >= most;
  }

  get hasErrors(): boolean {
    return this.#errors > 0;
  }

  inOrder(): readonly Diagnostic[] {
    return [...this.#all].sort((a, b) => a.span.start - b.span.start);
  }
}
