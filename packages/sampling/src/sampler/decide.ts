import type { Kind } from './decision.ts';
import type { RuleState } from './rule-state.ts';

/**
 * The reference: what becomes of a request that a rule took, sentence by sentence. `now` is in
 * epoch seconds, `random` lies in 0 (included) to 1 (excluded).
 */
export function decideBy(state: RuleState, now: number, random: number): Kind {
  // Every request that a rule takes is counted.
  state.requests += 1;
  const kind = kindOf(state, now, random);
  // What is traced is counted, for whatever reason, so that the borrowed are part of the sampled.
  if (kind !== 'drop') state.sampled += 1;
  if (kind === 'borrow') state.borrowed += 1;
  return kind;
}

function kindOf(state: RuleState, now: number, random: number): Kind {
  const second = Math.floor(now);
  if (hasQuota(state, now)) {
    // While a quota holds nothing is borrowed, even when it is used up.
    if (takes(state, second)) return state.isLocal ? 'reservoir' : 'quota';
  } else if (borrows(state, second)) {
    return 'borrow';
  }
  // A rate of zero drops whatever the random number is.
  return random < rateAt(state, now) ? 'rate' : 'drop';
}

/** A quota of zero is a quota, and the instant of its end still belongs to it. */
const hasQuota = (state: RuleState, now: number) => now <= state.quotaUntil;

/** The quota begins anew with every whole second. */
function takes(state: RuleState, second: number): boolean {
  if (state.second !== second) {
    state.second = second;
    state.used = 0;
  }
  if (state.used >= state.quota) return false;
  state.used += 1;
  return true;
}

/** Who has no quota borrows one trace a second, if the rule has a reservoir at all. */
function borrows(state: RuleState, second: number): boolean {
  if (state.reservoirSize < 1 || state.borrowedIn === second) return false;
  state.borrowedIn = second;
  return true;
}

/** A boost raises the rate, and never lowers it; at the instant of its end it is over. */
const rateAt = (state: RuleState, now: number) =>
  now < state.boostUntil ? Math.max(state.fixedRate, state.boostRate) : state.fixedRate;
