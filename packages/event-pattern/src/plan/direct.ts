import type { LeafTest } from '../engine/closures-items.ts';
import { leafOf } from '../event/leaf.ts';
import type { FieldPlan, Plan } from '../plan.ts';

/**
 * The quick way through a parsed value: straight along the keys of a pattern. It gives up where
 * only the general way is right: arrays on the way, and keys that hold several steps.
 */
export interface DirectPlan {
  /** Each rule's fields, the cheap and telling ones first. */
  readonly rules: readonly (readonly DirectField[])[];
}

export interface DirectField {
  readonly field: FieldPlan;
  readonly steps: readonly string[];
  /** For each step: the keys beside it that hold several steps of the path. */
  readonly joined: readonly (readonly string[])[];
}

/** More than this is not worth the code. */
const maxFields = 300;
const maxSteps = 40;

/** `undefined` for patterns that are better served by the general way. */
export function planDirect({ rules, fields, strict }: Plan): DirectPlan | undefined {
  const count = rules.reduce((sum, rule) => sum + rule.length, 0);
  if (strict || count > maxFields) return undefined;
  const direct = fields.map(directField);
  if (direct.some(({ steps }) => steps.length > maxSteps || steps.includes(''))) return undefined;
  return { rules: rules.map((rule) => rule.map((place) => direct[place]!).sort(cheapFirst)) };
}

function directField(field: FieldPlan): DirectField {
  const steps = field.path.split('.');
  const joined = steps.map((_, from) =>
    steps.slice(from + 1).map((__, more) => steps.slice(from, from + more + 2).join('.')),
  );
  return { field, steps, joined };
}

const cheapFirst = (a: DirectField, b: DirectField): number => costOf(a) - costOf(b);

function costOf({ field: { asks }, steps }: DirectField): number {
  const tests =
    asks.textPlans.length + asks.ranges.length + asks.noneOf.length + asks.blocks.length;
  return steps.length + tests + (asks.anything || asks.absent ? 4 : 0);
}

/** Names that every object answers to, whether or not the event has them. */
export const inherited: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype));

export const ownValue = (object: object, key: string): unknown =>
  Object.hasOwn(object, key) ? Reflect.get(object, key) : undefined;

/** No, yes, and "ask the general way". */
export type Answer = 0 | 1 | 2;

/** What a field says of whatever stands at its path; numbers and strings are better asked at once. */
export function restTest(absent: boolean, test: LeafTest): (value: unknown) => Answer {
  const without: Answer = absent ? 1 : 0;
  return (value) => {
    if (Array.isArray(value)) return ofArray(value, test, without);
    const leaf = leafOf(value);
    if (leaf === undefined) return without;
    return test(leaf) ? 1 : 0;
  };
}

/** Scalars of one array don't exclude each other: one that will do is enough. */
function ofArray(array: readonly unknown[], test: LeafTest, without: Answer): Answer {
  let empty = true;
  let nested = false;
  for (const value of array) {
    const leaf = leafOf(value);
    if (leaf === undefined) nested ||= Array.isArray(value);
    else if (test(leaf)) return 1;
    else empty = false;
  }
  if (nested) return 2;
  return empty ? without : 0;
}
