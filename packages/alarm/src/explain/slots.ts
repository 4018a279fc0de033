import type { Clause, Span } from '@sluice/core';
import { isoOf } from '../evaluation.ts';
import type { Question } from '../read/input.ts';
import { breaches, type Slot } from '../reference/breach.ts';
import { type Decision, decide } from '../reference/decide.ts';
import type { Settings } from '../settings.ts';
import { timesOf } from '../times.ts';

/** The periods that were looked at, newest first, with what each counted for, and what decided. */
export function slotClauses(
  settings: Settings,
  { slots, newest, queryDate }: Extract<Question, { kind: 'values' }>,
  span: Span,
): Clause[] {
  const decision = decide(settings, slots);
  const times = timesOf(settings, slots.length, newest, queryDate);
  const considered = new Set(decision.considered);
  const clauses = slots.map((slot, i): Clause => {
    const name =
      times === undefined ? `${slots.length - i}` : `${slots.length - i}, ${isoOf(times[i]!)}`;
    const text = `period ${name}`;
    if (slot.value === undefined) return { text, span, found: 'no data' };
    const found = String(slot.value);
    if (!considered.has(i)) return { text: `${text}: too old to count`, span, found };
    const isBreach = breaches(slot.value, settings, slot.band);
    return { text: `${text}: ${isBreach ? 'breaches' : 'is fine'}`, span, holds: isBreach, found };
  });
  return [
    {
      text: sayings(settings, decision),
      span,
      ...tallyOf(settings, slots, decision),
      clauses: clauses.reverse(),
    },
  ];
}

/** How many breach, and how many more would have to. */
function tallyOf(
  settings: Settings,
  slots: readonly Slot[],
  { state, rule, considered }: Decision,
): Pick<Clause, 'holds' | 'found' | 'nearest'> {
  if (rule === 'few samples' || considered.length === 0) return {};
  const breaching = considered.filter((i) =>
    breaches(slots[i]!.value!, settings, slots[i]!.band),
  ).length;
  const missing = settings.needed - breaching;
  const isNear = state === 'OK' && rule === 'enough data' && missing > 0;
  return {
    holds: state === 'ALARM',
    found: `${breaching} of ${considered.length} breach`,
    ...(isNear && { nearest: `${missing} more of them breaching` }),
  };
}

function sayings(settings: Settings, { rule, considered, fill }: Decision): string {
  const { periods, needed, treatment } = settings;
  const points = considered.length === 1 ? 'point' : 'points';
  switch (rule) {
    case 'enough data':
      return `there are enough points: of the newest ${periods}, ${needed} must breach`;
    case 'no data':
      return `there is no data in the evaluation range: missing points are \`${treatment}\``;
    case 'some data':
      return `there are only ${considered.length} ${points}, and ${fill} missing, treated as \`${treatment}\``;
    case 'premature':
      return `all that is there breaches, and the oldest must be ${needed} periods old: more data may come late`;
    case 'few samples':
      return `a period has fewer than ${settings.leastSamples} samples: the state stays`;
  }
}
