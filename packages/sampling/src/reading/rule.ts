import type { Span } from '@sluice/core';
import type { JsonObject, JsonString } from '@sluice/syntax';
import type { Rule, RuleField } from '../ast.ts';
import { codes } from '../codes.ts';
import { apiFields, numberFields, optionalFields, patternFields } from '../fields.ts';
import { readAttributes } from './attributes.ts';
import { readBoost } from './boost.ts';
import { Members } from './members.ts';
import { writing } from './mend.ts';
import { readNumber } from './number.ts';
import { checkLength, type Holder, type RuleReader, requireField } from './rule-reader.ts';
import type { Said } from './said.ts';

/** Where the fields of a rule stand in the text: the values of those that are written. */
export type Places = ReadonlyMap<RuleField, Span>;

export interface ReadRule {
  readonly rule: Rule;
  readonly places: Places;
}

/** Reads one rule in the words of the API; what is missing or wrong counts as `*` or 0. */
export function readRule(object: JsonObject, holder: Holder, said: Said): ReadRule {
  const template = holder === 'resource';
  const rules = { known: apiFields, optional: optionalFields, said, strict: template, template };
  const members = new Members(object, rules);
  const name = readName({ members, holder, said, isDefault: false });
  const isDefault = name?.value === 'Default';
  const reader = { members, holder, said, isDefault };
  const numbers = Object.fromEntries(
    numberFields.map((field) => [field.key, readNumber(reader, field)]),
  );
  const patterns = Object.fromEntries(
    patternFields.map(({ key, api, most }) => [key, readPattern(reader, api, most)]),
  );
  const attributes = readAttributes(reader);
  const boost = readBoost(reader);
  readVersion(reader);
  if (isDefault) checkDefault(reader);
  const unknown = unknownOf(reader);
  const rule: Rule = {
    kind: 'rule',
    name: name?.value ?? '',
    priority: numbers['priority'] ?? 10_000,
    fixedRate: numbers['fixedRate'] ?? 0,
    reservoirSize: numbers['reservoirSize'] ?? 0,
    serviceName: patterns['serviceName']!,
    serviceType: patterns['serviceType']!,
    host: patterns['host']!,
    httpMethod: patterns['httpMethod']!,
    urlPath: patterns['urlPath']!,
    resourceArn: patterns['resourceArn']!,
    attributes,
    ...(boost && { boost }),
    isDefault,
    ...(unknown.length > 0 && { unknown }),
    span: object.span,
  };
  return { rule, places: placesOf(members, name) };
}

function readName(reader: RuleReader): JsonString | undefined {
  const { members, holder, said } = reader;
  const name = members.text('RuleName');
  const arn = members.text('RuleARN');
  // A record of the service has both.
  if (members.has('RuleName') && members.has('RuleARN') && holder !== 'record') {
    const place = { span: members.keySpan('RuleARN'), fix: members.removing('RuleARN') };
    said.add(codes.nameAndArn.at(place));
  } else if (!members.has('RuleName') && !members.has('RuleARN')) {
    said.add(codes.noName.at(members.span));
  }
  if (name) checkLength(reader, 'RuleName', name, { least: 1, most: 32 });
  if (name || !arn) return name;
  const named = /^arn:aws[a-z-]*:xray:[^:]*:\d*:sampling-rule\/(.{1,32})$/.exec(arn.value)?.[1];
  if (named === undefined) said.add(codes.badArn.at(arn.span, arn.value));
  return { ...arn, value: named ?? arn.value };
}

function readPattern(reader: RuleReader, name: string, most: number): string {
  requireField(reader, name, '"*"');
  const text = reader.members.text(name);
  if (text) checkLength(reader, name, text, { least: 0, most });
  return text?.value ?? '*';
}

function readVersion(reader: RuleReader): void {
  requireField(reader, 'Version', '1');
  const written = reader.members.number('Version', (number) => number === 1);
  if (written === undefined || Number(written.lexeme) === 1) return;
  const { span, lexeme } = written;
  reader.said.add(codes.version.at({ span, fix: writing(span, '1') }, lexeme));
}

/** Of the default rule only reservoir and rate can be changed. */
function checkDefault({ members, holder, said }: RuleReader): void {
  if (holder === 'create' || holder === 'resource') {
    said.add(codes.defaultCreated.at(members.value('RuleName')?.span ?? members.span));
    return;
  }
  const fixed = [
    ...patternFields.map(({ api }) => api),
    'Priority',
    'Attributes',
    'SamplingRateBoost',
  ];
  for (const name of fixed) {
    const value = members.value(name);
    if (value === undefined || (holder !== 'update' && isUntouched(name, value))) continue;
    const place = { span: members.keySpan(name), fix: members.removing(name) };
    said.add(codes.defaultChanged.at(place, name));
  }
}

function isUntouched(name: string, value: NonNullable<ReturnType<Members['value']>>): boolean {
  if (name === 'Priority') return value.kind === 'number' && Number(value.lexeme) === 10_000;
  if (value.kind === 'object') return value.members.length === 0;
  return value.kind === 'string' && value.value === '*';
}

const byName: readonly (readonly [RuleField, string])[] = [
  ['name', 'RuleName'],
  ...[...numberFields, ...patternFields].map(({ key, api }) => [key, api] as const),
  ['attributes', 'Attributes'],
  ['boost', 'SamplingRateBoost'],
];

const unknownOf = ({ members, holder }: RuleReader): readonly RuleField[] =>
  byName
    .filter(
      ([field, api]) =>
        members.isComputed(api) ||
        // An update without a boost takes the boost away.
        (holder === 'update' && field !== 'name' && field !== 'boost' && !members.has(api)),
    )
    .map(([field]) => field);

const placesOf = (members: Members, name: JsonString | undefined): Places =>
  new Map(
    byName.flatMap(([field, api]) => {
      const span = field === 'name' ? name?.span : members.value(api)?.span;
      return span === undefined ? [] : [[field, span] as const];
    }),
  );
