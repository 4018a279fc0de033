import { type Diagnostic, spanOf } from '@sluice/core';
import type { JsonObject } from '@sluice/syntax';
import type { Alarm } from '../ast.ts';
import { codes } from '../codes.ts';
import { readActions } from '../json/actions.ts';
import { type Manner, Properties } from '../json/properties.ts';
import { readResource } from '../json/resource.ts';
import { checkTags } from '../json/tags.ts';
import { comparisonNames, lowSamples, treatments, units } from '../tables/choices.ts';
import { alarmProperties } from '../tables/properties.ts';
import { checkType } from './resource-type.ts';
import { readSource } from './source.ts';
import { readWarmUp, readWindow } from './window.ts';

/** An alarm and all that its properties have wrong each by itself. */
export interface AlarmReading {
  readonly alarm?: Alarm;
  readonly properties?: Properties;
  readonly said: readonly Diagnostic[];
}

/** Beyond this nothing is read. */
const longest = 262_144;

// AWS: `swf` is the old way to stop, terminate or reboot an instance.
const vendors = [
  'automate',
  'swf',
  'sns',
  'autoscaling',
  'ssm',
  'ssm-incidents',
  'lambda',
  'aiops',
];

export function readAlarm(text: string): AlarmReading {
  if (text.length > longest) {
    return { said: [codes.unread.at(spanOf(longest, text.length), longest)] };
  }
  const { json, properties: object, resource, said: faults } = readResource(text, codes);
  if (json === undefined || object === undefined) return { said: faults };
  const said = [...faults];
  const manner: Manner = { codes, said, loose: resource !== undefined };
  if (resource !== undefined) checkType(resource, manner);
  const properties = new Properties(object, alarmProperties, manner);
  const alarm: Alarm = {
    kind: 'alarm',
    ...rest(properties, manner),
    source: readSource(properties, manner),
    computed: properties.computed,
    places: placesOf(properties, object),
    json,
    span: object.span,
  };
  checkTags(properties, manner);
  said.sort((a, b) => a.span.start - b.span.start);
  return { alarm, properties, said };
}

function rest(properties: Properties, manner: Manner) {
  const [name, unit] = [properties.text('AlarmName', 255, 1), properties.choice('Unit', units)];
  properties.text('AlarmDescription', 1024);
  const comparison = properties.choice('ComparisonOperator', comparisonNames);
  const threshold = properties.number('Threshold');
  const thresholdMetricId = properties.text('ThresholdMetricId', 255, 1);
  const evaluationPeriods = properties.integer('EvaluationPeriods', 1);
  const datapointsToAlarm = properties.integer('DatapointsToAlarm', 1);
  const treatMissingData = properties.choice('TreatMissingData', treatments);
  const low = properties.choice('EvaluateLowSampleCountPercentile', lowSamples);
  const wallClock = readWindow(properties, manner);
  const warmUp = readWarmUp(properties, manner);
  const actions = (property: string) =>
    readActions(properties, property, vendors, manner).map(({ value }) => value);
  return {
    ...(name !== undefined && { name }),
    ...(unit !== undefined && { unit }),
    ...(comparison && { comparison }),
    ...(threshold !== undefined && { threshold }),
    ...(thresholdMetricId !== undefined && { thresholdMetricId }),
    ...(evaluationPeriods !== undefined && { evaluationPeriods }),
    ...(datapointsToAlarm !== undefined && { datapointsToAlarm }),
    ...(treatMissingData && { treatMissingData }),
    ...(low && { lowSamples: low }),
    ...(wallClock && { wallClock }),
    ...(warmUp && { warmUp }),
    actionsEnabled: properties.flag('ActionsEnabled') ?? true,
    actions: {
      ALARM: actions('AlarmActions'),
      OK: actions('OKActions'),
      INSUFFICIENT_DATA: actions('InsufficientDataActions'),
    },
  };
}

const placesOf = (properties: Properties, object: JsonObject) =>
  Object.fromEntries(
    object.members
      .map(({ key }) => key.value)
      .filter((name) => alarmProperties.includes(name))
      .map((name) => [name, properties.place(name)]),
  );
