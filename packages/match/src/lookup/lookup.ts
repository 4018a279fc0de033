/** Is told an id that was found. */
export type Visit = (id: number) => void;

/**
 * Many keys at once: finds those that a value satisfies, in time that hangs on the value and on
 * what is found, not on how many keys there are. Ids are the caller's own whole numbers.
 */
export interface Lookup<Key, Value> {
  /** Adds an id under a key; a second time is no more than once. */
  add(key: Key, id: number): void;
  /** Takes an id away from a key; nothing happens when it is not there. */
  remove(key: Key, id: number): void;
  /** Visits the ids of every key that the value satisfies: an id once for each such key. */
  collect(value: Value, visit: Visit): void;
}
