import type { JsonObject } from '@sluice/syntax';
import { codes } from './codes.ts';
import type { Lowering } from './lower.ts';
import { noticed } from './refusals.ts';

/** Whether a matcher has a second key, which is refused. */
export function refuseSecondKey(matcher: JsonObject, { refusals }: Lowering): boolean {
  const second = matcher.members[1];
  if (second === undefined) return false;
  const place = { span: second.key.span, read: noticed(second.value) };
  refusals.add(codes.severalOperators, place, second.key.value);
  return true;
}

/** As `refuseSecondKey`, in the words that the service has for `anything-but` and `numeric`. */
export function refuseExtraKey(
  matcher: JsonObject,
  operator: string,
  { refusals }: Lowering,
): boolean {
  const second = matcher.members[1];
  if (second === undefined) return false;
  const place = { span: second.key.span, read: noticed(second.value) };
  refusals.add(codes.extraKey, place, second.key.value, operator);
  return true;
}
