import type { Diagnostic, Span } from '@sluice/core';
import { isState, type State } from '../state.ts';
import { nameIn } from './arn.ts';
import { codes } from './codes.ts';
import type { Change, Phases, Replacement } from './suppression.ts';

/** What a rule is held against. */
export interface AlarmRuleInput {
  /** The states of the alarms, by name or ARN. */
  readonly states?: Readonly<Record<string, State>> | undefined;
  /** The states before, of those that have no state above. */
  readonly prior?: Readonly<Record<string, State>> | undefined;
}

/** What is asked of the suppression of actions. */
export interface SuppressionInput {
  readonly suppressor?: Phases | undefined;
  readonly initial: { readonly composite: State; readonly suppressor: State };
  readonly events: readonly (Change | Replacement)[];
}

const given = (input: unknown, key: string): unknown =>
  typeof input === 'object' && input !== null && Object.hasOwn(input, key)
    ? Reflect.get(input, key)
    : undefined;

/** The states of a plain JSON input by name; what is no state is said. */
export function readStates(
  input: unknown,
  key: 'states' | 'prior',
  span: Span,
): { readonly states: ReadonlyMap<string, State>; readonly said: readonly Diagnostic[] } {
  const said: Diagnostic[] = [];
  const found = new Map<string, State>();
  const written = given(input, key);
  if (typeof written === 'object' && written !== null && !Array.isArray(written)) {
    for (const [name, state] of Object.entries(written)) {
      if (isState(state)) found.set(nameIn(name), state);
      else said.push(codes.state.at(span, `\`${key}\` of \`${name}\``, shown(state)));
    }
  } else if (written !== undefined && written !== null) {
    said.push(codes.states.at(span, key, shown(written)));
  }
  return { states: found, said };
}

/** Whether the input asks for the actions over time. */
export const asksForActions = (input: unknown): boolean => given(input, 'events') !== undefined;

/** The suppressor, the first states and the events of a plain JSON input. */
export function readSuppression(
  input: unknown,
  span: Span,
): { readonly input: SuppressionInput; readonly said: readonly Diagnostic[] } {
  const said: Diagnostic[] = [];
  const first = (who: 'composite' | 'suppressor'): State => {
    const state = given(given(input, 'initial'), who) ?? 'OK';
    if (isState(state)) return state;
    said.push(codes.state.at(span, `the first state of the ${who}`, shown(state)));
    return 'OK';
  };
  const initial = { composite: first('composite'), suppressor: first('suppressor') };
  const events: (Change | Replacement)[] = [];
  const written = given(input, 'events');
  if (!Array.isArray(written)) said.push(codes.events.at(span, shown(written)));
  (Array.isArray(written) ? written : []).forEach((one: unknown, i) => {
    const event = readEvent(one, span, said);
    const last = events.at(-1)?.t ?? Number.NEGATIVE_INFINITY;
    if (event === undefined || event.t < last) said.push(codes.event.at(span, i));
    else events.push(event);
  });
  const phases = readPhases(given(input, 'suppressor'), span, said);
  return { input: { initial, events, ...(phases && { suppressor: phases }) }, said };
}

function readEvent(one: unknown, span: Span, said: Diagnostic[]): Change | Replacement | undefined {
  const [t, who, state, replace] = ['t', 'who', 'state', 'replace'].map((key) => given(one, key));
  if (!Number.isSafeInteger(Math.trunc(Number(t))) || typeof t !== 'number') return undefined;
  if (!isState(state)) return undefined;
  if (replace !== undefined) return { t, phases: readPhases(replace, span, said), state };
  return who === 'composite' || who === 'suppressor' ? { t, who, state } : undefined;
}

function readPhases(written: unknown, span: Span, said: Diagnostic[]): Phases | undefined {
  if (typeof written !== 'object' || written === null) return undefined;
  const seconds = (key: 'waitPeriod' | 'extensionPeriod') => {
    const value = given(written, key) ?? 0;
    if (Number.isSafeInteger(value) && Number(value) >= 0) return Number(value);
    said.push(codes.period.at(span, key));
    return 0;
  };
  return { waitPeriod: seconds('waitPeriod'), extensionPeriod: seconds('extensionPeriod') };
}

const shown = (value: unknown) =>
  typeof value === 'string' ? `\`${value}\`` : `\`${JSON.stringify(value) ?? 'nothing'}\``;
