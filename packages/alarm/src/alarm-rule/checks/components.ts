/** What each alarm names. */
export type Graph = ReadonlyMap<string, readonly string[]>;

/**
 * The alarms that can be reached from each other, by Tarjan's algorithm, without calls in calls:
 * a chain of alarms may be as long as it likes. An alarm by itself is a group of one.
 */
export function componentsOf(graph: Graph): readonly (readonly string[])[] {
  const found: (readonly string[])[] = [];
  const orders = new Map<string, number>();
  const lows = new Map<string, number>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  const work: { readonly name: string; next: number }[] = [];

  const enter = (name: string) => {
    lows.set(name, orders.size);
    orders.set(name, orders.size);
    open.push(name);
    isOpen.add(name);
    work.push({ name, next: 0 });
  };
  const lower = (name: string, to: number) => lows.set(name, Math.min(lows.get(name)!, to));
  const leave = (name: string) => {
    work.pop();
    const parent = work.at(-1);
    if (parent !== undefined) lower(parent.name, lows.get(name)!);
    if (lows.get(name) !== orders.get(name)) return;
    const group = open.splice(open.lastIndexOf(name));
    for (const one of group) isOpen.delete(one);
    found.push(group);
  };

  for (const root of graph.keys()) {
    if (!orders.has(root)) enter(root);
    for (let top = work.at(-1); top !== undefined; top = work.at(-1)) {
      const child = graph.get(top.name)![top.next++];
      if (child === undefined) leave(top.name);
      else if (!graph.has(child)) continue;
      else if (!orders.has(child)) enter(child);
      else if (isOpen.has(child)) lower(top.name, orders.get(child)!);
    }
  }
  return found;
}
