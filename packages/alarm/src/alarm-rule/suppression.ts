import type { State } from '../state.ts';

/** How long actions are held back, in seconds. */
export interface Phases {
  /** For the suppressor to go into ALARM after the composite alarm changed. */
  readonly waitPeriod: number;
  /** After the suppressor has left ALARM. */
  readonly extensionPeriod: number;
}

/** A change of state of one of the two. */
export interface Change {
  /** Seconds, on any clock. */
  readonly t: number;
  readonly who: 'composite' | 'suppressor';
  readonly state: State;
}

/** Another alarm that holds actions back from now on; without phases there is none any longer. */
export interface Replacement {
  /** Seconds, on the same clock. */
  readonly t: number;
  readonly phases?: Phases | undefined;
  /** The state that the new suppressor is in. */
  readonly state: State;
}

/** Actions that were run: those of the state in which the composite alarm was then. */
export interface Action {
  readonly t: number;
  readonly what: `${State} actions`;
}

/** What holds actions back, in the words of `ActionsSuppressedBy`. */
export type Suppressed = 'WaitPeriod' | 'Alarm' | 'ExtensionPeriod';

/** A composite alarm and its suppressor over time, one change after the other. */
export interface Suppression {
  /** The actions that run up to this change and by it. Changes come in the order of time. */
  change(change: Change): readonly Action[];
  /**
   * The actions that run up to this replacement and by it. Periods of the old suppressor end with
   * it: what it held back runs, unless the new one is in `ALARM`.
   */
  replace(replacement: Replacement): readonly Action[];
  /** The actions that run up to a time, that time included. */
  advance(to: number): readonly Action[];
  readonly suppressedBy: Suppressed | undefined;
}

/** Without phases nothing is held back. A period ends before a change at the same instant. */
export function suppressionOf(
  first: Phases | undefined,
  initial: { readonly composite: State; readonly suppressor: State },
): Suppression {
  let phases = first;
  let { composite, suppressor } = initial;
  let suppressedBy: Suppressed | undefined;
  let until = 0;

  const run = (t: number): Action[] => {
    suppressedBy = undefined;
    return [{ t, what: `${composite} actions` }];
  };
  const hold = (by: 'WaitPeriod' | 'ExtensionPeriod', t: number, seconds: number): Action[] => {
    if (seconds === 0) return run(t);
    suppressedBy = by;
    until = t + seconds;
    return [];
  };
  const advance = (to: number): Action[] =>
    suppressedBy !== undefined && suppressedBy !== 'Alarm' && until <= to ? run(until) : [];

  const composed = (t: number): Action[] => {
    if (phases === undefined) return run(t);
    if (suppressor !== 'ALARM') return hold('WaitPeriod', t, phases.waitPeriod);
    suppressedBy = 'Alarm';
    return [];
  };
  const suppressed = (t: number, before: State): Action[] => {
    if (phases === undefined || suppressedBy === undefined) return [];
    if (suppressor === 'ALARM') suppressedBy = 'Alarm';
    else if (before === 'ALARM') return hold('ExtensionPeriod', t, phases.extensionPeriod);
    return [];
  };

  return {
    change({ t, who, state }) {
      const due = advance(t);
      if (who === 'composite') {
        if (state === composite) return due;
        composite = state;
        return [...due, ...composed(t)];
      }
      const before = suppressor;
      suppressor = state;
      return state === before ? due : [...due, ...suppressed(t, before)];
    },
    replace({ t, phases: next, state }) {
      const due = advance(t);
      phases = next;
      suppressor = state;
      if (suppressedBy === undefined) return due;
      if (phases === undefined || state !== 'ALARM') return [...due, ...run(t)];
      suppressedBy = 'Alarm';
      return due;
    },
    advance,
    get suppressedBy() {
      return suppressedBy;
    },
  };
}
