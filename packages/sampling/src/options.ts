import {
  type Diagnostic,
  type Engine,
  failure,
  type Outcome,
  type Span,
  success,
} from '@sluice/core';
import { codes } from './codes.ts';
import { wordFor } from './read-request.ts';

/** Rules in one of their forms; to `format` and `answer` also what belongs to them. */
export type Kind = (typeof kinds)[number];

const kinds = [
  'rule',
  'rules',
  'local-rules',
  'order',
  'reservoir',
  'wildcard',
  'trace-header',
  'trace-id',
] as const;

export interface SamplingOptions {
  /** What the text is; found out by its keys when absent. */
  readonly as?: Kind | undefined;
  /**
   * What a pattern makes of a field that the request has not: the X-Ray SDKs take it for a match
   * (`match`, when absent), the OpenTelemetry samplers only where the pattern is `*`.
   */
  readonly missing?: 'match' | 'wildcard-only' | undefined;
  /** Longer texts are not read; 1,048,576 characters when absent, as long as a template may be. */
  readonly maxLength?: number | undefined;
  readonly engine?: Engine | undefined;
}

const waysOfMissing = ['match', 'wildcard-only'] as const;

/** The options that stand in a plain JSON input, or what is wrong with them. */
export function optionsIn(input: object, span: Span): Outcome<SamplingOptions> {
  const given = (name: string): unknown =>
    Object.hasOwn(input, name) ? Reflect.get(input, name) : undefined;
  const said: Diagnostic[] = [];
  const oneOf = <Value extends string>(name: string, values: readonly Value[]) => {
    const value = given(name) ?? undefined;
    const known = values.find((each) => each === value);
    if (value !== known) {
      const shown = typeof value === 'string' ? `\`${value}\`` : wordFor(value);
      said.push(codes.option.at(span, name, shown, values));
    }
    return known;
  };
  const as = oneOf('as', kinds);
  const missing = oneOf('missing', waysOfMissing);
  return said.length > 0 ? failure(said) : success({ as, missing });
}
