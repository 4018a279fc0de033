import type { Item } from '../ast.ts';
import { leafTest } from '../engine/closures-items.ts';
import type { Field } from '../engine/closures-rules.ts';
import { prune, reach, type TrieNode, trieOf } from '../event/trie.ts';
import type { FieldPlan } from '../plan.ts';
import { SlotIndex } from './index-of-rules.ts';

/** A path that rules ask for. */
export interface PathSlot {
  readonly path: string;
  readonly slot: number;
  readonly node: TrieNode;
  readonly index: SlotIndex;
  uses: number;
}

/** A field that rules share. */
export interface SharedField extends Field {
  readonly key: string;
  readonly path: PathSlot;
  uses: number;
}

/** The paths and fields of all rules, each once. */
export class SharedFields {
  readonly trie = trieOf();
  readonly #quirks: boolean;
  readonly #fields = new Map<string, SharedField>();
  readonly #paths: (PathSlot | undefined)[] = [];
  readonly #free: number[] = [];

  constructor(quirks: boolean) {
    this.#quirks = quirks;
  }

  get size(): { readonly paths: number; readonly fields: number } {
    return { paths: this.#paths.length - this.#free.length, fields: this.#fields.size };
  }

  get paths(): readonly string[] {
    return this.#paths.flatMap((at) => (at === undefined ? [] : [at.path]));
  }

  get slots(): readonly PathSlot[] {
    return this.#paths.filter((at) => at !== undefined);
  }

  at(slot: number): PathSlot {
    return this.#paths[slot]!;
  }

  /** The field, made where no rule has it yet; counts one more use. */
  use({ path, items, asks }: FieldPlan, strict: boolean): SharedField {
    const key = JSON.stringify([path, strict, items.map(withoutPlace)]);
    let field = this.#fields.get(key);
    if (field === undefined) {
      const at = this.#pathOf(path, strict);
      at.uses += 1;
      field = { key, path: at, slot: at.slot, absent: asks.absent, test: leafTest(asks), uses: 0 };
      this.#fields.set(key, field);
    }
    field.uses += 1;
    return field;
  }

  /** One use less; what nobody uses is forgotten. */
  drop(field: SharedField): void {
    field.uses -= 1;
    if (field.uses > 0) return;
    this.#fields.delete(field.key);
    const { path } = field;
    path.uses -= 1;
    if (path.uses > 0) return;
    if (path.node.slot === path.slot) path.node.slot = -1;
    else path.node.strictSlot = -1;
    prune(path.node);
    this.#paths[path.slot] = undefined;
    this.#free.push(path.slot);
  }

  #pathOf(path: string, strict: boolean): PathSlot {
    const node = reach(this.trie, path);
    const kind = strict ? 'strictSlot' : 'slot';
    const known = this.#paths[node[kind]];
    if (known !== undefined) return known;
    const slot = this.#free.pop() ?? this.#paths.length;
    node[kind] = slot;
    const made = { path, slot, node, index: new SlotIndex(this.#quirks), uses: 0 };
    this.#paths[slot] = made;
    return made;
  }
}

/** Items that say the same are the same, wherever they stand. */
const withoutPlace = ({ span: _, ...item }: Item): object => item;
