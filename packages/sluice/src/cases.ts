import { type Answer, type Diagnostic, isError, type Outcome } from '@sluice/core';
import { type AnyLanguage, languageOf } from './languages.ts';
import { sameRows } from './rows.ts';

/** One line of a case file: a text, perhaps an input, and what must come of them. */
export interface Case {
  readonly id?: string;
  readonly language: string;
  /** Empty where the language has none of its own for this case. */
  readonly text?: string;
  readonly input?: unknown;
  readonly expect: Answer;
  readonly tags?: readonly string[];
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
  if (!isRecord(one.expect)) return failed(one.expect, 'a case expects an object');
  const outcome = language.answer(one.text ?? '', one.input ?? {});
  return judge({ ...one, expect: withCanonical(one.expect, language) }, outcome);
}

/** A canonical text is compared as our own: what others write into parentheses is not meant. */
function withCanonical(expect: Answer, language: AnyLanguage): Answer {
  const { canonical } = expect;
  if (typeof canonical !== 'string') return expect;
  const formatted = language.format(canonical);
  return formatted.ok ? { ...expect, canonical: formatted.value } : expect;
}

/** Whether an answer, however it was come by, is what the case expects. */
export function judge(one: Pick<Case, 'expect' | 'tags'>, outcome: Outcome<Answer>): Verdict {
  if ('error' in one.expect) return judgeError(one, outcome);
  if ('inputError' in one.expect) return judgeInputError(one, outcome);
  if (isOnly(one.expect, 'valid')) return judgeValid(one.expect, outcome);
  if (!outcome.ok) return failed(one.expect, said(outcome));
  return judgeValues(one.expect, outcome.value);
}

/**
 * Why a case is not to be judged, or nothing: it records another program than the service, or that
 * nobody knows what the service does.
 */
export function setAside({ tags, expect }: Case): string | undefined {
  const result = isRecord(expect) ? expect['result'] : undefined;
  if (isRecord(result) && isOnly(result, 'undocumented')) {
    return `undocumented: ${result['undocumented']}`;
  }
  return tags?.find((tag) => tag.startsWith('machine-addRule') || tag.startsWith('legacy-'));
}

interface WantedError {
  readonly message?: string | null;
  readonly line?: number | null;
  readonly column?: number | null;
}

/** Message, line and column count where they are given; codes and the like are informative. */
function judgeError(one: Pick<Case, 'expect' | 'tags'>, outcome: Outcome<Answer>): Verdict {
  const errors = outcome.diagnostics.filter(isError);
  const error = errors.find((each) => !isInputError(each)) ?? errors[0];
  if (error === undefined) return failed(one.expect, said(outcome));
  const wanted: WantedError = isRecord(one.expect['error']) ? one.expect['error'] : {};
  // The words of a JSON parser: its kind of complaint counts, not its wording or counting.
  const lexical = one.tags?.includes('jackson-lexical') ?? false;
  const { awsMessage, awsPosition } = error;
  const agrees = lexical
    ? wanted.message == null || kindOf(wanted.message) === kindOf(awsMessage ?? '')
    : (wanted.message == null || wanted.message === awsMessage) &&
      (wanted.line == null || wanted.line === awsPosition?.line) &&
      (wanted.column == null || wanted.column === awsPosition?.column);
  return agrees ? { passed: true } : failed(one.expect, { error });
}

/** `Unexpected character ('x' (code 120)): …` is an `Unexpected character`. */
const kindOf = (message: string): string => (message.split(/ ?[(':]/, 1)[0] ?? '').trim();

function judgeValid(expect: Answer, outcome: Outcome<Answer>): Verdict {
  const refused = outcome.diagnostics.some((each) => isError(each) && !isInputError(each));
  return refused !== expect['valid'] ? { passed: true } : failed(expect, said(outcome));
}

function judgeInputError(one: Pick<Case, 'expect'>, outcome: Outcome<Answer>): Verdict {
  const errors = outcome.diagnostics.filter(isError);
  const refused = !outcome.ok && errors.length > 0 && errors.every(isInputError);
  return refused === one.expect['inputError']
    ? { passed: true }
    : failed(one.expect, said(outcome));
}

/** Codes 5xxx speak of the input, not of the text. */
const isInputError = (diagnostic: Diagnostic) =>
  isError(diagnostic) && /^[A-Z]+5/.test(diagnostic.code);

function judgeValues(expect: Answer, answer: Answer): Verdict {
  const actual: Answer = {
    valid: true,
    ...answer,
    ...(wantsJson(expect, answer) && outputJson(answer)),
  };
  const wrong = Object.entries(expect).filter(([key, value]) => {
    if (key === 'notState') return same(value, actual['state']);
    // How rows are compared, not what is compared.
    if (key === 'ordered' && 'rows' in expect) return false;
    if (key === 'rows') return !sameRows(value, actual[key], expect['ordered'] !== false);
    return !same(comparable(key, value), comparable(key, shown(key, value, actual[key], expect)));
  });
  if (wrong.length === 0) return { passed: true };
  return failed(expect, Object.fromEntries(Object.keys(expect).map((key) => [key, actual[key]])));
}

/**
 * The names of what matches come in no order of their own, and a trace of a reservoir may be called
 * by the quota that allows it.
 */
function comparable(key: string, value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  if (key === 'matches') return [...value].sort();
  return key === 'decisions' ? value.map((each) => (each === 'quota' ? 'reservoir' : each)) : value;
}

/** Of the runs of a schedule a case names the first few, or, where it says so, all. */
function shown(key: string, expected: unknown, actual: unknown, expect: Answer): unknown {
  if (key !== 'next' && key !== 'prev') return actual;
  if (!Array.isArray(expected) || !Array.isArray(actual) || expected.length === 0) return actual;
  return expect['exhausted'] === true ? actual : actual.slice(0, expected.length);
}

const wantsJson = (expect: Answer, answer: Answer) =>
  'outputJson' in expect && !('outputJson' in answer);

function outputJson({ output }: Answer): { outputJson?: unknown } {
  try {
    return { outputJson: JSON.parse(String(output)) };
  } catch {
    return {};
  }
}

/** Equal as JSON; numbers by value within a relative 1e-9, keys in any order. */
function same(expected: unknown, actual: unknown): boolean {
  if (typeof expected === 'number' && typeof actual === 'number') {
    return expected === actual || Math.abs(expected - actual) <= 1e-9 * Math.abs(expected);
  }
  if (!isObject(expected) || !isObject(actual)) return expected === actual;
  if (Array.isArray(expected) !== Array.isArray(actual)) return false;
  const keys = Object.keys(expected);
  return (
    keys.length === Object.keys(actual).length &&
    keys.every(
      (key) =>
        Object.hasOwn(actual, key) && same(Reflect.get(expected, key), Reflect.get(actual, key)),
    )
  );
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
const isRecord = (value: unknown): value is Answer => isObject(value) && !Array.isArray(value);
const isOnly = (answer: Answer, key: string) => key in answer && Object.keys(answer).length === 1;

const failed = (expected: unknown, actual: unknown): Verdict => ({
  passed: false,
  expected,
  actual,
});

/** An outcome as a failure shows it. */
const said = (outcome: Outcome<Answer>): unknown =>
  outcome.ok ? outcome.value : { errors: outcome.diagnostics };
