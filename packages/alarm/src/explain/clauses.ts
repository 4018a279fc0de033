import type { Clause } from '@sluice/core';
import type { Alarm } from '../ast.ts';
import { vendorOf } from '../json/actions.ts';
import { leastSamples } from '../low-samples.ts';
import { periodOf } from '../period.ts';
import { rangeOf } from '../settings.ts';
import { durationText } from './duration.ts';

/** The parts of an alarm, each in words, where it stands. */
export function clausesOf(alarm: Alarm): Clause[] {
  const { places, span } = alarm;
  const at = (name: string) => places[name] ?? span;
  return [
    ...windowClauses(alarm, at),
    ...sampleClauses(alarm, at),
    ...clockClauses(alarm, at),
    ...actionClauses(alarm, at),
  ];
}

type At = (name: string) => Clause['span'];

function windowClauses(alarm: Alarm, at: At): Clause[] {
  const period = periodOf(alarm);
  const { evaluationPeriods: periods } = alarm;
  if (period === undefined || periods === undefined) return [];
  const length = durationText(period * periods);
  const range = rangeOf(periods, period);
  const pace =
    period < 60 ? 'every 10 seconds' : period * periods > 86_400 ? 'once an hour' : 'every minute';
  return [
    { text: `it looks at ${length}, and is evaluated ${pace}`, span: at('EvaluationPeriods') },
    {
      text: `where data is missing it looks back for more, over about ${range} periods`,
      span: at('TreatMissingData'),
    },
  ];
}

function sampleClauses({ source, lowSamples }: Alarm, at: At): Clause[] {
  const least = source.kind === 'metric' ? leastSamples(source.statistic) : 0;
  if (least === 0) return [];
  const text =
    lowSamples === 'ignore'
      ? `with fewer than ${least} samples in a period the state stays as it was`
      : `periods with fewer than ${least} samples count like any other`;
  return [{ text, span: at('EvaluateLowSampleCountPercentile') }];
}

function clockClauses({ wallClock, warmUp }: Alarm, at: At): Clause[] {
  const clauses: Clause[] = [];
  if (wallClock) {
    const text = `periods keep to the clock of ${wallClock.timezone}`;
    clauses.push({ text, span: at('EvaluationWindow') });
  }
  if (warmUp) {
    const early = warmUp.whole ? '' : ', or until there is data for all periods';
    const text = `after its creation it waits ${durationText(warmUp.minutes * 60)}${early}`;
    clauses.push({ text, span: at('WarmUpConfiguration') });
  }
  return clauses;
}

function actionClauses({ actions, actionsEnabled }: Alarm, at: At): Clause[] {
  const names = [
    ['ALARM', 'AlarmActions'],
    ['OK', 'OKActions'],
    ['INSUFFICIENT_DATA', 'InsufficientDataActions'],
  ] as const;
  return names.flatMap(([state, name]) => {
    const arns = actions[state];
    if (arns.length === 0) return [];
    const again = arns.some((arn) => vendorOf(arn) === 'autoscaling');
    const repeated = again ? '; scaling is asked for again as long as it stays there' : '';
    const off = actionsEnabled ? repeated : ' (switched off)';
    return [{ text: `going to ${state} calls ${arns.join(', ')}${off}`, span: at(name) }];
  });
}
