import type { Node } from './ast.ts';
import { byteClassOf } from './byte-class.ts';

/** Most bytes that are looked ahead. */
const longest = 32;
/** A set of more bytes than these is in most places of most texts. */
const mostMembers = 64;

/** Sets of the bytes that every match begins with, as many as are known. */
export function windowOf(root: Node): readonly Uint8Array[] {
  const { sets } = windowOver(root);
  const isRare = (set: Uint8Array): boolean =>
    set.reduce((sum, each) => sum + each, 0) <= mostMembers;
  return sets.slice(0, sets.findLastIndex(isRare) + 1);
}

interface Window {
  readonly sets: readonly Uint8Array[];
  /** Whether it always reads just these bytes, so that what follows comes next. */
  readonly whole: boolean;
}

const nothing: Window = { sets: [], whole: true };

function windowOver(node: Node): Window {
  switch (node.kind) {
    case 'characters':
      return ofCharacters(node);
    case 'sequence':
      return inRow(node.items.map((item) => () => windowOver(item)));
    case 'alternation':
      return node.branches.map(windowOver).reduce(either);
    case 'group':
      return windowOver(node.item);
    case 'repeat':
      return ofRepeat(node);
    case 'assertion':
      return nothing;
  }
}

function inRow(parts: readonly (() => Window)[]): Window {
  const sets: Uint8Array[] = [];
  for (const part of parts) {
    const next = part();
    sets.push(...next.sets);
    if (!next.whole || sets.length >= longest)
      return { sets: sets.slice(0, longest), whole: false };
  }
  return { sets, whole: true };
}

function either(one: Window, other: Window): Window {
  const length = Math.min(one.sets.length, other.sets.length);
  const sets = Array.from({ length }, (_, index) =>
    one.sets[index]!.map((each, byte) => each | other.sets[index]![byte]!),
  );
  const whole = one.whole && other.whole && one.sets.length === other.sets.length;
  return { sets, whole };
}

function ofRepeat({ item, min, max }: Node & { kind: 'repeat' }): Window {
  const inner = windowOver(item);
  const times = inner.sets.length === 0 ? Math.min(min, 1) : Math.min(min, longest);
  const { sets, whole } = inRow(Array.from({ length: times }, () => () => inner));
  return { sets, whole: whole && min === max };
}

/** Beyond ASCII characters are of several lengths; what is not UTF-8 may begin with any byte. */
function ofCharacters({ ranges }: Node & { kind: 'characters' }): Window {
  const { widths, beyond } = byteClassOf(ranges);
  const set = widths.map((width) => Number(width > 0));
  if (beyond === 'all' || ranges.some(({ from, to }) => from <= 0xfffd && to >= 0xfffd)) {
    set.fill(1, 0x80);
  }
  return { sets: [set], whole: beyond === 'none' };
}
