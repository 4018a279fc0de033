import { type Answer, type Diagnostic, failure, isError, type Outcome } from '@sluice/core';
import { type AnyLanguage, languageOf } from './languages.ts';

/** One line of a case file: a text, perhaps an input, and what must come of them. */
export interface Case {
  readonly id?: string;
  readonly language: string;
  readonly text: string;
  readonly input?: unknown;
  readonly expect: Answer;
}

export type Verdict =
  | { readonly passed: true }
  | { readonly passed: false; readonly expected: unknown; readonly actual: unknown };

/** Runs one case; an unknown language is a failure, never an exception. */
export function runCase(one: Case): Verdict {
  const language = languageOf(one.language);
  if (language === undefined) {
    return failed(one.expect, `no language is called ${JSON.stringify(one.language)}`);
  }
  if ('error' in one.expect) return judgeError(one, language.answer(one.text, asked(one)));
  if ('valid' in one.expect && Object.keys(one.expect).length === 1) return judgeValid(one, language);
  const outcome = language.answer(one.text, asked(one));
  if ('inputError' in one.expect) return judgeInputError(one, outcome);
  if (!outcome.ok) return failed(one.expect, said(outcome));
  return judgeValues(one.expect, outcome.value);
}

const asked = (one: Case): unknown => one.input ?? {};

function judgeValid(one: Case, language: AnyLanguage): Verdict {
  const outcome = language.answer(one.text, asked(one));
  const errors = outcome.diagnostics.filter((each) => isError(each) && !isInputError(each));
  const valid = errors.length === 0;
  return valid === one.expect['valid'] ? { passed: true } : failed(one.expect, said(outcome));
}

/** Message, line and column count where they are given; codes and the like are informative. */
function judgeError(one: Case, outcome: Outcome<Answer>): Verdict {
  const error = outcome.diagnostics.find(isError);
  if (error === undefined) return failed(one.expect, outcome.ok ? outcome.value : said(outcome));
  const wanted = one.expect['error'] as { message?: string | null; line?: number; column?: number };
  const agrees =
    (wanted.message == null || wanted.message === error.awsMessage) &&
    (wanted.line == null || wanted.line === error.awsPosition?.line) &&
    (wanted.column == null || wanted.column === error.awsPosition?.column);
  return agrees ? { passed: true } : failed(wanted, error);
}

function judgeInputError(one: Case, outcome: Outcome<Answer>): Verdict {
  const refused = outcome.diagnostics.some(isInputError);
  return !outcome.ok && refused ? { passed: true } : failed(one.expect, said(outcome));
}

/** Codes 5xxx speak of the input, not of the text. */
const isInputError = (diagnostic: Diagnostic) => isError(diagnostic) && /^[A-Z]+5/.test(diagnostic.code);

function judgeValues(expect: Answer, actual: Answer): Verdict {
  const wrong = Object.entries(expect).filter(([key, value]) => !same(value, actual[key]));
  return wrong.length === 0
    ? { passed: true }
    : failed(expect, Object.fromEntries(Object.keys(expect).map((key) => [key, actual[key]])));
}

/** Equal as JSON; numbers by value within a relative 1e-9, keys in any order. */
function same(expected: unknown, actual: unknown): boolean {
  if (typeof expected === 'number' && typeof actual === 'number') {
    return expected === actual || Math.abs(expected - actual) <= 1e-9 * Math.abs(expected);
  }
  if (typeof expected !== 'object' || expected === null) return expected === actual;
  if (typeof actual !== 'object' || actual === null) return false;
  if (Array.isArray(expected) !== Array.isArray(actual)) return false;
  const keys = Object.keys(expected);
  return (
    keys.length === Object.keys(actual).length &&
    keys.every((key) => Object.hasOwn(actual, key) && same(Reflect.get(expected, key), Reflect.get(actual, key)))
  );
}

const failed = (expected: unknown, actual: unknown): Verdict => ({ passed: false, expected, actual });

const said = (outcome: Outcome<unknown>) =>
  outcome.ok ? outcome : { ...failure(outcome.diagnostics) };
