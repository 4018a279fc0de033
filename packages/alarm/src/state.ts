/** What an alarm can say; a number in machines, by its place here. */
export const states = ['OK', 'ALARM', 'INSUFFICIENT_DATA'] as const;

export type State = (typeof states)[number];

export const isState = (value: unknown): value is State => states.includes(value as State);
