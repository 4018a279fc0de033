import {
  type Answer,
  type Diagnostic,
  type Explanation,
  type Failure,
  isError,
  type Outcome,
} from '@sluice/core';
import { performVerb } from '../worker/language.ts';
import type { Verb } from '../worker/task.ts';
import { benchOf, surfaceOf, type Trial } from './bench.ts';
import type { Draft } from './draft.ts';

/** Everything the page says of a draft; plain data, for it crosses from a worker. */
export interface Report {
  readonly valid: boolean;
  /** What is wrong with the text. */
  readonly diagnostics: readonly Diagnostic[];
  /** The canonical text, where there is one. */
  readonly canonical?: string;
  /** What the text means. */
  readonly meaning?: Explanation;
  readonly runs: readonly Run[];
}

/** One input, and what came of it. */
export interface Run {
  readonly label: string;
  readonly answer?: Answer;
  /** Why it matched or not. */
  readonly explanation?: Explanation;
  /** Why the input could not be used. */
  readonly fault?: string;
}

/** Checks the text and tries it on every input. Runs in a worker: it may be ended at any moment. */
export function inspect(draft: Draft): Report {
  const { language, text } = draft;
  const bench = benchOf(language);
  const surface = surfaceOf(bench, draft.surface);
  const trials = bench.read(draft.input, surface);
  const options = { ...surface.options, ...trials[0]?.input };
  const ask = (verb: Verb, input?: Trial['input']) =>
    performVerb({ kind: 'language', language, verb, text, input, options });
  const validated = ask('validate');
  const { diagnostics } = validated;
  if (!validated.ok) return { valid: false, diagnostics, runs: [] };
  const canonical = ask('format') as Outcome<string>;
  const meaning = ask('explain') as Outcome<Explanation>;
  return {
    valid: true,
    diagnostics,
    ...(canonical.ok && { canonical: canonical.value }),
    ...(meaning.ok && { meaning: meaning.value }),
    runs: trials.map((trial) => tryOn(trial, ask)),
  };
}

type Ask = (verb: Verb, input?: Trial['input']) => Outcome<unknown>;

function tryOn({ label, input, fault }: Trial, ask: Ask): Run {
  if (fault !== undefined) return { label, fault };
  const answer = ask('evaluate', input) as Outcome<Answer>;
  if (!answer.ok) return { label, fault: reasonOf(answer) };
  const explanation = ask('explain', input) as Outcome<Explanation>;
  return {
    label,
    answer: answer.value,
    ...(explanation.ok && { explanation: explanation.value }),
  };
}

const reasonOf = ({ diagnostics }: Failure<unknown>) =>
  diagnostics
    .filter(isError)
    .map(({ message }) => message)
    .join('; ');
