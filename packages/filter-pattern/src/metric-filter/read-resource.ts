import { type Diagnostic, failure, isError, type Outcome, success } from '@sluice/core';
import { describeFault, type JsonObject, type JsonString, readJson, within } from '@sluice/syntax';
import type { Pattern } from '../ast.ts';
import type { Api } from '../options.ts';
import { validate as validateCriteria } from '../selection-criteria/validate.ts';
import { validate } from '../validate.ts';
import { codes } from './codes.ts';
import type { Properties } from './properties.ts';

/** A filter as JSON text, or as the value of one. */
export type Resource = string | object;

/** The JSON text that diagnostics speak of: the text given, or the value written with two blanks. */
export function textOf(resource: Resource): string {
  if (typeof resource === 'string') return resource;
  try {
    return JSON.stringify(resource, undefined, 2) ?? '';
  } catch {
    // A cycle, or a value that JSON has not: it reads as no JSON.
    return '';
  }
}

/** The object of properties: all of it, or `Properties` of a CloudFormation resource. */
export function readResource(text: string): Outcome<JsonObject> {
  const { value, faults } = readJson(text, { maxDepth: 64 });
  const said = faults.map((fault) => {
    const { message, hint } = describeFault(fault);
    return codes.noJson.at(fault.span, message, hint);
  });
  if (said.length > 0) return failure(said);
  if (value?.kind !== 'object') return failure([codes.noObject.at({ start: 0, end: text.length })]);
  const inner = value.members.findLast(({ key }) => key.value === 'Properties')?.value;
  return success(inner?.kind === 'object' ? inner : value);
}

/** Whether the properties are named as CloudFormation names them. */
export const isTemplate = ({ members }: JsonObject): boolean =>
  members.some(({ key }) => /^[A-Z]/.test(key.value));

/** Checks the pattern in its place. Nothing where it is absent, computed or wrong. */
export function readPattern(text: string, properties: Properties, api: Api): PatternReading {
  const holder = properties.text('filterPattern', { most: Number.POSITIVE_INFINITY });
  if (holder === undefined) return {};
  const outcome = validate(holder.value, { api });
  properties.said.push(...outcome.diagnostics.map(within(text, holder)));
  return outcome.ok ? { source: holder.value, pattern: outcome.value } : {};
}

export interface PatternReading {
  readonly source?: string;
  readonly pattern?: Pattern;
}

/** Checks the field selection criteria in their place. */
export function readCriteria(text: string, properties: Properties): string | undefined {
  const holder = properties.text('fieldSelectionCriteria', { most: Number.POSITIVE_INFINITY });
  if (holder === undefined) return undefined;
  const { diagnostics } = validateCriteria(holder.value);
  properties.said.push(...diagnostics.map(within(text, holder)));
  return diagnostics.some(isError) ? undefined : holder.value;
}

const systemFields = ['@aws.account', '@aws.region', '@source.log'];

export function readSystemFields(properties: Properties, name: string): readonly string[] {
  const fields = properties.texts(name);
  properties.said.push(...fields.flatMap(checkSystemField));
  return fields.map(({ value }) => value);
}

const checkSystemField = ({ value, span }: JsonString): Diagnostic[] =>
  systemFields.includes(value) ? [] : [codes.systemField.at(span, value)];
