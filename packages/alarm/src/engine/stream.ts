import type { Alarm } from '../ast.ts';
import { reasonOf } from '../reason.ts';
import { decide } from '../reference/decide.ts';
import { type Clock, clockOf } from '../series/clock.ts';
import { isTime, type Point } from '../series/point.ts';
import { Progress } from '../series/progress.ts';
import type { Transition } from '../series/timeline.ts';
import type { Settings } from '../settings.ts';
import { type State, states } from '../state.ts';
import { keep, Machine } from './machine.ts';
import { Tally } from './tally.ts';

/** What is told of every period that ends. */
export type OnPeriod = (start: number, value: number, state: State) => void;

const none: readonly Transition[] = [];

/** An alarm that is fed points in the order of time, and keeps no more than its evaluation range. */
export class AlarmStream {
  readonly #alarm: Alarm;
  readonly #settings: Settings;
  readonly #clock: Clock;
  readonly #machine: Machine;
  readonly #progress: Progress;
  readonly #tally: Tally;
  readonly #onPeriod: OnPeriod | undefined;
  /** When the periods of the evaluation range began, in a ring. */
  readonly #starts: Float64Array;
  #ended = 0;
  #start = Number.NaN;
  #end = Number.NaN;
  #emptyRun = 0;

  constructor(alarm: Alarm, settings: Settings, initial: State, onPeriod?: OnPeriod) {
    this.#alarm = alarm;
    this.#settings = settings;
    this.#clock = clockOf(settings.period, settings.timezone);
    this.#machine = new Machine(settings);
    this.#progress = new Progress(settings, initial);
    this.#tally = new Tally(settings.statistic);
    this.#onPeriod = onPeriod;
    this.#starts = new Float64Array(settings.range).fill(Number.NaN);
  }

  /** The state after the last period that has ended. */
  get state(): State {
    return this.#progress.state;
  }

  /**
   * Takes a point; gives the changes of state of the periods that ended before it. A value that is
   * not finite is no data, and a point out of time is dropped.
   */
  add({ timestamp, value, samples, band }: Point): readonly Transition[] {
    if (!isTime(timestamp)) return none;
    let changes = none;
    if (Number.isNaN(this.#start)) this.#begin(this.#clock.startOf(timestamp));
    else if (timestamp >= this.#end) changes = this.#advance(timestamp);
    // A point that is too late for its period is lost, as its period was evaluated.
    if (timestamp >= this.#start && Number.isFinite(value)) this.#tally.add(value, samples, band);
    return changes;
  }

  /**
   * Ends the period of the last point, and those that end until then (epoch milliseconds), as far
   * as they can change anything.
   */
  close(until: number = Number.NEGATIVE_INFINITY): readonly Transition[] {
    if (Number.isNaN(this.#start)) return none;
    const changes: Transition[] = [];
    do this.#finish(changes);
    while (this.#end <= until && isTime(until) && !this.#isSettled);
    return changes;
  }

  #advance(timestamp: number): readonly Transition[] {
    const changes: Transition[] = [];
    while (timestamp >= this.#end) {
      this.#finish(changes);
      if (this.#isSettled && timestamp >= this.#end) this.#begin(this.#clock.startOf(timestamp));
    }
    return changes.length === 0 ? none : changes;
  }

  /** After a whole range without data nothing changes until there is some; unless one watches. */
  get #isSettled(): boolean {
    return (
      this.#emptyRun > this.#settings.range && this.#progress.isWarm && this.#onPeriod === undefined
    );
  }

  #begin(start: number): void {
    this.#start = start;
    this.#end = this.#clock.next(start);
  }

  #finish(changes: Transition[]): void {
    const { value, samples, lower, upper } = this.#tally.take();
    this.#starts[this.#ended++ % this.#settings.range] = this.#start;
    const verdict = this.#machine.push(value, samples, lower, upper);
    this.#emptyRun = this.#machine.isEmpty ? this.#emptyRun + 1 : 0;
    const found = verdict === keep ? 'KEEP' : states[verdict]!;
    const from = this.#progress.step(found, this.#start, this.#end, this.#machine.isFull);
    if (from !== undefined) changes.push(this.#transition(from));
    this.#onPeriod?.(this.#start, value, this.#progress.state);
    this.#begin(this.#end);
  }

  #transition(from: State): Transition {
    const to = this.#progress.state;
    const slots = this.#machine.slots();
    const reason = reasonOf(this.#settings, slots, decide(this.#settings, slots), this.#times());
    const actions = this.#alarm.actionsEnabled ? this.#alarm.actions[to] : [];
    return { time: this.#end, from, to, reason, actions };
  }

  /** When the periods of the range began, oldest first; before the first one they are reckoned. */
  #times(): number[] {
    const { range, period } = this.#settings;
    const times: number[] = [];
    for (let back = 1; back <= range; back++) {
      const known = back <= this.#ended ? this.#starts[(this.#ended - back) % range]! : Number.NaN;
      times.push(Number.isNaN(known) ? times.at(-1)! - period * 1000 : known);
    }
    return times.reverse();
  }
}
