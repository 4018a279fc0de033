/** An object that is no list. */
export type Item = Readonly<Record<string, unknown>>;

export const isItem = (value: unknown): value is Item =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A member of an object; what objects have by birth is none. */
export const own = (value: unknown, key: string): unknown =>
  isItem(value) && Object.hasOwn(value, key) ? value[key] : undefined;

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

export const itemsOf = (value: unknown): readonly Item[] => listOf(value).filter(isItem);
