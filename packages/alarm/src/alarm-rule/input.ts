import type { Diagnostic, Span } from '@sluice/core';
import { isState, type State } from '../state.ts';
import { nameIn } from './arn.ts';
import { codes } from './codes.ts';
import type { Change, Phases } from './suppression.ts';

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
  readonly events: readonly Change[];
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
  if (typeof written === 'object' && written !== null) {
    for (const [name, state] of Object.entries(written)) {
      if (isState(state)) found.set(nameIn(name), state);
      else said.push(codes.state.at(span, `\`${key}\` of \`${name}\``, shown(state)));
    }
  }
  return { states: found, said };
}

/** Whether the input asks for the actions over time. */
export const asksForActions = (input: unknown): boolean => Array.isArray(given(input, 'events'));

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
  const events: Change[] = [];
  (given(input, 'events') as readonly unknown[]).forEach((one, i) => {
    const event = readChange(one);
    if (event === undefined || event.t < (events.at(-1)?.t ?? 0))
      said.push(codes.event.at(span, i));
    else events.push(event);
  });
  const phases = readPhases(given(input, 'suppressor'), span, said);
  return { input: { initial, events, ...(phases && { suppressor: phases }) }, said };
}

function readChange(one: unknown): Change | undefined {
  const [t, who, state] = ['t', 'who', 'state'].map((key) => given(one, key));
  if (typeof t !== 'number' || !Number.isFinite(t) || !isState(state)) return undefined;
  return who === 'composite' || who === 'suppressor' ? { t, who, state } : undefined;
}

function readPhases(written: unknown, span: Span, said: Diagnostic[]): Phases | undefined {
  if (typeof written !== 'object' || written === null) return undefined;
  const seconds = (key: 'waitPeriod' | 'extensionPeriod') => {
    const value = given(written, key) ?? 0;
    if (typeof value === 'number' && Number.isInteger(value) && value >= 0) return value;
    said.push(codes.period.at(span, key));
    return 0;
  };
  return { waitPeriod: seconds('waitPeriod'), extensionPeriod: seconds('extensionPeriod') };
}

const shown = (value: unknown) =>
  typeof value === 'string' ? `\`${value}\`` : `\`${JSON.stringify(value) ?? 'nothing'}\``;
