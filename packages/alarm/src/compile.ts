import { chain, type Engine, failure, type Outcome, success } from '@sluice/core';
import type { Alarm } from './ast.ts';
import { codes } from './codes.ts';
import { keep, Machine } from './engine/machine.ts';
import { AlarmStream, type OnPeriod } from './engine/stream.ts';
import { evaluate } from './evaluate.ts';
import { type AlarmResult, evaluationOf, historyOf } from './evaluation.ts';
import type { AlarmInput } from './input.ts';
import { type Question, readQuestion } from './read/input.ts';
import { checkLength } from './read/length.ts';
import { breaches } from './reference/breach.ts';
import { type Decision, decide } from './reference/decide.ts';
import type { Timeline, Transition } from './series/timeline.ts';
import { type Settings, settingsOf } from './settings.ts';
import { type State, states } from './state.ts';
import { validate } from './validate.ts';

export interface AlarmOptions {
  readonly engine?: Engine | undefined;
}

/** An alarm that is ready to be run. */
export interface AlarmProgram {
  readonly engine: 'closures' | 'reference';
  readonly alarm: Alarm;
  /** What it goes by; absent where only the service could run it. */
  readonly settings?: Settings;
  /** One value, one evaluation, or a series: as `evaluate`, but fast. */
  run(input: AlarmInput): Outcome<AlarmResult>;
  /** A series with every period of it. */
  timeline(input: AlarmInput): Outcome<Timeline>;
  /** To be fed points one by one; `onPeriod` is told of every period that ends. */
  stream(initial?: State, onPeriod?: OnPeriod): Outcome<AlarmStream>;
}

/** Periods of one series: a year of ten seconds has three times as many. */
const mostPeriods = 1_000_000;

/** Compiles an alarm that `validate` accepts. There is one fast engine; `reference` is the other. */
export function compile(text: string, { engine }: AlarmOptions = {}): Outcome<AlarmProgram> {
  return chain(validate(text), (alarm) => success(programOf(alarm, engine === 'reference')));
}

function programOf(alarm: Alarm, isReference: boolean): AlarmProgram {
  const found = settingsOf(alarm);
  const settings = typeof found === 'string' ? undefined : found;
  const refused = () => failure([codes.notHere.at(alarm.span, String(found))]);
  const ask = (input: AlarmInput): Outcome<Question> =>
    settings === undefined ? refused() : readQuestion(input, settings, alarm.span);
  const stream = (initial: State = 'INSUFFICIENT_DATA', onPeriod?: OnPeriod) =>
    settings === undefined
      ? refused()
      : success(new AlarmStream(alarm, settings, initial, onPeriod));
  const timeline = (question: Question): Outcome<Timeline> =>
    question.kind === 'points'
      ? timelineOf(alarm, settings!, question)
      : failure([codes.values.at(alarm.span, 'points', '`nothing`')]);
  return {
    engine: isReference ? 'reference' : 'closures',
    alarm,
    ...(settings && { settings }),
    run: isReference
      ? (input) => evaluate(alarm, input)
      : (input) => chain(ask(input), (question) => answerOf(alarm, settings!, question)),
    timeline: (input) => chain(ask(input), timeline),
    stream,
  };
}

function answerOf(alarm: Alarm, settings: Settings, question: Question): Outcome<AlarmResult> {
  switch (question.kind) {
    case 'value':
      return success({ breaching: breaches(question.value, settings, question.band) });
    case 'values': {
      const window = { ...settings, range: question.slots.length };
      const machine = new Machine(window);
      let verdict: ReturnType<Machine['push']> = keep;
      for (const { value, samples, band } of question.slots) {
        verdict = machine.push(value ?? Number.NaN, samples, band?.lower, band?.upper);
      }
      const state: Decision['state'] = verdict === keep ? 'KEEP' : states[verdict]!;
      const decision = { ...decide(window, question.slots), state };
      return success(evaluationOf(window, question, decision));
    }
    case 'points':
      return chain(timelineOf(alarm, settings, question), (timeline) =>
        success(historyOf(settings, timeline)),
      );
  }
}

function timelineOf(
  alarm: Alarm,
  settings: Settings,
  { points, prior, until }: Extract<Question, { kind: 'points' }>,
): Outcome<Timeline> {
  const long = checkLength(points, until, settings, mostPeriods, alarm.span);
  if (long !== undefined) return failure([long]);
  const starts: number[] = [];
  const values: (number | null)[] = [];
  const found: State[] = [];
  const stream = new AlarmStream(alarm, settings, prior, (start, value, state) => {
    starts.push(start);
    values.push(Number.isNaN(value) ? null : value);
    found.push(state);
  });
  const transitions: Transition[] = points.flatMap((point) => stream.add(point));
  transitions.push(...stream.close(until));
  return success({ starts, values, states: found, transitions, state: stream.state });
}
