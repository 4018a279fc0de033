import type { AlarmInput, AlarmProgram } from '@sluice/alarm';
import { type CompositeRule, evaluate } from '@sluice/alarm/alarm-rule';
import { type Answer, chain, type Engine, type Outcome, success } from '@sluice/core';
import type { Matcher as EventMatcher } from '@sluice/event-pattern';
import type { Transformer } from '@sluice/event-pattern/input-transformer';
import { answerOf } from '@sluice/event-pattern/internal/input-transformer/answer';
import type { Matcher as LineMatcher } from '@sluice/filter-pattern';
import type { QueryProgram } from '@sluice/logs-insights';
import { readInput as readEvents } from '@sluice/logs-insights/internal/read-input';
import type { Expression } from '@sluice/metric-math';
import { plain } from '@sluice/metric-math/internal/answer';
import { plainInput } from '@sluice/metric-math/internal/input/plain';
import { readQueries } from '@sluice/metric-math/internal/metric-label/read-queries';
import { answerOf as foundOf, metricsIn } from '@sluice/metric-math/internal/metric-search/answer';
import { readInput } from '@sluice/metric-math/internal/metrics-insights/read-input';
import { readSamples } from '@sluice/metric-math/internal/statistic/read-samples';
import type { LabelProgram } from '@sluice/metric-math/metric-label';
import type { Finder } from '@sluice/metric-math/metric-search';
import { Catalogue } from '@sluice/metric-math/metric-search';
import type { InsightsProgram } from '@sluice/metric-math/metrics-insights';
import { MetricStore } from '@sluice/metric-math/metrics-insights';
import type { StatisticProgram } from '@sluice/metric-math/statistic';
import type { Sampler } from '@sluice/sampling';
import { readRequest } from '@sluice/sampling/internal/read-request';
import type { Schedule } from '@sluice/schedule';
import { formatInstant, readInstant } from '@sluice/schedule/internal/instant';
import type { Matcher as TraceMatcher } from '@sluice/xray-filter';
import type { AnyLanguage } from 'sluice';

/** One way to come to an answer. `undefined` where it doesn't apply to this input. */
export interface Way {
  readonly name: string;
  answer(text: string, input: Input): Outcome<Answer> | undefined;
}

type Input = Readonly<Record<string, unknown>>;

/** What a compiled program makes of an input, in the words of the case files. */
type Run<Program = never> = (program: Program, input: Input) => Outcome<Answer> | undefined;

const eventOnBus = ({ profile, api, event }: Input): string | undefined =>
  profile === undefined && api === undefined && typeof event === 'string' ? event : undefined;

const onText: Run<EventMatcher> = (matcher, input) => {
  const event = eventOnBus(input);
  const matches = event === undefined ? undefined : matcher.testText(event);
  return matches === undefined ? undefined : success({ matches });
};

const onValue: Run<EventMatcher> = (matcher, input) => {
  const value = plainValue(eventOnBus(input));
  return value === undefined ? undefined : success({ matches: matcher.test(value) });
};

const onMessage: Run<LineMatcher> = ({ test, extract }, { message }) =>
  typeof message === 'string'
    ? success({ matches: test(message), extracted: extract(message) })
    : undefined;

const onEvent: Run<Transformer> = ({ apply }, { event, context }) =>
  typeof event === 'string'
    ? chain(apply({ event, context: (context ?? {}) as object }), (delivery) =>
        success(answerOf(delivery)),
      )
    : undefined;

/** The reference isn't run as a program: it has no end where nothing runs, and `answer` walks. */
const inInterval: Run<Schedule> = (schedule, input) => {
  const [from, to] = [readInstant(input['from']), readInstant(input['to'])];
  if (from === undefined || to === undefined || schedule.engine === 'reference') return undefined;
  return success({ runs: schedule.between(from, to).map(formatInstant) });
};

/** Rules of a local file go by their index; the default rule by its name. */
const onRequest: Run<Sampler> = ({ match, rules }, { request, as }) =>
  chain(readRequest(request, { start: 0, end: 0 }), (read) => {
    const { name, isDefault } = rules[match(read)] ?? {};
    return success({ rule: as === 'local-rules' && !isDefault ? Number(name) : (name ?? null) });
  });

const onTraces: Run<TraceMatcher> = ({ test }, { traces }) =>
  typeof traces === 'object' && traces !== null
    ? success({
        matches: Object.entries(traces)
          .filter(([, trace]) => test(trace))
          .map(([name]) => name),
      })
    : undefined;

const onTraceTexts: Run<TraceMatcher> = ({ testText }, { traces }) =>
  onTraces({ test: (trace: unknown) => testText(JSON.stringify(trace)) } as never, { traces });
const inCatalogue: Run<Finder> = (finder, input) =>
  chain(metricsIn('', input), (metrics) =>
    success(foundOf(finder.find(new Catalogue(metrics)).map((i) => metrics[i]!.key))),
  );

