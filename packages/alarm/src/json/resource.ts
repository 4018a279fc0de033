import { type Diagnostic, spanOf } from '@sluice/core';
import { describeFault, type JsonObject, type JsonValue, readJson } from '@sluice/syntax';
import type { ResourceCodes } from './messages.ts';

/** An alarm as it was written. */
export interface Resource {
  readonly json?: JsonValue;
  /** The properties, taken out of a resource of a template where they stand in one. */
  readonly properties?: JsonObject;
  /** The whole resource, where it is one. */
  readonly resource?: JsonObject;
  readonly said: readonly Diagnostic[];
}

/** Reads JSON, and finds the properties in it. */
export function readResource(text: string, codes: ResourceCodes): Resource {
  const { value: json, faults } = readJson(text, { maxDepth: 64 });
  const said = faults.map((fault) => {
    const { message, hint } = describeFault(fault);
    return codes.noJson.at(fault.span, message, hint);
  });
  if (json === undefined) return { said };
  if (json.kind !== 'object') {
    return { json, said: said.length > 0 ? said : [codes.noObject.at(spanOf(0, text.length))] };
  }
  const inner = json.members.findLast(({ key }) => key.value === 'Properties')?.value;
  return inner?.kind === 'object'
    ? { json, properties: inner, resource: json, said }
    : { json, properties: json, said };
}
