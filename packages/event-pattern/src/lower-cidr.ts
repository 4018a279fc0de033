import type { JsonObject, JsonString, JsonValue } from '@sluice/syntax';
import { looksLikeAddress, readAddress } from './address.ts';
import type { Item } from './ast.ts';
import { codes } from './codes.ts';
import type { Lowering } from './lower.ts';
import { atKind, nameOf, type RefusedPlace } from './refusals.ts';
import { oneEach } from './rewriting.ts';
import { refuseSecondKey } from './second-key.ts';

/** `{"cidr": "10.0.0.0/8"}` */
export function lowerCidr(
  argument: JsonValue,
  matcher: JsonObject,
  lowering: Lowering,
): Item | undefined {
  if (argument.kind !== 'string') {
    // AWS: the service speaks of `prefix` here.
    const aws = 'prefix match pattern must be a string';
    const place = { ...atKind(argument), fix: oneEach('cidr', argument, matcher) };
    lowering.refusals.add(codes.notText, place, 'cidr', nameOf(argument), aws);
    return undefined;
  }
  if (refuseBlock(argument, matcher, lowering)) return undefined;
  if (refuseSecondKey(matcher, lowering)) return undefined;
  return { kind: 'cidr', block: argument.value, span: matcher.span };
}

function refuseBlock(json: JsonString, matcher: JsonObject, { refusals }: Lowering): boolean {
  const fault = blockFault(json.value);
  if (fault === undefined) return false;
  const single = fault === 'too-long' && wholeAddress(json.value);
  const place: RefusedPlace = {
    span: json.span,
    read: json.span.end,
    located: false,
    fix: single
      ? {
          title: 'list the address itself',
          edits: [{ span: matcher.span, text: JSON.stringify(single) }],
        }
      : undefined,
  };
  const { address, bits } = partsOf(json.value);
  switch (fault) {
    case 'slash':
      refusals.add(codes.cidrSlash, place, json.value);
      break;
    case 'bits':
      refusals.add(codes.cidrBits, place, bits);
      break;
    case 'negative':
      refusals.add(codes.cidrNegative, place, bits);
      break;
    case 'not-address':
      refusals.add(codes.cidrNotAddress, place, address);
      break;
    case 'bad-address':
      refusals.add(codes.cidrBadAddress, place, address);
      break;
    case 'too-long':
      refusals.add(
        codes.cidrTooLong,
        place,
        Number(bits),
        readAddress(address)!.length === 4 ? 4 : 6,
      );
      break;
  }
  return true;
}

type BlockFault = 'slash' | 'bits' | 'negative' | 'not-address' | 'bad-address' | 'too-long';

/** The first thing wrong with a block, in the order in which the service looks. */
function blockFault(block: string): BlockFault | undefined {
  const { address, bits, parts } = partsOf(block);
  if (parts !== 2) return 'slash';
  if (!/^[+-]?\d+$/.test(bits) || Math.abs(Number(bits)) > 0x7fffffff) return 'bits';
  if (Number(bits) < 0) return 'negative';
  if (!looksLikeAddress(address)) return 'not-address';
  const bytes = readAddress(address);
  if (bytes === undefined) return 'bad-address';
  return Number(bits) >= bytes.length * 8 ? 'too-long' : undefined;
}

/** AWS: slashes at the end are not counted. */
function partsOf(block: string): { address: string; bits: string; parts: number } {
  const parts = block.split('/');
  while (parts.length > 1 && parts.at(-1) === '') parts.pop();
  return { address: parts[0]!, bits: parts[1] ?? '', parts: parts.length };
}

/** The address of a block of one single address. */
function wholeAddress(block: string): string | undefined {
  const { address, bits } = partsOf(block);
  return Number(bits) === readAddress(address)!.length * 8 ? address : undefined;
}
