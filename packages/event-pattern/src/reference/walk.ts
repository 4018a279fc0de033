import type { SubRule } from '../expand.ts';
import { Choices } from './choices.ts';
import { matchesItem } from './item.ts';
import type { Fields, Membership } from './value.ts';

export interface Walk {
  readonly matches: boolean;
  /** The walk was given up: too many choices were tried. */
  readonly exhausted: boolean;
}

interface Step {
  /** The values that satisfy an item. */
  readonly choices: Choices;
  /** Every value at the path where absence satisfies too; else `undefined`. */
  readonly absentBut: Choices | undefined;
  /** The arrays that this and later steps speak of. */
  readonly arrays: ReadonlySet<number>;
}

/**
 * Chooses a value for each path, in the order of the paths, so that all choices agree on the
 * element wherever they stand in the same array. Absence is judged by the choices made before.
 */
export function walk(rule: SubRule, fields: Fields, quirks: boolean, maxChoices: number): Walk {
  const steps = stepsOf(rule, fields, quirks);
  const failed = new Set<string>();
  let tried = 0;
  const reaches = (at: number, chosen: Membership): boolean => {
    const step = steps[at];
    if (step === undefined) return true;
    // Nothing chosen is a state that no walk comes to twice.
    const key = chosen.size === 0 ? '' : keyOf(at, chosen, step.arrays);
    if (failed.has(key)) return false;
    const absent = step.absentBut !== undefined && step.absentBut.agreeing(chosen).length === 0;
    if (absent && reaches(at + 1, chosen)) return true;
    for (const { membership } of step.choices.agreeing(chosen)) {
      tried += 1;
      if (tried > maxChoices) return false;
      if (reaches(at + 1, new Map([...chosen, ...membership]))) return true;
    }
    if (key !== '') failed.add(key);
    return false;
  };
  const matches = reaches(0, new Map());
  return { matches, exhausted: tried > maxChoices };
}

/** Paths in the order of their UTF-16 units, which is the order of JavaScript's `sort`. */
function stepsOf(rule: SubRule, fields: Fields, quirks: boolean): readonly Step[] {
  const arrays = new Set<number>();
  const paths = [...rule.keys()].sort().reverse();
  const steps = paths.map((path): Step => {
    const items = rule.get(path)!;
    const found = fields.get(path) ?? [];
    for (const { membership } of found) for (const array of membership.keys()) arrays.add(array);
    const absence = items.some((item) => item.kind === 'exists' && !item.present);
    return {
      choices: new Choices(
        found.filter(({ value }) => items.some((item) => matchesItem(item, value, quirks))),
      ),
      absentBut: absence ? new Choices(found) : undefined,
      arrays: new Set(arrays),
    };
  });
  return steps.reverse();
}

/** What decides how a walk goes on: the step, and the choices that later steps can contradict. */
const keyOf = (at: number, chosen: Membership, arrays: ReadonlySet<number>): string =>
  JSON.stringify([
    at,
    ...[...chosen].filter(([array]) => arrays.has(array)).sort((a, b) => a[0] - b[0]),
  ]);
