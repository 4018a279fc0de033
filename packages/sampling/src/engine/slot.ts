import { type Decision, decisionOf } from '../sampler/decision.ts';
import type { RuleState } from '../sampler/rule-state.ts';

/** A rule with the answers it can give, made once: a decision allocates nothing. */
export interface Slot {
  readonly state: RuleState;
  readonly borrow: Decision;
  readonly reserved: Decision;
  readonly rate: Decision;
  readonly drop: Decision;
}

export function slotOf(state: RuleState, index: number): Slot {
  const answer = (kind: Decision['kind']) =>
    Object.freeze(decisionOf(kind, state.rule?.name, index));
  return {
    state,
    borrow: answer('borrow'),
    reserved: answer(state.isLocal ? 'reservoir' : 'quota'),
    rate: answer('rate'),
    drop: answer('drop'),
  };
}

/** The same as the reference's `decideBy`, on prepared answers. */
// HOT: once for each request.
export function decideIn(slot: Slot, now: number, random: number): Decision {
  const { state } = slot;
  const second = Math.floor(now);
  state.requests++;
  if (now <= state.quotaUntil) {
    const used = state.second === second ? state.used : 0;
    state.second = second;
    if (used < state.quota) {
      state.used = used + 1;
      state.sampled++;
      return slot.reserved;
    }
    state.used = used;
  } else if (state.borrowedIn !== second && state.reservoirSize >= 1) {
    state.borrowedIn = second;
    state.borrowed++;
    state.sampled++;
    return slot.borrow;
  }
  if (random < state.fixedRate || (random < state.boostRate && now < state.boostUntil)) {
    state.sampled++;
    return slot.rate;
  }
  return slot.drop;
}
