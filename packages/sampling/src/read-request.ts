import { type Diagnostic, failure, type Outcome, type Span, success, suggest } from '@sluice/core';
import { codes } from './codes.ts';
import type { Request } from './request.ts';

const fields = ['serviceName', 'serviceType', 'host', 'method', 'path', 'resourceArn'] as const;
const known: readonly string[] = [...fields, 'attributes'];

/** Other words for the fields of a request, taken from the rules and from samplers. */
const otherWords: Readonly<Record<string, string>> = {
  httpMethod: 'method',
  HTTPMethod: 'method',
  http_method: 'method',
  urlPath: 'path',
  URLPath: 'path',
  url_path: 'path',
  url: 'path',
  service: 'serviceName',
};

/** Where no text stands beside the request. */
const nowhere: Span = { start: 0, end: 0 };

/**
 * Reads a request from plain JSON. Null is as good as absent, numbers and booleans among the
 * attributes are taken as texts, and fields that resemble none of a request's are left out.
 */
export function readRequest(value: unknown, span: Span = nowhere): Outcome<Request> {
  if (!isObject(value)) return failure([codes.noRequest.at(span, wordFor(value))]);
  const said: Diagnostic[] = [];
  const texts = fields.flatMap((field) => {
    const text = at(value, field);
    if (typeof text === 'string') return [[field, text] as const];
    if (text !== undefined && text !== null) {
      said.push(codes.requestField.at(span, field, wordFor(text)));
    }
    return [];
  });
  for (const name of Object.keys(value)) {
    const near = known.includes(name) ? undefined : meant(name, value);
    if (near !== undefined) said.push(codes.requestMisspelled.at(span, name, near));
  }
  const attributes = readAttributes(at(value, 'attributes'), span, said);
  if (said.length > 0) return failure(said);
  return success({ ...Object.fromEntries(texts), ...(attributes && { attributes }) });
}

function meant(name: string, value: object): string | undefined {
  const near = Object.hasOwn(otherWords, name)
    ? otherWords[name]
    : (known.find((each) => each.toLowerCase() === name.toLowerCase().replaceAll('_', '')) ??
      suggest(
        name,
        known.filter((each) => each.length > 4),
      ));
  return near !== undefined && Object.hasOwn(value, near) ? undefined : near;
}

function readAttributes(
  value: unknown,
  span: Span,
  said: Diagnostic[],
): Readonly<Record<string, string>> | undefined {
  if (value === undefined || value === null) return undefined;
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

const at = (value: object, key: string): unknown =>
  Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;

/** What a value is, in words. */
export function wordFor(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  return typeof value === 'string' ? 'a text' : `a ${typeof value}`;
}
