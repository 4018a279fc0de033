import { answer } from '@sluice/filter-pattern';
import { expect, test } from 'vitest';

const codesOf = (text: string, input: unknown) =>
  answer(text, input).diagnostics.map(({ code }) => code);

test('a message gets an answer in the words of the case files', () => {
  expect(answer('[a]', { message: 'x y' })).toMatchObject({
    ok: true,
    value: { matches: true, extracted: { $a: 'x y' } },
  });
  expect(answer('x', { message: 'y' })).toMatchObject({ ok: true, value: { matches: false } });
  expect(answer('x', { message: '' })).toMatchObject({ ok: true, value: { matches: false } });
});

test.each([{}, { message: null }, { message: ['x'] }, { message: 1 }, null, undefined, 'x'])(
  '%j is no input',
  (input) => {
    expect(answer('x', input).ok).toBe(false);
    expect(codesOf('x', input)).toEqual(['FP5001']);
  },
);

test('a text that is refused is told before its input', () => {
  expect(codesOf('"', {})).toEqual(['FP1002']);
});

test('options stand beside the message, others are left alone', () => {
  expect(answer('{ $.a = *11 }', { message: '{"a":"1111"}', glob: true })).toMatchObject({
    value: { matches: true },
  });
  expect(answer('{ $.a IS NULL }', { message: '{"a":[null]}', strictNull: true })).toMatchObject({
    value: { matches: false },
  });
  expect(answer('{ $.a IS NULL }', { message: '{"a":[null]}', strictNull: 1 })).toMatchObject({
    value: { matches: true },
  });
  expect(answer('-', { api: 'FilterLogEvents' }).diagnostics[0]?.awsMessage).toBe(
    'Invalid filter pattern',
  );
  expect(answer('-', { api: 'ListBuckets' }).diagnostics[0]?.awsMessage).toBe(
    'Invalid metric filter pattern',
  );
});
