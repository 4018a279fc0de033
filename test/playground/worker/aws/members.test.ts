import { membersOf, notText, violated } from '@sluice/playground/internal/worker/aws/members';
import { describe, expect, test } from 'vitest';

describe('members of an AWS request', () => {
  test.each([null, 'text', 1, [[]]])('are those of an object, not of %j', (body) => {
    expect(membersOf(body)).toBeUndefined();
  });

  test.each([
    [1, 'NUMBER_VALUE can not be converted to a String'],
    [true, 'TRUE_VALUE can not be converted to a String'],
    [false, 'FALSE_VALUE can not be converted to a String'],
    [{}, 'Start of structure or map found where not expected.'],
    [[], 'Unrecognized collection type class java.lang.String'],
    ['text', undefined],
    [null, undefined],
    [undefined, undefined],
  ])('that are not text are named: %j', (value, said) => {
    expect(notText(value)).toBe(said);
  });

  test('broken rules are said in one sentence', () => {
    const constraint = 'Member must not be null';
    expect(
      violated([
        { member: 'a', value: null, constraint },
        { member: 'b', value: 'x', constraint: 'no' },
      ]),
    ).toBe(
      "2 validation errors detected: Value null at 'a' failed to satisfy constraint: Member must not be null; Value 'x' at 'b' failed to satisfy constraint: no",
    );
  });
});
