import { suggest } from '@sluice/core';
import type { Alarm } from '../ast.ts';
import { codes } from '../codes.ts';
import { type Manner, Properties } from '../json/properties.ts';
import { rewrite } from '../json/rewrite.ts';
import { isTimezone } from '../series/timezone.ts';

const longest = 50;

/** Windows that keep to a clock; nothing where they slide. */
export function readWindow(properties: Properties, manner: Manner): Alarm['wallClock'] {
  const object = properties.object('EvaluationWindow');
  if (object === undefined) return undefined;
  const kinds = ['SlidingWindow', 'WallClockWindow'];
  const window = new Properties(object, kinds, manner, 'EvaluationWindow.');
  const given = kinds.filter((kind) => window.has(kind));
  if (given.length !== 1) manner.said.push(codes.window.at(object.span, given.length));
  const inner = window.object('WallClockWindow');
  if (inner === undefined) return undefined;
  const clock = new Properties(inner, ['Timezone'], manner, 'EvaluationWindow.WallClockWindow.');
  const timezone = clock.text('Timezone', longest, 1) ?? 'UTC';
  if (isTimezone(timezone)) return { timezone };
  if (timezone.length > longest) return undefined;
  const span = clock.place('Timezone');
  const near = suggest(timezone, Intl.supportedValuesOf('timeZone'));
  const place =
    near === undefined
      ? span
      : { span, fix: rewrite(span, `"${near}"`, near), hint: `did you mean \`${near}\`?` };
  manner.said.push(codes.timezone.at(place, timezone));
  return undefined;
}

export function readWarmUp(properties: Properties, manner: Manner): Alarm['warmUp'] {
  const object = properties.object('WarmUpConfiguration');
  if (object === undefined) return undefined;
  const names = ['WarmUpPeriodDurationInMinutes', 'OnlyStartEvaluatingAfterWarmUpPeriodEnds'];
  const warmUp = new Properties(object, names, manner, 'WarmUpConfiguration.');
  warmUp.require(names[0]!);
  const minutes = warmUp.integer(names[0]!, 1, 2880);
  const whole = warmUp.flag(names[1]!) ?? false;
  return minutes === undefined ? undefined : { minutes, whole };
}
