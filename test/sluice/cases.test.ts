import { type Answer, type Diagnostic, failure, type Outcome, success } from '@sluice/core';
import { runCase, setAside } from 'sluice';
import { judge } from 'sluice/internal/cases';
import { describe, expect, test } from 'vitest';

const span = { start: 0, end: 0 };
const textError: Diagnostic = {
  code: 'ZZ3001',
  severity: 'error',
  message: 'wrong',
  span,
  awsMessage: 'It is wrong',
  awsPosition: { line: 1, column: 7 },
};
const inputError: Diagnostic = { code: 'ZZ5001', severity: 'error', message: 'no event', span };
const advice: Diagnostic = { code: 'ZZ9001', severity: 'warning', message: 'slow', span };

const passes = (expect: Answer, outcome: Outcome<Answer>, tags?: string[]) =>
  judge({ expect, ...(tags && { tags }) }, outcome).passed;

describe('valid', () => {
  test('means that the text has no error; advice and a bad input are none', () => {
    expect(passes({ valid: true }, success({ matches: true }, [advice]))).toBe(true);
    expect(passes({ valid: true }, failure([inputError]))).toBe(true);
    expect(passes({ valid: true }, failure([textError]))).toBe(false);
    expect(passes({ valid: false }, failure([textError]))).toBe(true);
  });

  test('is one value among others where others are given', () => {
    expect(passes({ valid: true, epoch: 1 }, success({ epoch: 1 }))).toBe(true);
    expect(passes({ valid: true, epoch: 1 }, success({ valid: false, epoch: 1 }))).toBe(false);
  });
});

describe('error', () => {
  const refused = failure([advice, textError]);

  test('compares the service’s words and place where they are given', () => {
    expect(passes({ error: { message: 'It is wrong', line: 1, column: 7 } }, refused)).toBe(true);
    expect(passes({ error: { message: 'It is odd' } }, refused)).toBe(false);
    expect(passes({ error: { line: 2 } }, refused)).toBe(false);
    expect(passes({ error: { column: 8 } }, refused)).toBe(false);
  });

  test('leaves codes and what is null alone', () => {
    expect(passes({ error: { message: null, line: null, code: 'X', kind: 'y' } }, refused)).toBe(
      true,
    );
    expect(passes({ error: {} }, refused)).toBe(true);
    expect(passes({ error: true }, refused)).toBe(true);
  });

  test('is the first of the text’s', () => {
    expect(passes({ error: { message: 'It is wrong' } }, failure([inputError, textError]))).toBe(
      true,
    );
    expect(passes({ error: { message: 'It is wrong' } }, failure([inputError]))).toBe(false);
  });

  test('is missed where there is none', () => {
    expect(passes({ error: {} }, success({ matches: true }, [advice]))).toBe(false);
  });

  test('of a JSON parser is compared by its kind', () => {
    const said = failure([
      { ...textError, awsMessage: "Unexpected character ('}' (code 125)): was expecting x" },
    ]);
    const wanted = { message: "Unexpected character (']' (code 93)): was expecting y", line: 9 };
    expect(passes({ error: wanted }, said, ['jackson-lexical'])).toBe(true);
    expect(passes({ error: { message: null } }, said, ['jackson-lexical'])).toBe(true);
    expect(
      passes({ error: { message: "Unrecognized token 'x'" } }, said, ['jackson-lexical']),
    ).toBe(false);
    expect(
      passes({ error: { message: 'Unexpected' } }, failure([inputError]), ['jackson-lexical']),
    ).toBe(false);
    expect(passes({ error: wanted }, said)).toBe(false);
  });
});

describe('inputError', () => {
  test('means that the input, and only the input, is refused', () => {
    expect(passes({ inputError: true }, failure([inputError]))).toBe(true);
    expect(passes({ inputError: true }, failure([inputError, textError]))).toBe(false);
    expect(passes({ inputError: true }, success({ matches: true }))).toBe(false);
  });
});

