import {
  chain,
  type Diagnostic,
  DiagnosticsError,
  failure,
  outcomeOf,
  success,
  unwrap,
} from '@sluice/core';
import { expect, test } from 'vitest';

const span = { start: 0, end: 1 };
const warning: Diagnostic = { code: 'ZZ9001', severity: 'warning', message: 'odd', span };
const error: Diagnostic = { code: 'ZZ3001', severity: 'error', message: 'wrong', span };

test('warnings travel with success', () => {
  expect(outcomeOf(1, [warning])).toEqual({ ok: true, value: 1, diagnostics: [warning] });
});

test('an error makes a failure that keeps what was understood', () => {
  expect(outcomeOf(1, [warning, error])).toEqual({
    ok: false,
    partial: 1,
    diagnostics: [warning, error],
  });
  expect(failure([error])).toEqual({ ok: false, diagnostics: [error] });
  expect(failure([error], undefined)).not.toHaveProperty('partial');
});

test('a chain keeps the diagnostics of both stages, and stops at the first failure', () => {
  const twice = (value: number) => success(value * 2, [warning]);
  expect(chain(success(2, [warning]), twice)).toEqual(success(4, [warning, warning]));
  expect(chain(failure([error]), twice)).toEqual(failure([error]));
  expect(chain(success(2, [warning]), () => failure([error]))).toEqual(failure([warning, error]));
});

test('unwrap gives the value or throws what a person can read', () => {
  expect(unwrap(success(1))).toBe(1);
  expect(() => unwrap(failure([error]))).toThrow('error[ZZ3001]: wrong');
  expect(() => unwrap(failure([error]), 'x')).toThrow('1 | x');
  const thrown = new DiagnosticsError([error]);
  expect(thrown).toMatchObject({ name: 'DiagnosticsError', diagnostics: [error] });
});
