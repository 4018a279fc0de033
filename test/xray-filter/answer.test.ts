import { unwrap } from '@sluice/core';
import { answer, evaluate, parse } from '@sluice/xray-filter';
import { expect, test } from 'vitest';

const codesOf = (text: string, input: unknown) =>
  answer(text, input).diagnostics.map(({ code }) => code);

test('the canonical text is always there', () => {
  expect(unwrap(answer('OK and FAULT', undefined))).toEqual({ canonical: 'ok AND fault' });
});

test('the names of traces that match come in the order given', () => {
  const traces = { b: { ok: true }, a: { ok: true }, c: {} };
  expect(unwrap(answer('ok', { traces }))).toEqual({ canonical: 'ok', matches: ['b', 'a'] });
});

test('one trace is true or false', () => {
  expect(unwrap(answer('ok', { trace: { ok: true } }))).toMatchObject({ matches: true });
  expect(unwrap(answer('ok', { trace: {} }))).toMatchObject({ matches: false });
});

test('what is no trace is told by its name', () => {
  expect(codesOf('ok', { traces: { a: null, b: [], c: {} } })).toEqual(['XF5002', 'XF5002']);
  expect(codesOf('ok', { trace: 5 })).toEqual(['XF5002']);
  expect(codesOf('ok', { traces: null })).toEqual(['XF5001']);
  expect(codesOf('ok', { groups: null })).toEqual(['XF5003']);
  expect(codesOf('group.name = "a"', { groups: { a: 5 } })).toEqual(['XF5004']);
});

test('the reference refuses what is no trace, and groups in a circle', () => {
  const node = unwrap(parse('group.name = "a"'));
  expect(evaluate(node, 'x').diagnostics).toMatchObject([{ code: 'XF5002' }]);
  expect(evaluate(node, {}, { groups: { a: 'group.name = "a"' } }).ok).toBe(false);
  expect(unwrap(evaluate(node, { ok: true }, { groups: { a: 'ok' } }))).toBe(true);
  expect(unwrap(evaluate(node, {}))).toBe(false);
});

test('a tree with a broken part matches nothing there', () => {
  const node = { kind: 'broken' as const, span: { start: 0, end: 0 } };
  expect(unwrap(evaluate(node, {}))).toBe(false);
});
