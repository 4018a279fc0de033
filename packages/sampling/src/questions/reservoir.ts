import {
  type Answer,
  type Diagnostic,
  failure,
  type Outcome,
  type Span,
  success,
} from '@sluice/core';
import type { RuleSet } from '../ast.ts';
import { codes } from '../codes.ts';
import { orderOf } from '../order.ts';
import { wordFor } from '../read-request.ts';
import { decideBy } from '../sampler/decide.ts';
import { snapshotOf } from '../sampler/report.ts';
import { type RuleState, stateOf } from '../sampler/rule-state.ts';
import { applyTarget } from '../sampler/targets.ts';

/**
 * What the first rule decides, step by step: `{t, rnd}` asks at an instant (epoch seconds) with a
 * random number, `{target}` brings a document of `GetSamplingTargets`, `{snapshot}` takes the
 * counters and compares them. Targets and snapshots decide nothing: null.
 */
export function answerReservoir(set: RuleSet, steps: unknown, span: Span): Outcome<Answer> {
  if (!Array.isArray(steps)) return failure([codes.steps.at(span, wordFor(steps))]);
  const [rule] = orderOf(set.rules);
  if (rule === undefined) return failure([codes.noRules.at(span, 'nothing')]);
  const state = stateOf(rule, set.form);
  const said: Diagnostic[] = [];
  const decisions = steps.map((step) => take(step, state, span, said));
  return said.length > 0 ? failure(said) : success({ decisions });
}

function take(step: unknown, state: RuleState, span: Span, said: Diagnostic[]): string | null {
  const t = at(step, 't');
  const rnd = at(step, 'rnd') ?? 1;
  const target = at(step, 'target');
  const snapshot = at(step, 'snapshot');
  if (isObject(target)) applyTarget(state, target);
  else if (isObject(snapshot)) said.push(...compare(state, snapshot, span));
  else if (typeof t === 'number' && typeof rnd === 'number') return decideBy(state, t, rnd);
  else said.push(codes.steps.at(span, wordFor(step)));
  return null;
}

/** Names that the snapshot doesn't have are not compared. */
function compare(state: RuleState, wanted: object, span: Span): Diagnostic[] {
  return Object.entries(snapshotOf(state)).flatMap(([name, counted]) => {
    const value = at(wanted, name);
    if (value === undefined || value === counted) return [];
    return [codes.snapshot.at(span, name, String(counted), JSON.stringify(value))];
  });
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const at = (value: unknown, key: string): unknown =>
  isObject(value) && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
