import { type Diagnostic, failure, isError, type Outcome, outcomeOf, spanOf } from '@sluice/core';
import { within } from '@sluice/syntax';
import { readActions } from '../../json/actions.ts';
import { type Manner, Properties } from '../../json/properties.ts';
import { readResource } from '../../json/resource.ts';
import { checkTags } from '../../json/tags.ts';
import { resourceAttributes } from '../../tables/properties.ts';
import { withVerdict } from '../../verdict.ts';
import type { Rule } from '../ast.ts';
import type { AlarmRuleOptions } from '../options.ts';
import { validate } from '../validate.ts';
import { compositeCodes as codes } from './codes.ts';
import type { CompositeAlarm } from './composite-alarm.ts';
import { readSuppressor } from './suppressor.ts';

const properties: readonly string[] = [
  'AlarmName',
  'AlarmDescription',
  'AlarmRule',
  'ActionsEnabled',
  'AlarmActions',
  'OKActions',
  'InsufficientDataActions',
  'ActionsSuppressor',
  'ActionsSuppressorWaitPeriod',
  'ActionsSuppressorExtensionPeriod',
  'Tags',
];

const vendors = ['sns', 'lambda', 'ssm', 'ssm-incidents', 'aiops'];
const longest = 262_144;

/**
 * Checks a composite alarm: the parameters of `PutCompositeAlarm` as JSON text, the properties of
 * `AWS::CloudWatch::CompositeAlarm`, or the whole resource; its rule with it.
 */
export function validateCompositeAlarm(
  text: string,
  options: AlarmRuleOptions = {},
): Outcome<CompositeAlarm> {
  if (text.length > longest)
    return failure([codes.unread.at(spanOf(longest, text.length), longest)]);
  const { properties: object, resource, said: faults } = readResource(text, codes);
  if (object === undefined) return failure(faults);
  const said: Diagnostic[] = [...faults];
  const manner: Manner = { codes, said, loose: resource !== undefined };
  if (resource !== undefined) checkType(new Properties(resource, resourceAttributes, manner), said);
  const found = new Properties(object, properties, manner);
  const name = found.text('AlarmName', 255, 1);
  found.text('AlarmDescription', 1024);
  checkTags(found, manner);
  const rule = readRule(text, found, manner, { ...options, ...(name !== undefined && { name }) });
  const actions = (property: string) =>
    readActions(found, property, vendors, manner).map(({ value }) => value);
  const alarm: CompositeAlarm = {
    ...(name !== undefined && { name }),
    ...(rule && { rule }),
    actionsEnabled: found.flag('ActionsEnabled') ?? true,
    actions: {
      ALARM: actions('AlarmActions'),
      OK: actions('OKActions'),
      INSUFFICIENT_DATA: actions('InsufficientDataActions'),
    },
    ...readSuppressor(found, name, said),
  };
  if (!said.some(isError)) said.push(...adviceOn(found));
  said.sort((a, b) => a.span.start - b.span.start);
  return outcomeOf(alarm, withVerdict(said));
}

function checkType(resource: Properties, said: Diagnostic[]): void {
  const type = resource.text('Type');
  if (type === undefined || type === 'AWS::CloudWatch::CompositeAlarm') return;
  said.push(codes.resourceType.at(resource.place('Type'), type));
}

function readRule(
  text: string,
  found: Properties,
  { said }: Manner,
  options: AlarmRuleOptions,
): Rule | undefined {
  found.require('AlarmRule');
  const holder = found.value('AlarmRule');
  if (holder?.kind !== 'string') {
    found.text('AlarmRule');
    return undefined;
  }
  const outcome = validate(holder.value, options);
  said.push(...outcome.diagnostics.map(within(text, holder)));
  return outcome.ok ? outcome.value : undefined;
}

function adviceOn(found: Properties): Diagnostic[] {
  const names = ['AlarmActions', 'OKActions', 'InsufficientDataActions'];
  if (names.some((name) => found.has(name))) return [];
  return found.has('ActionsSuppressor')
    ? [codes.idleSuppressor.at(found.keySpan('ActionsSuppressor'))]
    : [codes.noActions.at(found.span)];
}
