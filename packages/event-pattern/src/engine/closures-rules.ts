import type { Element, Fields, Found } from '../event/fields.ts';
import { reach, type TrieNode, trieOf } from '../event/trie.ts';
import { type Step, walk } from '../plan/walk.ts';
import type { Plan } from '../plan.ts';
import { type LeafTest, leafTest } from './closures-items.ts';

/** Whether rules match: `undefined` when that was given up. */
export type Verdict = boolean | undefined;

/** A field that can be asked about the values of an event. */
export interface Field {
  readonly slot: number;
  /** No value at all will do. */
  readonly absent: boolean;
  readonly test: LeafTest;
}

/** A plan over the values of an event, wherever they were read from. */
export interface Judge {
  /** What to read of an event. */
  readonly trie: TrieNode;
  readonly judge: (fields: Fields) => Verdict;
}

/** `slotFor` says where the values of a path are, when they are not read along the trie. */
export function judgeOf(plan: Plan, slotFor?: (path: string) => number): Judge {
  const trie = trieOf();
  const slots = plan.fields.map(
    ({ path }, slot) => slotFor?.(path) ?? slotOf(reach(trie, path), plan.strict, slot),
  );
  const fields = plan.fields.map(({ asks }, i): Field => {
    return { slot: slots[i]!, absent: asks.absent, test: leafTest(asks) };
  });
  const rules = plan.rules.map((rule) => rule.map((place) => fields[place]!));
  const judge = (found: Fields): Verdict => {
    let verdict: Verdict = false;
    for (const rule of rules) {
      const matches = judgeRule(rule, found);
      if (matches) return true;
      if (matches === undefined) verdict = undefined;
    }
    return verdict;
  };
  return { trie, judge };
}

function slotOf(node: TrieNode, strict: boolean, fresh: number): number {
  const kind = strict ? 'strictSlot' : 'slot';
  if (node[kind] < 0) node[kind] = fresh;
  return node[kind];
}

/** Whether all fields of one rule hold together. */
export function judgeRule(rule: readonly Field[], fields: Fields): Verdict {
  let inElements = 0;
  let unsure = false;
  for (const field of rule) {
    const found = fields.at(field.slot);
    if (found.inElements) inElements += 1;
    if (holds(field, found)) continue;
    if (!isUnsure(field, found)) return false;
    unsure = true;
  }
  // Values of one path never contradict those that stand in no element.
  if (inElements < 2) return !unsure;
  return walk(rule.map((field) => stepOf(field, fields.at(field.slot))));
}

/** Whether some value will do, or none is there and none need be. */
function holds({ absent, test }: Field, { values, count }: Found): boolean {
  if (count === 0) return absent;
  for (let i = 0; i < count; i++) if (test(values[i]!)) return true;
  return false;
}

/** Absence can hold among the elements chosen by other fields. */
const isUnsure = (field: Field, found: Found): boolean => field.absent && found.inElements;

function stepOf({ absent, test }: Field, { values, elements, count }: Found): Step {
  const choices: (Element | undefined)[] = [];
  for (let i = 0; i < count; i++) {
    const element = elements[i];
    // PERF: values of one element are one choice, and mostly stand together.
    if (test(values[i]!) && (i === 0 || element !== choices.at(-1) || choices.length === 0)) {
      choices.push(element);
    }
  }
  return { choices, absentBut: absent ? elements.slice(0, count) : undefined };
}
