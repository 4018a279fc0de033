import { type Diagnostic, type Outcome, outcomeOf } from '@sluice/core';
import type { JsonObject, JsonString } from '@sluice/syntax';
import type { SubscriptionFilter } from './ast.ts';
import { codes } from './codes.ts';
import { Properties } from './properties.ts';
import { isTemplate, readCriteria, readPattern, readSystemFields } from './read-resource.ts';
import { rules } from './rules.ts';

const known = [
  'filterName',
  'logGroupName',
  'filterPattern',
  'destinationArn',
  'roleArn',
  'distribution',
  'applyOnTransformedLogs',
  'fieldSelectionCriteria',
  'emitSystemFields',
];

export function readSubscriptionFilter(
  text: string,
  object: JsonObject,
): Outcome<SubscriptionFilter> {
  const said: Diagnostic[] = [];
  const properties = new Properties(object, known, said);
  if (!isTemplate(object)) properties.require('filterName');
  for (const name of ['logGroupName', 'filterPattern', 'destinationArn']) properties.require(name);
  const filterName = properties.text('filterName', rules.filterName)?.value;
  const logGroupName = properties.text('logGroupName', rules.logGroupName)?.value;
  const { source = '' } = readPattern(text, properties, 'PutSubscriptionFilter');
  const fieldSelectionCriteria = readCriteria(text, properties);
  const emitSystemFields = readSystemFields(properties, 'emitSystemFields');
  const [destination, role, distribution] = ['destinationArn', 'roleArn', 'distribution'].map(
    (name) => properties.text(name, { most: Number.POSITIVE_INFINITY, filled: true }),
  );
  if (destination !== undefined && destination.value !== '') {
    said.push(...checkDestination(destination, role, distribution, properties.has('roleArn')));
  }
  if (distribution !== undefined && !/^(?:Random|ByLogStream|)$/.test(distribution.value)) {
    said.push(codes.distribution.at(distribution.span, distribution.value));
  }
  said.sort((a, b) => a.span.start - b.span.start);
  const filter: SubscriptionFilter = {
    ...(filterName !== undefined && { filterName }),
    ...(logGroupName !== undefined && { logGroupName }),
    ...(destination !== undefined && { destinationArn: destination.value }),
    ...(role !== undefined && { roleArn: role.value }),
    ...(distribution !== undefined && { distribution: distribution.value }),
    ...(fieldSelectionCriteria !== undefined && { fieldSelectionCriteria }),
    filterPattern: source,
    emitSystemFields: [...new Set(emitSystemFields)],
  };
  return outcomeOf(filter, said);
}

/** Which service a destination belongs to decides what else must be there. */
function checkDestination(
  { value, span }: JsonString,
  role: JsonString | undefined,
  distribution: JsonString | undefined,
  roleIsGiven: boolean,
): Diagnostic[] {
  const service = /^arn:aws[\w-]*:([a-z]+):/.exec(value)?.[1];
  if (service === undefined) return [codes.destination.at(span, value)];
  const said: Diagnostic[] = [];
  if (service === 'lambda' && role !== undefined) said.push(codes.roleOfLambda.at(role.span));
  const name = streams.get(service);
  if (name !== undefined && !roleIsGiven) said.push(codes.roleNeeded.at(span, name));
  if (service !== 'kinesis' && distribution !== undefined) {
    said.push(codes.idleDistribution.at(distribution.span));
  }
  return said;
}

const streams = new Map([
  ['kinesis', 'a Kinesis stream'],
  ['firehose', 'a Firehose stream'],
]);
