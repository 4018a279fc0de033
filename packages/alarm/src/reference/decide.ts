import type { Settings } from '../settings.ts';
import type { State } from '../state.ts';
import { breaches, type Slot } from './breach.ts';

/** How an evaluation came to what it came to. */
export interface Decision {
  /** `KEEP`: the state stays as it was. */
  readonly state: State | 'KEEP';
  readonly rule: 'enough data' | 'no data' | 'some data' | 'premature' | 'few samples';
  /** Places of the points that count, oldest first. */
  readonly considered: readonly number[];
  /** How many missing points are filled in by the treatment. */
  readonly fill: number;
  /** Those of the points that decide, newest first. */
  readonly decisive: readonly number[];
  /** The same with the newest missing ones, up to the number that is needed; newest first. */
  readonly evaluated: readonly number[];
}

/** One evaluation over the periods of the evaluation range, oldest first. */
export function decide(settings: Settings, slots: readonly Slot[]): Decision {
  const { periods, leastSamples } = settings;
  const real = slots.flatMap((slot, i) => (slot.value === undefined ? [] : [i]));
  const considered = real.slice(-periods);
  const isLow = (i: number) => (slots[i]!.samples ?? leastSamples) < leastSamples;
  if (considered.some(isLow)) return kept('few samples', considered, 0);
  const breaching = considered.filter((i) => isBreaching(settings, slots[i]!));
  if (considered.length === periods) {
    const state = breaching.length >= settings.needed ? 'ALARM' : 'OK';
    return decided(settings, slots, state, 'enough data', considered, breaching);
  }
  return withFill(settings, slots, considered, breaching);
}

const isBreaching = (settings: Settings, { value, band }: Slot) => breaches(value!, settings, band);

/** Less data than points to be looked at: the treatment of missing data decides. */
function withFill(
  settings: Settings,
  slots: readonly Slot[],
  considered: readonly number[],
  breaching: readonly number[],
): Decision {
  const { periods, needed, treatment } = settings;
  const fill = periods - considered.length;
  const rule = considered.length === 0 ? 'no data' : 'some data';
  const come = (state: State, by: Decision['rule'] = rule) =>
    decided(settings, slots, state, by, considered, breaching, fill);
  if (treatment === 'breaching') return come(breaching.length + fill >= needed ? 'ALARM' : 'OK');
  if (treatment === 'notBreaching') return come(breaching.length >= needed ? 'ALARM' : 'OK');
  if (considered.length === 0) {
    return treatment === 'ignore' ? kept(rule, considered, fill) : come('INSUFFICIENT_DATA');
  }
  if (breaching.length >= needed) return come('ALARM');
  if (breaching.length < considered.length) return come('OK');
  // All that is there breaches, and more may come late: only an old breach counts.
  const age = slots.length - considered[0]!;
  return treatment === 'missing' && age >= needed
    ? come('ALARM', 'premature')
    : kept('premature', considered, fill);
}

const kept = (rule: Decision['rule'], considered: readonly number[], fill: number): Decision => ({
  state: 'KEEP',
  rule,
  considered,
  fill,
  decisive: [],
  evaluated: [],
});

function decided(
  { periods, needed }: Settings,
  slots: readonly Slot[],
  state: State,
  rule: Decision['rule'],
  considered: readonly number[],
  breaching: readonly number[],
  fill = 0,
): Decision {
  const count = state === 'OK' ? periods - needed + 1 : needed;
  const agreeing = considered.filter((i) => breaching.includes(i) === (state === 'ALARM'));
  const decisive = agreeing.reverse().slice(0, count);
  const missing = slots
    .flatMap((slot, i) => (slot.value === undefined ? [i] : []))
    .reverse()
    .slice(0, count - decisive.length);
  const evaluated = [...decisive, ...missing].sort((a, b) => b - a);
  return { state, rule, considered, fill, decisive, evaluated };
}
