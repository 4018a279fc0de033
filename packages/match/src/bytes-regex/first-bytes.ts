import type { Node } from './ast.ts';
import { byteClassOf } from './byte-class.ts';

/** What is still to be matched: nodes, and places that are to be kept. */
export type Rest = { readonly step: Step; readonly left: Rest } | undefined;
export type Step = Node | { readonly kind: 'mark'; readonly slot: number };

/** How what is left can begin. */
export interface Beginning {
  /** The bytes it can begin with; absent where it may be empty. */
  readonly bytes: Uint8Array | undefined;
  /** Whether it may be that nothing follows. */
  readonly mayEnd: boolean;
}

export function firstBytes(rest: Rest): Beginning {
  const first: First = { bytes: new Uint8Array(256), mayEnd: false };
  for (let left = rest; left !== undefined; left = left.left) {
    if (left.step.kind !== 'mark' && !addFirst(left.step, first)) return first;
  }
  return { bytes: undefined, mayEnd: true };
}

interface First {
  readonly bytes: Uint8Array;
  mayEnd: boolean;
}

/** Adds what a node can begin with; true when it may be empty. */
function addFirst(node: Node, first: First): boolean {
  switch (node.kind) {
    case 'characters':
      addClass(node, first.bytes);
      return false;
    case 'sequence':
      return node.items.every((item) => addFirst(item, first));
    case 'alternation':
      return node.branches.map((branch) => addFirst(branch, first)).includes(true);
    case 'group':
      return addFirst(node.item, first);
    case 'repeat':
      return node.max === 0 || addFirst(node.item, first) || node.min === 0;
    case 'assertion':
      return addAssertion(node, first);
  }
}

/** Nothing follows the end of a text, and a newline that of a line. */
function addAssertion({ holds }: Node & { kind: 'assertion' }, first: First): boolean {
  if (holds !== 'text-end' && holds !== 'line-end') return true;
  first.mayEnd = true;
  if (holds === 'line-end') first.bytes[0x0a] = 1;
  return false;
}

function addClass({ ranges }: Node & { kind: 'characters' }, bytes: Uint8Array): void {
  const { widths, beyond } = byteClassOf(ranges);
  widths.forEach((width, byte) => {
    if (width > 0) bytes[byte] = 1;
  });
  // What is not UTF-8 is one of all characters, and may begin with any of these.
  if (beyond === 'all' || ranges.some(({ from, to }) => from <= 0xfffd && to >= 0xfffd)) {
    bytes.fill(1, 0x80);
  }
}
