import { wildcardFault } from '@sluice/event-pattern/internal/lower/wildcard';
import { describe, expect, test } from 'vitest';

describe('wildcards', () => {
  test.each(['', '*', 'a*b*', 'a\\*b', 'a\\\\', '*\\**', '?'])('%j is fine', (text) =>
    expect(wildcardFault(text)).toBeUndefined(),
  );

  test.each([
    ['**', 'consecutive', 0, 1],
    ['a**b', 'consecutive', 1, 2],
    ['\\***', 'consecutive', 2, 3],
    ['é**', 'consecutive', 1, 3],
    ['€**', 'consecutive', 1, 4],
    ['😀**', 'consecutive', 2, 5],
    ['\ud800**', 'consecutive', 1, 2],
    ['a\\b', 'escape', 1, 2],
    ['a\\', 'escape', 1, 2],
    ['\\*\\', 'escape', 2, 3],
  ])('%j is refused at a byte of UTF-8', (text, reason, offset, byte) =>
    expect(wildcardFault(text)).toEqual({ reason, offset, byte }),
  );
});
