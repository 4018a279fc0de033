import { type Diagnostic, failure, type Outcome, outcomeOf, suggest } from '@sluice/core';
import {
  describeFault,
  type JsonArray,
  type JsonObject,
  type JsonString,
  type JsonValue,
  readJson,
} from '@sluice/syntax';
import { codes } from './codes.ts';
import type { NamedMetric, Query } from './query.ts';

/** The queries of a request: a list, or an object that holds one. */
export function readQueries(text: string): Outcome<readonly Query[]> {
  const { value, faults } = readJson(text, { maxDepth: 64 });
  const [fault] = faults;
  if (fault !== undefined) {
    const { message, hint } = describeFault(fault);
    return failure([codes.json.at(fault.span, message, hint)]);
  }
  const list = value && listIn(value);
  if (list === undefined) {
    return failure([codes.shape.at({ start: 0, end: text.length }, 'there is no list of queries')]);
  }
  const said: Diagnostic[] = [];
  const queries = list.elements.flatMap((element) => {
    if (element.kind === 'object') return [readQuery(element, said)];
    said.push(codes.shape.at(element.span, 'a query is no object'));
    return [];
  });
  return outcomeOf(queries, said.slice(0, 50));
}

const holders = ['MetricDataQueries', 'Metrics'];

function listIn(value: JsonValue): JsonArray | undefined {
  if (value.kind === 'array') return value;
  if (value.kind !== 'object') return undefined;
  const held = value.members.find(({ key }) => holders.includes(key.value))?.value;
  return held?.kind === 'array' ? held : undefined;
}

const known = ['Id', 'Expression', 'MetricStat', 'Label', 'Period', 'ReturnData', 'AccountId'];

type Members = ReadonlyMap<string, JsonValue>;

function readQuery(object: JsonObject, said: Diagnostic[]): Query {
  const members = membersOf(object, said);
  const expression = textIn(members, 'Expression', said);
  const stat = members.get('MetricStat');
  const inner: Members = stat?.kind === 'object' ? plainMembers(stat) : new Map();
  if (stat !== undefined && stat.kind !== 'object') wrong('MetricStat', stat, 'an object', said);
  const id = textIn(members, 'Id', said);
  if (!members.has('Id')) said.push(codes.shape.at(object.span, 'a query has no `Id`'));
  const statistic = textIn(inner, 'Stat', said);
  const label = textIn(members, 'Label', said);
  const [from, periodAt] = members.has('Period')
    ? [members, members.get('Period')]
    : [inner, inner.get('Period')];
  const period = numberIn(from, said);
  return {
    id: id?.value ?? '',
    ...(expression !== undefined && { expression }),
    hasMetric: stat !== undefined,
    ...(stat !== undefined && { metric: metricIn(inner.get('Metric')) }),
    ...(statistic !== undefined && { statistic }),
    ...(label !== undefined && { label: label.value }),
    ...(period !== undefined && { period }),
    returnData: booleanIn(members, said),
    places: {
      whole: object.span,
      id: id?.span ?? object.span,
      ...(periodAt !== undefined && { period: periodAt.span }),
    },
  };
}

function metricIn(value: JsonValue | undefined): NamedMetric {
  const members: Members = value?.kind === 'object' ? plainMembers(value) : new Map();
  const [namespace, metricName] = ['Namespace', 'MetricName'].map((name) => members.get(name));
  const list = members.get('Dimensions');
  const pairs = (list?.kind === 'array' ? list.elements : []).flatMap((element) => {
    const pair: Members = element.kind === 'object' ? plainMembers(element) : new Map();
    const [name, of] = [pair.get('Name'), pair.get('Value')];
    return name?.kind === 'string' && of?.kind === 'string' ? [[name.value, of.value]] : [];
  });
  return {
    ...(namespace?.kind === 'string' && { namespace: namespace.value }),
    ...(metricName?.kind === 'string' && { metricName: metricName.value }),
    dimensions: Object.fromEntries(pairs),
  };
}

/** By the names of the API; those of the command line, which begin small, are taken too. */
function membersOf(object: JsonObject, said: Diagnostic[]): Members {
  const members = plainMembers(object);
  for (const { key } of object.members) {
    if (known.includes(capital(key.value))) continue;
    const near = suggest(key.value, known);
    const hint = near === undefined ? 'remove it' : `did you mean \`${near}\`?`;
    const edits = [{ span: key.span, text: `"${near}"` }];
    const fix = near === undefined ? undefined : { title: `write \`${near}\``, edits };
    said.push(codes.unknownProperty.at({ span: key.span, fix }, key.value, hint));
  }
  return members;
}

const plainMembers = ({ members }: JsonObject): Members =>
  new Map(members.map(({ key, value }) => [capital(key.value), value]));

const capital = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

function textIn(members: Members, name: string, said: Diagnostic[]): JsonString | undefined {
  const value = members.get(name);
  if (value === undefined || value.kind === 'string') return value;
  return wrong(name, value, 'a text', said);
}

function numberIn(members: Members, said: Diagnostic[]): number | undefined {
  const value = members.get('Period');
  if (value === undefined) return undefined;
  if (value.kind === 'number' && Number(value.lexeme) > 0) return Number(value.lexeme);
  return wrong('Period', value, 'a positive number', said);
}

function booleanIn(members: Members, said: Diagnostic[]): boolean {
  const value = members.get('ReturnData');
  if (value === undefined) return true;
  if (value.kind === 'literal' && value.value !== null) return value.value;
  wrong('ReturnData', value, '`true` or `false`', said);
  return true;
}

function wrong(name: string, { span }: JsonValue, wanted: string, said: Diagnostic[]): undefined {
  said.push(codes.property.at(span, name, wanted));
  return undefined;
}
