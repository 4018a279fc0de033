import { type Diagnostic, failure, type Outcome, type Span, success, suggest } from '@sluice/core';
import { codes } from './codes.ts';
import type { Request } from './request.ts';

const fields = ['serviceName', 'serviceType', 'host', 'method', 'path', 'resourceArn'] as const;
type Field = (typeof fields)[number] | 'attributes';

/** What a field is called, folded: in the words here, and in those of the rules. */
const fieldOf: ReadonlyMap<string, Field> = new Map([
  ...[...fields, 'attributes' as const].map((field) => [fold(field), field] as const),
  ['httpmethod', 'method'],
  ['urlpath', 'path'],
]);

/** Names that may have been meant by others; the shorter ones resemble too much. */
const candidates = [...fields, 'attributes', 'httpMethod', 'urlPath'].filter(
  (name) => name.length > 4,
);

/** Words that mean a field, though their values may be more than it. */
const otherWords: Readonly<Record<string, Field>> = { url: 'path', service: 'serviceName' };

/** So much is said of one request, and not more. */
const mostSaid = 20;

/** Where no text stands beside the request. */
const nowhere: Span = { start: 0, end: 0 };

/**
 * Reads a request from plain JSON. Names are taken in any case, with `_`, `-` or `.` in them, and
 * as rules have them (`HTTPMethod`, `URLPath`); of several names for one field its own counts, then
 * the first. Null is as good as absent, numbers and booleans among the attributes are taken as
 * texts, and fields that resemble none of a request's are left out.
 */
export function readRequest(value: unknown, span: Span = nowhere): Outcome<Request> {
  if (!isObject(value)) return failure([codes.noRequest.at(span, wordFor(value))]);
  const said: Diagnostic[] = [];
  const given = givenIn(value);
  const texts = fields.flatMap((field) => {
    const one = given.get(field);
    if (typeof one?.value === 'string') return [[field, one.value] as const];
    if (one) said.push(codes.requestField.at(span, one.name, wordFor(one.value)));
    return [];
  });
  for (const name of Object.keys(value)) {
    if (said.length >= mostSaid) break;
    const near = fieldOf.has(fold(name)) ? undefined : meant(name, given);
    if (near !== undefined) said.push(codes.requestMisspelled.at(span, name, near));
  }
  const attributes = readAttributes(given.get('attributes')?.value, span, said);
  if (said.length > 0) return failure(said);
  return success({ ...Object.fromEntries(texts), ...(attributes && { attributes }) });
}

function fold(name: string): string {
  return name.toLowerCase().replace(/[_.-]/g, '');
}

interface Given {
  readonly name: string;
  readonly value: unknown;
}

function givenIn(request: object): ReadonlyMap<Field, Given> {
  const given = new Map<Field, Given>();
  for (const [name, value] of Object.entries(request)) {
    const field = fieldOf.get(fold(name));
    if (field === undefined || value === null || value === undefined) continue;
    if (name === field || !given.has(field)) given.set(field, { name, value });
  }
  return given;
}

/** Which field was meant by a name that is none; nothing where that field is there. */
function meant(name: string, given: ReadonlyMap<Field, Given>): string | undefined {
  const near = Object.hasOwn(otherWords, name) ? otherWords[name] : suggest(name, candidates);
  return near === undefined || given.has(fieldOf.get(fold(near))!) ? undefined : near;
}

function readAttributes(
  value: unknown,
  span: Span,
  said: Diagnostic[],
): Readonly<Record<string, string>> | undefined {
  if (value === undefined) return undefined;
  if (!isObject(value)) {
    said.push(codes.requestField.at(span, 'attributes', wordFor(value)));
    return undefined;
  }
  const texts = Object.entries(value).flatMap(([key, each]) => {
    if (each === null || each === undefined) return [];
    if (typeof each === 'object') {
      said.push(codes.requestField.at(span, `attributes.${key}`, wordFor(each)));
      return [];
    }
    return [[key, String(each)] as const];
  });
  return Object.fromEntries(texts);
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a value is, in words. */
export function wordFor(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  return typeof value === 'string' ? 'a text' : `a ${typeof value}`;
}
