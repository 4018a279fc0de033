import { type Diagnostic, isError } from './diagnostic.ts';

/** What every call answers: a value, or why there is none. Warnings travel with success. */
export type Outcome<T> = Success<T> | Failure<T>;

export interface Success<T> {
  readonly ok: true;
  readonly value: T;
  readonly diagnostics: readonly Diagnostic[];
}

export interface Failure<T> {
  readonly ok: false;
  /** What could be understood all the same. */
  readonly partial?: T;
  readonly diagnostics: readonly Diagnostic[];
}

export const success = <T>(value: T, diagnostics: readonly Diagnostic[] = []): Success<T> => ({
  ok: true,
  value,
  diagnostics,
});

export function failure(diagnostics: readonly Diagnostic[]): Failure<never>;
export function failure<T>(diagnostics: readonly Diagnostic[], partial: T | undefined): Failure<T>;
export function failure<T>(diagnostics: readonly Diagnostic[], partial?: T): Failure<T> {
  return partial === undefined ? { ok: false, diagnostics } : { ok: false, partial, diagnostics };
}

/** Success when no diagnostic is an error; else a failure that keeps the value as `partial`. */
export function outcomeOf<T>(value: T, diagnostics: readonly Diagnostic[]): Outcome<T> {
  return diagnostics.some(isError) ? failure(diagnostics, value) : success(value, diagnostics);
}

/** Goes on with the value; diagnostics of both stages are kept, in order. */
export function chain<A, B>(outcome: Outcome<A>, next: (value: A) => Outcome<B>): Outcome<B> {
  if (!outcome.ok) return failure(outcome.diagnostics);
  const then = next(outcome.value);
  return { ...then, diagnostics: [...outcome.diagnostics, ...then.diagnostics] };
}
