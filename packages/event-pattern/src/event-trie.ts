/** The paths that something asks for, step by step. A path has a slot where its values are put. */
export interface TrieNode {
  readonly children: Map<string, TrieNode>;
  readonly parent: TrieNode | undefined;
  readonly step: string;
  /** Where values at this path go; -1 for nowhere. */
  slot: number;
  /** The same for those who do not see values behind keys that the service passes over. */
  strictSlot: number;
  /** A bit for each length (modulo 32) that a child's step has. */
  lengths: number;
  /** PERF: where keys of events lead, as found before; `null` for nowhere. */
  readonly known: Map<string, Edge | null>;
}

export const trieOf = (): TrieNode => nodeOf(undefined, '');

const nodeOf = (parent: TrieNode | undefined, step: string): TrieNode => ({
  children: new Map(),
  parent,
  step,
  slot: -1,
  strictSlot: -1,
  lengths: 0,
  known: new Map(),
});

/** The node of a dotted path, made where it is missing. */
export function reach(root: TrieNode, path: string): TrieNode {
  let node = root;
  for (const step of path.split('.')) {
    let child = node.children.get(step);
    if (child === undefined) {
      child = nodeOf(node, step);
      node.children.set(step, child);
      forget(node);
      node.lengths |= 1 << (step.length & 31);
    }
    node = child;
  }
  return node;
}

/** Takes away nodes that nothing asks for any more, from a leaf upwards. */
export function prune(leaf: TrieNode): void {
  let node = leaf;
  while (node.parent !== undefined && isIdle(node)) {
    node.parent.children.delete(node.step);
    forget(node.parent);
    node = node.parent;
  }
}

/** What was known here and above may be wrong now. */
function forget(node: TrieNode): void {
  for (let at: TrieNode | undefined = node; at !== undefined; at = at.parent) at.known.clear();
}

const isIdle = (node: TrieNode): boolean =>
  node.children.size === 0 && node.slot < 0 && node.strictSlot < 0;

/** Where a key of an event leads. */
export interface Edge {
  readonly node: TrieNode;
  /** AWS: keys that hold an empty step are passed over, but for patterns with such a path. */
  readonly passedOver: boolean;
}

/** Where a key leads, `null` for nowhere; a key may hold several steps. */
export function follow(node: TrieNode, key: string): Edge | null {
  let edge = node.known.get(key);
  if (edge === undefined) {
    const found = find(node, key);
    edge = found === undefined ? null : { node: found, passedOver: isPassedOver(key) };
    if (node.known.size >= maxKnown) node.known.clear();
    node.known.set(key, edge);
  }
  return edge;
}

/** Keys of events can be as many as events. */
const maxKnown = 1000;

function find(node: TrieNode, key: string): TrieNode | undefined {
  let at: TrieNode | undefined = node;
  for (const step of key.split('.')) at = at?.children.get(step);
  return at;
}

/** Whether a key or path holds an empty step other than at its end, as Java's `split` sees it. */
export const isPassedOver = (key: string): boolean =>
  key === '' || (key.includes('.') && /^\.+[^.]|\.\.+[^.]/.test(key));
