import type { Diagnostic } from '@sluice/core';
import { locationOf } from '@sluice/playground/internal/worker/aws/location';
import { describe, expect, test } from 'vitest';

const at = (line: number, column: number, awsMessage = 'no'): Diagnostic => ({
  code: 'EP2001',
  severity: 'error',
  message: 'no',
  span: { start: 0, end: 1 },
  awsMessage,
  awsPosition: { line, column },
});

describe('the location that follows the service’s message', () => {
  test('shows the pattern as it is, then line and column', () => {
    expect(locationOf('{"int": 42}', at(1, 11))).toBe(
      '\n at [Source: (String)"{"int": 42}"; line: 1, column: 11]',
    );
  });

  test('is absent where the service names no place', () => {
    const { awsPosition: _, ...nowhere } = at(1, 1);
    expect(locationOf('{}', nowhere)).toBe('');
  });

  test('shows 500 characters of a longer pattern', () => {
    const text = `{"a": 1${' '.repeat(600)}`;
    expect(locationOf(text, at(1, 8))).toBe(
      `\n at [Source: (String)"${text.slice(0, 500)}"[truncated 107 chars]; line: 1, column: 8]`,
    );
  });

  test.each([
    ['{"detail": {"state": [{"anything-but": {"equals-ignore-case": [123, 456]}}]}}', 67],
    ['{"detail": {"state": [{"anything-but": {"prefix": [123, "test"]}}]}}', 55],
    ['{"a":[{"anything-but":[null]}]}', 28],
  ])('is doubled inside a list of anything-but: %s', (text, column) => {
    const once = `\n at [Source: (String)"${text}"; line: 1, column: ${column}]`;
    expect(locationOf(text, at(1, column))).toBe(once + once);
  });

  test.each([
    ['{"detail": {"state": [{"anything-but": {"equals-ignore-case": 123}}]}}', 66],
    ['{"a":[{"anything-but":[1,"a"]}]}', 30],
    ['{"anything-but": [[1]]}', 19],
    ['{"a":[{"prefix":["x"]}]}', 18],
  ])('is single elsewhere: %s', (text, column) => {
    expect(locationOf(text, at(1, column)).match(/Source/g)).toHaveLength(1);
  });

  test('is single for a number that cannot be compared, also in a list', () => {
    const text = '{"a":[{"anything-but":[123456789012345678901]}]}';
    const number = at(1, 45, 'Cannot compare number : 123456789012345678901');
    expect(locationOf(text, number).match(/Source/g)).toHaveLength(1);
  });

  test('counts lines', () => {
    const text = '{\n  "a": [{\n    "anything-but": [\n true ]}]}';
    expect(locationOf(text, at(4, 6)).match(/line: 4, column: 6/g)).toHaveLength(2);
    expect(locationOf(text, at(2, 3)).match(/Source/g)).toHaveLength(1);
  });

  test.each([
    ['{"a"', 'Unexpected end-of-input: expected close marker for Object (start marker', 1, 5],
    ['{"a": [1}', "Unexpected close marker '}': expected ']' (for Array starting", 7, 10],
  ])('names the opened bracket first: %s', (text, message, opened, stopped) => {
    const source = (column: number) => `[Source: (String)"${text}"; line: 1, column: ${column}]`;
    expect(locationOf(text, at(1, opened, message))).toBe(
      ` at ${source(opened)})\n at ${source(stopped)}`,
    );
  });

  test('reads a long string that never ends at once', () => {
    const text = `{"a": "${'\\"'.repeat(500_000)}`;
    expect(locationOf(text, at(1, text.length + 1)).match(/Source/g)).toHaveLength(1);
  });
});
