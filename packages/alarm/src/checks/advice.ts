import type { Diagnostic } from '@sluice/core';
import type { Alarm } from '../ast.ts';
import { codes } from '../codes.ts';
import { durationText } from '../explain/duration.ts';
import { leastSamples } from '../low-samples.ts';
import { periodOf } from '../period.ts';
import { calls } from './expression-words.ts';
import { reachOf } from './reach.ts';

/** What the service takes, and is probably not meant. */
export const checkAdvice = (alarm: Alarm): Diagnostic[] => [
  ...checkHourly(alarm),
  ...checkMissing(alarm),
  ...checkReach(alarm),
  ...checkSamples(alarm),
  ...checkActions(alarm),
  ...checkFunctions(alarm),
];

function checkHourly(alarm: Alarm): Diagnostic[] {
  const length = (periodOf(alarm) ?? 0) * (alarm.evaluationPeriods ?? 0);
  const span = alarm.places['EvaluationPeriods'] ?? alarm.span;
  return length > 86_400 ? [codes.hourly.at(span, durationText(length))] : [];
}

/** An alarm on too little, or on events, and what silence means to it. */
function checkMissing(alarm: Alarm): Diagnostic[] {
  const { source, comparison, threshold, treatMissingData = 'missing', places, span } = alarm;
  if (source.kind !== 'metric' || threshold === undefined || comparison === undefined) return [];
  if (alarm.computed.includes('TreatMissingData')) return [];
  const counts = source.statistic === 'Sum' || source.statistic === 'SampleCount';
  const place = places['TreatMissingData'] ?? places['ComparisonOperator'] ?? span;
  if (comparison.startsWith('LessThan') && counts && treatMissingData !== 'breaching') {
    return threshold > 0 ? [codes.absence.at(place, treatMissingData)] : [];
  }
  const onEvents = comparison.startsWith('GreaterThan') && source.statistic === 'Sum';
  return onEvents && treatMissingData === 'ignore' ? [codes.stuck.at(place)] : [];
}

function checkReach(alarm: Alarm): Diagnostic[] {
  const reach = reachOf(alarm);
  const span = alarm.places['Threshold'] ?? alarm.span;
  if (reach === undefined) return [];
  return [codes[reach.always ? 'always' : 'never'].at(span, reach.why)];
}

function checkSamples(alarm: Alarm): Diagnostic[] {
  const { source, lowSamples, places, span } = alarm;
  if (source.kind !== 'metric' || lowSamples !== undefined) return [];
  const least = leastSamples(source.statistic);
  if (least <= 100) return [];
  return [codes.fewSamples.at(places['ExtendedStatistic'] ?? span, source.statistic!, least)];
}

function checkActions({ actions, actionsEnabled, places, span, computed }: Alarm): Diagnostic[] {
  const names = ['AlarmActions', 'OKActions', 'InsufficientDataActions'] as const;
  const given = names.filter((name) => places[name] !== undefined);
  const isEmpty = Object.values(actions).every((arns) => arns.length === 0);
  const isNone =
    isEmpty && given.every((name) => isList(places[name]!, 2)) && computed.length === 0;
  const twice = ([name, arns]: readonly [(typeof names)[number], readonly string[]]) =>
    arns
      .filter((arn, i) => arns.indexOf(arn) !== i)
      .map((arn) => codes.sameActions.at(places[name] ?? span, arn));
  return [
    ...(isNone ? [codes.noActions.at(span)] : []),
    ...(!actionsEnabled && !isEmpty
      ? [codes.disabledActions.at(places['ActionsEnabled'] ?? span)]
      : []),
    ...(
      [
        ['AlarmActions', actions.ALARM],
        ['OKActions', actions.OK],
        ['InsufficientDataActions', actions.INSUFFICIENT_DATA],
      ] as const
    ).flatMap(twice),
  ];
}

/** A list that holds what only a template knows is longer than its brackets. */
const isList = ({ start, end }: { start: number; end: number }, length: number) =>
  end - start <= length;

const unsteady = ['RUNNING_SUM', 'REMOVE_EMPTY', 'DATAPOINT_COUNT', 'RATE', 'DIFF'];

function checkFunctions(alarm: Alarm): Diagnostic[] {
  const { source, evaluationPeriods = 1, datapointsToAlarm = evaluationPeriods } = alarm;
  if (source.kind !== 'queries') return [];
  return source.queries.flatMap(({ expression = '', bodySpan }) => {
    const called = new Set(calls(expression));
    return [
      ...unsteady
        .filter((name) => called.has(name))
        .map((name) => codes.unsteady.at(bodySpan, name)),
      ...(called.has('FILL') && datapointsToAlarm === evaluationPeriods
        ? [codes.filled.at(bodySpan)]
        : []),
    ];
  });
}
