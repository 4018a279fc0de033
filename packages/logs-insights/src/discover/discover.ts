import { parseJson } from '../value/json.ts';
import { isMap, type Value } from '../value/value.ts';
import { discoverColumns } from './columns.ts';
import { flatten } from './json.ts';
import { discoverEmbedded, discoverLambda } from './lambda.ts';

/** The fields that the service finds in a message by itself, by name. */
export function discover(message: string, log?: string): ReadonlyMap<string, Value> {
  const json = /^\s*\{/.test(message) ? (parseJson(message) ?? null) : null;
  if (isMap(json)) return flatten(json);
  return (
    discoverLambda(message) ??
    discoverColumns(message) ??
    (log?.includes('/aws/lambda/') ? discoverEmbedded(message) : undefined) ??
    nothing
  );
}

const nothing: ReadonlyMap<string, Value> = new Map();
