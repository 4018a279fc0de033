import type { Diagnostic } from '@sluice/core';
import type { Call } from '../ast.ts';
import { codes } from '../codes.ts';
import { functions } from '../functions/index.ts';
import type { StaticType } from '../value.ts';
import { fits } from './fit.ts';
import { refusal } from './refusal.ts';
import { unknownFunction } from './unknown-function.ts';

/** The type of a call, from the types of its arguments. */
export function checkCall(
  call: Call,
  types: readonly StaticType[],
  said: Diagnostic[],
): StaticType {
  const definition = functions.get(call.name);
  if (definition === undefined) {
    said.push(unknownFunction(call));
    return 'unknown';
  }
  const fitting = definition.signatures.filter((each) => fits(each, call.parameters, types));
  if (fitting.length === 0) {
    said.push(refusal(call, definition, types));
    return 'unknown';
  }
  const documented = fitting.filter(({ undocumented }) => undocumented === undefined);
  if (documented.length === 0) {
    said.push(codes.undocumented.at(call.span, ...fitting[0]!.undocumented!));
  }
  const returned = new Set(
    (documented.length > 0 ? documented : fitting).map((one) => one.returns),
  );
  return returned.size === 1 ? [...returned][0]! : 'unknown';
}
