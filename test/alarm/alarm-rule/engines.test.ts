import { compile, decide, evaluate, format, parse } from '@sluice/alarm/alarm-rule';
import { type State, states } from '@sluice/alarm/internal/state';
import { unwrap } from '@sluice/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rules } from '../../support/arbitraries/alarm-rule.ts';

const numRuns = Number(process.env['SLUICE_RUNS'] ?? 1000);

/** Every assignment of states, of few children. */
function* assignments(children: readonly string[]): Generator<Record<string, State>> {
  const [first, ...rest] = children;
  if (first === undefined) yield {};
  else
    for (const others of assignments(rest))
      for (const state of states) yield { ...others, [first]: state };
}

describe('a compiled rule', () => {
  test(`is true where the rule is, for all states, ${numRuns} times`, () => {
    fc.assert(
      fc.property(rules, (text) => {
        const rule = unwrap(parse(text));
        const programs = (['code', 'closures', 'reference'] as const).map((engine) =>
          unwrap(compile(text, { engine })),
        );
        for (const given of assignments(programs[0]!.children)) {
          const wanted = unwrap(evaluate(rule, { states: given })).state;
          for (const { state } of programs) expect(state(given)).toBe(wanted);
        }
      }),
      { numRuns },
    );
  });
});

describe('a decision', () => {
  test(`says what trying everything says, ${numRuns} times`, () => {
    fc.assert(
      fc.property(rules, (text) => {
        const rule = unwrap(parse(text));
        const decision = decide(rule)!;
        const all = [...assignments(decision.children)];
        const alarms = all.filter((given) => stateOf(given) === 'ALARM');
        expect(decision.canAlarm).toBe(alarms.length > 0);
        expect(decision.canBeOk).toBe(alarms.length < all.length);
        for (const wanted of ['ALARM', 'OK'] as const) {
          const witness = decision.witness(wanted === 'ALARM');
          if (witness === undefined) continue;
          const others = Object.fromEntries(decision.children.map((name) => [name, 'OK' as const]));
          expect(stateOf({ ...others, ...witness })).toBe(wanted);
        }
        for (const name of decision.children) {
          const makes = all.some((given) =>
            states.some((state) => stateOf({ ...given, [name]: state }) !== stateOf(given)),
          );
          expect({ name, matters: decision.matters.has(name) }).toEqual({ name, matters: makes });
        }

        function stateOf(given: Record<string, State>) {
          return unwrap(evaluate(rule, { states: given })).state;
        }
      }),
      { numRuns: numRuns / 10 },
    );
  });
});

test('the canonical text means the same', () => {
  fc.assert(
    fc.property(rules, (text) => {
      const [rule, again] = [text, unwrap(format(text))].map((one) => unwrap(parse(one)));
      const children = decide(rule!)!.children;
      for (const given of assignments(children)) {
        expect(evaluate(again!, { states: given })).toEqual(evaluate(rule!, { states: given }));
      }
    }),
    { numRuns: numRuns / 10 },
  );
});
