import type { PatternName, Rule } from '../ast.ts';
import type { SamplingOptions } from '../options.ts';
import type { Request } from '../request.ts';
import { matchesWildcard } from './wildcard.ts';

type Missing = SamplingOptions['missing'];

/** Whether a rule takes a request; the default rule takes every one. */
export const ruleMatches = (rule: Rule, request: Request, missing: Missing): boolean =>
  rule.isDefault ||
  (fieldMatches(rule.serviceName, request.serviceName, missing) &&
    fieldMatches(rule.serviceType, request.serviceType, missing) &&
    fieldMatches(rule.host, request.host, missing) &&
    fieldMatches(rule.httpMethod, request.method, missing) &&
    fieldMatches(rule.urlPath, request.path, missing) &&
    fieldMatches(rule.resourceArn, request.resourceArn, missing) &&
    rule.attributes.every(({ key, pattern }) => attributeMatches(key, pattern, request)));

/**
 * What a pattern makes of a field, which the request may not have. To the X-Ray SDKs an empty text
 * is as good as none.
 */
export function fieldMatches(
  pattern: string,
  value: string | undefined,
  missing: Missing,
): boolean {
  if (missing !== 'wildcard-only') return !value || matchesWildcard(pattern, value);
  return value === undefined ? pattern === '*' : matchesWildcard(pattern, value);
}

/** An attribute must be there, even for `*`. */
export function attributeMatches(key: string, pattern: string, request: Request): boolean {
  const value = attributeOf(request, key);
  return value !== undefined && matchesWildcard(pattern, value);
}

export const attributeOf = ({ attributes }: Request, key: string): string | undefined =>
  attributes !== undefined && Object.hasOwn(attributes, key) ? attributes[key] : undefined;

/** The part of a request that a pattern looks at. */
export const requestKeys: Readonly<Record<PatternName, Exclude<keyof Request, 'attributes'>>> = {
  serviceName: 'serviceName',
  serviceType: 'serviceType',
  host: 'host',
  httpMethod: 'method',
  urlPath: 'path',
  resourceArn: 'resourceArn',
};