describe('values', () => {
  test('are compared by the keys given', () => {
    expect(passes({ matches: true }, success({ matches: true, extracted: {} }))).toBe(true);
    expect(passes({ matches: true }, success({ matches: false }))).toBe(false);
    expect(passes({ matches: true }, success({}))).toBe(false);
    expect(passes({ matches: true }, failure([textError]))).toBe(false);
  });

  test('are equal as JSON, numbers within a billionth', () => {
    expect(passes({ a: { x: 1, y: [1, null] } }, success({ a: { y: [1, null], x: 1 } }))).toBe(
      true,
    );
    expect(passes({ a: 0.3 }, success({ a: 0.1 + 0.2 }))).toBe(true);
    expect(passes({ a: 1 }, success({ a: 1.001 }))).toBe(false);
    expect(passes({ a: { x: 1 } }, success({ a: { x: 1, y: 2 } }))).toBe(false);
    expect(passes({ a: { x: 1 } }, success({ a: { y: 1 } }))).toBe(false);
    expect(passes({ a: [] }, success({ a: {} }))).toBe(false);
    expect(passes({ a: {} }, success({ a: null }))).toBe(false);
    expect(passes({ a: '1' }, success({ a: 1 }))).toBe(false);
  });

  test('an output may be compared as JSON', () => {
    expect(passes({ outputJson: { a: 1 } }, success({ output: '{ "a": 1 }' }))).toBe(true);
    expect(passes({ outputJson: { a: 1 } }, success({ outputJson: { a: 1 } }))).toBe(true);
    expect(passes({ outputJson: {} }, success({ output: 'no JSON' }))).toBe(false);
  });
});

test('names of what matches are compared in any order', () => {
  expect(passes({ matches: ['b', 'a'] }, success({ matches: ['a', 'b'] }))).toBe(true);
  expect(passes({ matches: ['b'] }, success({ matches: ['a', 'b'] }))).toBe(false);
});

test('a trace of a reservoir may be called by its quota', () => {
  const outcome = success({ decisions: ['quota', 'reservoir', null] });
  expect(passes({ decisions: ['reservoir', 'quota', null] }, outcome)).toBe(true);
  expect(passes({ decisions: ['rate', 'quota', null] }, outcome)).toBe(false);
});

test('a canonical text is compared as our own', () => {
  const one = { language: 'xray-filter', text: 'ok !partial' };
  expect(runCase({ ...one, expect: { canonical: '(ok AND !partial)' } }).passed).toBe(true);
  expect(runCase({ ...one, expect: { canonical: '(ok OR !partial)' } }).passed).toBe(false);
  expect(runCase({ ...one, expect: { canonical: '(ok' } }).passed).toBe(false);
});

test('an unknown language and a case without expectations fail, nothing is thrown', () => {
  expect(runCase({ language: 'klingon', text: '', expect: { valid: true } })).toEqual({
    passed: false,
    expected: { valid: true },
    actual: 'no language is called "klingon"',
  });
  const strange = { language: 'event-pattern', text: '', expect: 1 as unknown as Answer };
  expect(runCase(strange)).toMatchObject({ passed: false, actual: 'a case expects an object' });
});

test('a case may have no text and no input', () => {
  expect(runCase({ language: 'event-pattern', expect: { error: {} } })).toEqual({ passed: true });
});

test('cases that record another program than the service are told apart', () => {
  const one = { language: 'event-pattern', text: '', expect: {} };
  expect(setAside(one)).toBeUndefined();
  expect(setAside({ ...one, tags: ['fuzz'] })).toBeUndefined();
  expect(setAside({ ...one, tags: ['fuzz', 'legacy-$or-as-field'] })).toBe('legacy-$or-as-field');
  expect(setAside({ ...one, tags: ['machine-addRule-accepts'] })).toBe('machine-addRule-accepts');
});
