import type { Form, Rule } from '../ast.ts';
import { Anomalies } from './anomalies.ts';
import { reportsOf, snapshotOf } from './report.ts';
import { fallbackState, type RuleState, refreshed } from './rule-state.ts';
import type { Sampler } from './sampler.ts';
import { receive } from './targets.ts';

// Rules that could not be fetched again for an hour are not used any more.
const lifetime = 3600;

/**
 * What a sampler holds beside its way to find a rule: what is known of each rule, and the
 * conversation with the service. Instants are epoch seconds.
 */
export class Control {
  rules: readonly Rule[] = [];
  states: readonly RuleState[] = [];
  readonly fallback = fallbackState();
  /** The last instant at which the rules may be used. */
  expires = Number.POSITIVE_INFINITY;
  private fetched: number | undefined;
  private readonly anomalies = new Anomalies();

  constructor(rules: readonly Rule[], form: Form, fetched: number | undefined) {
    this.renew(rules, form, fetched);
  }

  renew(rules: readonly Rule[], form: Form, fetched: number | undefined): void {
    this.rules = rules;
    this.states = refreshed(rules, form, this.states);
    this.fetched = fetched;
    // A local file is not fetched, and does not grow old.
    const isLasting = form === 'local' || fetched === undefined;
    this.expires = isLasting ? Number.POSITIVE_INFINITY : fetched + lifetime;
  }

  /** The part of a sampler that talks with the service. */
  conversation(): Pick<Sampler, 'report' | 'receive' | 'observe' | 'snapshot'> {
    return {
      report: (now, clientId) => reportsOf(this.states, this.anomalies, now, clientId),
      receive: (answer) => receive(answer, this.states, this.fetched),
      observe: (name, service, trace) => {
        const rule = this.rules.find((each) => each.name === name);
        if (rule?.boost !== undefined) this.anomalies.count(name, service, trace);
      },
      snapshot: (name) => {
        const state = this.states.find(({ rule }) => rule?.name === name);
        return state && snapshotOf(state);
      },
    };
  }
}
