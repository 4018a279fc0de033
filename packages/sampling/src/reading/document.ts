import type { JsonObject, JsonValue } from '@sluice/syntax';
import type { Form } from '../ast.ts';
import { codes } from '../codes.ts';
import { Members } from './members.ts';
import { naming } from './mend.ts';
import { type ReadRule, readRule } from './rule.ts';
import type { Holder } from './rule-reader.ts';
import type { Said } from './said.ts';
import { checkTags } from './tags.ts';
import { wordFor } from './words.ts';

export interface ReadDocument {
  readonly form: Form;
  readonly rules: readonly ReadRule[];
}

/** Finds the rules in a document of the API or of CloudFormation, by the names of its members. */
export function readDocument(value: JsonObject, said: Said): ReadDocument {
  const names = new Set(value.members.map(({ key }) => key.value));
  if (names.has('Resources')) return { form: 'template', rules: inTemplate(value, said) };
  if (names.has('Properties') || isResourceType(value)) {
    return { form: 'template', rules: inResource(value, said) };
  }
  if (names.has('SamplingRuleRecords')) return api(inRecords(value, said));
  if (names.has('SamplingRules')) return api(inList(value, 'SamplingRules', said));
  if (names.has('SamplingRuleUpdate')) {
    return { form: 'update', rules: within(value, 'SamplingRuleUpdate', 'update', said) };
  }
  if (names.has('SamplingRuleRecord')) return api(inAnswer(value, said));
  if (names.has('CreatedAt') || names.has('ModifiedAt')) return api(inRecord(value, said));
  if (names.has('SamplingRule')) return api(within(value, 'SamplingRule', 'create', said));
  return api([readRule(value, 'alone', said)]);
}

const api = (rules: readonly ReadRule[]): ReadDocument => ({ form: 'api', rules });

/** The rules of a list: each by itself, or in a record. */
export const readList = (elements: readonly JsonValue[], said: Said): readonly ReadRule[] =>
  elements.flatMap((element) => {
    if (said.isFull) return [];
    if (element.kind !== 'object') {
      said.add(codes.noRules.at(element.span, wordFor(element)));
      return [];
    }
    const isRecord = element.members.some(({ key }) => key.value === 'SamplingRule');
    return isRecord ? inRecord(element, said) : [readRule(element, 'record', said)];
  });

function inList(value: JsonObject, name: string, said: Said): readonly ReadRule[] {
  const members = new Members(value, { known: [name, 'NextToken'], said });
  return readList(members.list(name) ?? [], said);
}

function inRecords(value: JsonObject, said: Said): readonly ReadRule[] {
  return inList(value, 'SamplingRuleRecords', said);
}

function inAnswer(value: JsonObject, said: Said): readonly ReadRule[] {
  const members = new Members(value, { known: ['SamplingRuleRecord'], said });
  const record = members.object('SamplingRuleRecord');
  return record === undefined ? [] : inRecord(record, said);
}

const inRecord = (value: JsonObject, said: Said): readonly ReadRule[] =>
  ruleOf(
    new Members(value, { known: ['SamplingRule', 'CreatedAt', 'ModifiedAt'], said }),
    'SamplingRule',
    'record',
  );

/** What the calls to create and to update take. */
function within(value: JsonObject, name: string, holder: Holder, said: Said): readonly ReadRule[] {
  const known = holder === 'update' ? [name] : [name, 'Tags'];
  const members = new Members(value, { known, said });
  checkTags(members);
  return ruleOf(members, name, holder);
}

function ruleOf(members: Members, name: string, holder: Holder): readonly ReadRule[] {
  const { said } = members.rules;
  if (!members.has(name)) said.add(codes.missing.at(members.span, name, lowerFirst(name)));
  const rule = members.object(name);
  return rule === undefined ? [] : [readRule(rule, holder, said)];
}

const lowerFirst = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);

const type = 'AWS::XRay::SamplingRule';

const isResourceType = ({ members }: JsonObject): boolean =>
  members.some(({ key, value }) => key.value === 'Type' && isText(value, type));

const isText = (value: JsonValue, text: string) => value.kind === 'string' && value.value === text;

/** The sampling rules among the resources of a template; what else there is, is not looked at. */
function inTemplate(value: JsonObject, said: Said): readonly ReadRule[] {
  const resources = value.members.findLast(({ key }) => key.value === 'Resources')!.value;
  if (resources.kind !== 'object') {
    said.add(codes.wrongType.at(resources.span, 'Resources', 'an object', wordFor(resources)));
    return [];
  }
  return resources.members.flatMap(({ value: resource }) =>
    resource.kind === 'object' && isResourceType(resource) ? inResource(resource, said) : [],
  );
}

const resourceAttributes = [
  'Type',
  'Properties',
  'Condition',
  'CreationPolicy',
  'DeletionPolicy',
  'DependsOn',
  'Metadata',
  'UpdatePolicy',
  'UpdateReplacePolicy',
];

function inResource(value: JsonObject, said: Said): readonly ReadRule[] {
  const rules = { said, strict: true, template: true };
  const resource = new Members(value, { ...rules, known: resourceAttributes });
  const written = resource.text('Type');
  if (written && written.value !== type) {
    const fix = naming(written.span, type);
    said.add(codes.resourceType.at({ span: written.span, fix }, `\`${written.value}\``));
  } else if (!resource.has('Type')) {
    said.add(codes.missing.at(value.span, 'Type', 'type'));
  }
  if (!resource.has('Properties')) {
    said.add(codes.missing.at(value.span, 'Properties', 'properties'));
  }
  const properties = resource.object('Properties');
  if (properties === undefined) return [];
  const members = new Members(properties, {
    ...rules,
    known: ['SamplingRule', 'Tags', ...oldProperties],
  });
  checkTags(members);
  return ruleOf(members, 'SamplingRule', 'resource');
}

/** Taken still, and out of date. */
const oldProperties = ['RuleName', 'SamplingRuleRecord', 'SamplingRuleUpdate'];
