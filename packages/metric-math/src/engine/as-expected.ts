import type { Call } from '../ast.ts';
import { scopeOf } from '../scope.ts';
import { typeOf } from '../types.ts';
import type { Value } from '../value.ts';

/**
 * Whether a call gave what its type says, or one series where its type is not known: what a user
 * puts in the place of AWS may be anything.
 */
export function isAsExpected(call: Call, value: Value): boolean {
  const type = typeOf(call, scopeOf({}), []);
  return value.type === (type === 'unknown' ? 'TS' : type);
}