const oneByOne: Run<Finder> = ({ test }, input) =>
  chain(metricsIn('', input), (metrics) =>
    success(foundOf(metrics.filter(test).map(({ key }) => key))),
  );

const inStore: Run<InsightsProgram> = ({ run }, input) =>
  chain(readInput('', input), ({ metrics, namespace, range }) =>
    success({ result: { series: run(new MetricStore(metrics, namespace), range) } }),
  );

const overSamples: Run<StatisticProgram> = ({ evaluate: valueOf }, input) =>
  chain(
    readSamples(input),
    (samples): Outcome<Answer> =>
      samples === undefined
        ? success({ valid: true })
        : chain(valueOf(samples), (value) => success({ value })),
  );

const forQueries: Run<LabelProgram> = ({ evaluate: labelsOf }, input) =>
  chain(readQueries(input), (queries) => chain(labelsOf(queries), (labels) => success({ labels })));

const overSeries: Run<Expression> = (expression, input) =>
  expression.node.kind === 'sql' || input['range'] === undefined || input['api'] !== undefined
    ? undefined
    : chain(plainInput(input, 0), (read) =>
        chain(expression.evaluate(read), (result) => success({ result: plain(result) })),
      );

const onSeries: Run<AlarmProgram> = (program, input) => {
  const asked = ['value', 'values', 'points'].some((key) => input[key] !== undefined);
  return asked
    ? chain(program.run(input as AlarmInput), (found) => success({ ...found }))
    : undefined;
};

/** States by name; those that a rule is not told, and rules of others, only `answer` knows. */
const onStates: Run<CompositeRule> = ({ state, rule }, input) => {
  const { states, others, events } = input;
  if (typeof states !== 'object' || states === null) return undefined;
  if (others !== undefined || events !== undefined) return undefined;
  // Who makes it so, only the reference knows.
  return chain(evaluate(rule, input), (found) =>
    success({ ...found, state: state(states as never) }),
  );
};

const overEvents: Run<QueryProgram> = (program, input) => {
  // Saved queries are put in before, and tables that nobody gave are told of, by `answer` alone.
  if (input['events'] === undefined || program.query.commands.some(isSaved)) return undefined;
  return chain(readEvents(input), (read) =>
    chain(program.run(read), (result) => success({ ...result })),
  );
};

const isSaved = ({ kind }: { readonly kind: string }): boolean => kind === 'saved-query';

/** How the programs of each language are run, by what they run on. */
const runs: Readonly<Record<string, Readonly<Record<string, Run>>>> = {
  alarm: { 'on a series': onSeries },
  'alarm-rule': { 'on states': onStates },
  'event-pattern': { 'on text': onText, 'on a parsed value': onValue },
  'filter-pattern': { 'on a message': onMessage },
  schedule: { 'in an interval': inInterval },
  'logs-insights': { 'over events': overEvents },
  'metric-math': { 'over series': overSeries },
  'metric-search': { 'over a catalogue': inCatalogue, 'one by one': oneByOne },
  'metrics-insights': { 'over a store': inStore },
  statistic: { 'over samples': overSamples },
  'metric-label': { 'for queries': forQueries },
  'input-transformer': { 'on an event': onEvent },
  sampling: { 'on a request': onRequest },
  'xray-filter': { 'on traces': onTraces, 'on traces as text': onTraceTexts },
};

/** Where a language's inputs ask for more than a program does. */
const isForPrograms: Readonly<Record<string, (input: Input) => boolean>> = {
  sampling: ({ request }) => request !== undefined,
};

/** Every way to an answer that a language has. They must all agree. */
export function waysOf(language: AnyLanguage): readonly Way[] {
  const engines = ['code', 'closures', 'reference'] as const;
  const programs = Object.entries(runs[language.id] ?? {}).flatMap(([name, run]) =>
    engines.map((engine) => compiled(language, engine, name, run)),
  );
  return [
    { name: 'reference', answer: (text, input) => language.answer(text, input) },
    {
      name: 'reference after format',
      answer: (text, input) =>
        chain(language.format(text, input), (canonical) => language.answer(canonical, input)),
    },
    ...programs,
  ];
}

const compiled = (language: AnyLanguage, engine: Engine, name: string, run: Run): Way => ({
  name: `${engine} ${name}`,
  answer(text, input) {
    if (isForPrograms[language.id]?.(input) === false) return undefined;
    const outcome = language.compile(text, { ...input, engine });
    return outcome.ok ? run(outcome.value as never, input) : outcome;
  },
});

/** The value of a JSON text that says no more than its value does. */
function plainValue(text = ''): object | undefined {
  try {
    const value = JSON.parse(text);
    const compact = text.replace(/("(?:[^"\\]|\\.)*")|\s+/g, '$1');
    return JSON.stringify(value) === compact ? value : undefined;
  } catch {
    return undefined;
  }
}
