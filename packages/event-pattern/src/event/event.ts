/**
 * An event to match: JSON text, JSON text in UTF-8, or a value as `JSON.parse` gives it. Text keeps
 * what a value has lost: how its numbers were written, and keys that stand twice (each counts).
 */
export type EventInput = string | Uint8Array | object;

/** Levels of nesting that an event may have. */
export const maxDepth = 1000;

/** Choices of array elements tried for one event before it is given up. */
export const maxChoices = 300_000;
