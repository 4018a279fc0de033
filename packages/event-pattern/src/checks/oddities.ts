import type { Diagnostic } from '@sluice/core';
import type { Cidr, Item } from '../ast.ts';
import { codes } from '../codes.ts';
import { readAddress } from '../lower/address.ts';
import type { Leaf } from '../walk-pattern.ts';

/** Where the service is odd, and this pattern would notice. */
export function adviseOddities(leaves: readonly Leaf[]): readonly Diagnostic[] {
  const blocks = leaves.flatMap(({ values }) => values.items.flatMap(adviseBlock));
  return [
    ...leaves.flatMap(adviseKey),
    ...leaves.flatMap(({ values }) => values.items.flatMap(adviseText)),
    // Once said is enough.
    ...blocks.slice(0, 1),
  ];
}

function adviseKey({ field, path }: Leaf): readonly Diagnostic[] {
  // AWS: an empty last key is forgotten below the top, an empty first key above a field.
  const forgotten = path.endsWith('.') || (field.name !== '' && path.startsWith('.'));
  return forgotten ? [codes.emptyKey.at(field.nameSpan)] : [];
}

function adviseText(item: Item): readonly Diagnostic[] {
  if (item.kind === 'anything-but') {
    const astral =
      item.of === 'equals-ignore-case' ? item.values.map(astralOf).find(Boolean) : undefined;
    return astral === undefined ? [] : [codes.astralIgnoringCase.at(item.span, astral)];
  }
  if (item.kind !== 'text-test') return [];
  const { operator, value, ignoreCase, span } = item;
  const astral = ignoreCase || operator === 'equals-ignore-case' ? astralOf(value) : undefined;
  if (astral !== undefined) return [codes.astralIgnoringCase.at(span, astral)];
  const edge =
    (operator === 'prefix' && value.endsWith('"')) ||
    (operator === 'suffix' && value.startsWith('"'));
  return edge ? [codes.quoteAtEdge.at(span, operator)] : [];
}

/** The first character that UTF-16 writes as a pair. */
const astralOf = (text: string): string | undefined => /[\u{10000}-\u{10ffff}]/u.exec(text)?.[0];

function adviseBlock(item: Item): readonly Diagnostic[] {
  if (item.kind !== 'cidr') return [];
  const bits = Number(item.block.split('/')[1]);
  if (bits === 0) return [codes.everyAddress.at(item.span, item.block)];
  const other = otherVersion(item, bits);
  return other === undefined ? [] : [codes.mixedVersions.at(item.span, item.block, other)];
}

/** The addresses of the other version whose first digits lie in the block. */
function otherVersion({ block }: Cidr, bits: number): string | undefined {
  const bytes = readAddress(block.split('/')[0]!)!;
  if (bytes.length === 16) {
    return bits <= 32 ? `IPv4 addresses such as ${bytes.slice(0, 4).join('.')}` : undefined;
  }
  const groups = [bytes[0]! * 256 + bytes[1]!, bytes[2]! * 256 + bytes[3]!];
  return `IPv6 addresses such as ${groups.map((group) => group.toString(16)).join(':')}::`;
}
