/** The ids of some rules, and by each further rule the list that has its id too. */
interface Node {
  readonly ids: readonly string[];
  readonly next: (Node | undefined)[];
}

const emptyNode = (): Node => ({ ids: [], next: [] });

/** So many lists are kept. */
const mostNodes = 4096;

/** Lists of ids, made rule by rule. PERF: events match the same rules again and again. */
export class IdLists {
  private readonly all: readonly string[];
  private root = emptyNode();
  private at = this.root;
  private count = 0;

  constructor(all: readonly string[]) {
    this.all = all;
  }

  begin(): void {
    if (this.count > mostNodes) {
      this.root = emptyNode();
      this.count = 0;
    }
    this.at = this.root;
  }

  add(rule: number): void {
    const { next, ids } = this.at;
    let node = next[rule];
    if (node === undefined) {
      node = { ids: Object.freeze([...ids, this.all[rule]!]), next: [] };
      next[rule] = node;
      this.count += 1;
    }
    this.at = node;
  }

  get ids(): readonly string[] {
    return this.at.ids;
  }
}
