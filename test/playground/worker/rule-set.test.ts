import { perform } from '@sluice/playground/internal/worker/perform';
import { describe, expect, test } from 'vitest';

const match = (rules: Record<string, string>, events: string[]) =>
  perform({ kind: 'rule-set', rules, events }).body;

describe('a rule set', () => {
  const rules = { a: '{"source": ["x"]}', b: '{"source": ["x", "y"]}' };

  test('names the rules that match each event', () => {
    expect(match(rules, ['{"source": "x"}', '{"source": "y"}', '{}'])).toEqual({
      ok: true,
      value: { matches: [['a', 'b'], ['b'], []] },
      diagnostics: [],
    });
  });

  test('goes on past an event that cannot be read', () => {
    expect(match(rules, ['{"source": "x"}', '{'])).toMatchObject({
      ok: false,
      partial: { matches: [['a', 'b'], []] },
      diagnostics: [{ message: expect.stringMatching(/^event 1: /) }],
    });
  });

  test('names the rule that is wrong', () => {
    expect(match({ ...rules, c: '{' }, [])).toMatchObject({
      ok: false,
      diagnostics: [{ message: expect.stringMatching(/^rule "c": /) }],
    });
  });
});
