import { defineCodes, message } from '@sluice/core';
import { expect, test } from 'vitest';

const codes = defineCodes('ZZ', {
  plain: message({
    number: 1001,
    severity: 'error',
    message: 'a plain thing',
    bad: 'x',
    good: 'y',
  }),
  speaking: message<[name: string, count: number]>({
    number: 3001,
    severity: 'warning',
    message: (name, count) => `\`${name}\` stands ${count} times`,
    hint: (name) => `remove one \`${name}\``,
    aws: (name) => `Duplicate ${name}`,
    bad: 'x x',
    good: 'x',
  }),
});

const span = { start: 2, end: 5 };

test('a code is its prefix and its number', () => {
  expect(codes.plain.code).toBe('ZZ1001');
  expect(codes.plain.at(span)).toEqual({
    code: 'ZZ1001',
    severity: 'error',
    message: 'a plain thing',
    span,
  });
});

test('a diagnostic speaks of its facts, in our words and the service’s', () => {
  expect(codes.speaking.at(span, 'dot', 2)).toEqual({
    code: 'ZZ3001',
    severity: 'warning',
    message: '`dot` stands 2 times',
    span,
    hint: 'remove one `dot`',
    awsMessage: 'Duplicate dot',
  });
});

test('a place adds what only this instance knows', () => {
  const fix = { title: 'remove it', edits: [{ span, text: '' }] };
  const related = [{ message: 'the first stands here', span: { start: 0, end: 1 } }];
  const place = { span, fix, related, hint: 'a better hint', awsPosition: { line: 1, column: 4 } };
  expect(codes.speaking.at(place, 'dot', 2)).toMatchObject(place);
  expect(codes.speaking.at({ span, fix: undefined, hint: undefined }, 'dot', 2)).toEqual(
    codes.speaking.at(span, 'dot', 2),
  );
});

test('a number is given once', () => {
  const one = message({ number: 1001, severity: 'error', message: 'm', bad: 'x', good: 'y' });
  expect(() => defineCodes('ZZ', { one, two: one })).toThrow('ZZ1001 is given twice');
});
