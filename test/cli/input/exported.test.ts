import { expect, test } from 'vitest';
import { split } from '../support/events.ts';

const at = '2026-01-01T00:00:00.000Z';

test('the time is no part of the message', () => {
  expect(split('export', [`${at} one\n${at} two \n`])).toEqual([
    [1, 'one'],
    [2, 'two '],
  ]);
});

test('a message may take several lines, some of them empty', () => {
  expect(split('export', [`${at} one\n\tat x\n\n\tat y\n\n${at} two\n`])).toEqual([
    [1, 'one\n\tat x\n\n\tat y'],
    [6, 'two'],
  ]);
});

test('an empty message is no event', () => {
  expect(split('export', [`${at} \n${at} two\n`])).toEqual([[2, 'two']]);
});

test('a line before the first time is refused', () => {
  expect(split('export', [`lost\n${at} one\n`])).toEqual([
    [1, { refused: 'no line of an export: it has no time' }],
    [2, 'one'],
  ]);
});

test('a message longer than 16 MiB is refused, in one line or in many', () => {
  const refused = { refused: 'longer than 16 MiB, left out' };
  const long = Buffer.alloc(1 << 20, 'x');
  const many = Array.from({ length: 17 }, () => [long, '\n']).flat();
  expect(split('export', [`${at} a\n`, ...many, `${at} b\n`])).toEqual([
    [1, refused],
    [19, 'b'],
  ]);
  expect(split('export', [...Array(17).fill(long), `\n${at} b\n`])).toEqual([
    [1, refused],
    [2, 'b'],
  ]);
});
