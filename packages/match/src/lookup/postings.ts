import type { Visit } from './lookup.ts';

/** The ids under a key. PERF: most keys have one, and a set of one costs ten times the room. */
export type Postings = number | Set<number>;

export function withId(postings: Postings | undefined, id: number): Postings {
  if (postings === undefined || postings === id) return id;
  if (typeof postings === 'number') return new Set([postings, id]);
  return postings.add(id);
}

/** What is left without the id; undefined when nothing is. */
export function withoutId(postings: Postings, id: number): Postings | undefined {
  if (typeof postings === 'number') return postings === id ? undefined : postings;
  postings.delete(id);
  return postings.size === 0 ? undefined : postings;
}

export function visitAll(postings: Postings | undefined, visit: Visit): void {
  if (typeof postings === 'number') visit(postings);
  else if (postings !== undefined) for (const id of postings) visit(id);
}
