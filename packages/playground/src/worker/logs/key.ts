import type { Key } from './task.ts';

export const compareKeys = (a: Key, b: Key): number => a[0] - b[0] || a[1] - b[1] || a[2] - b[2];

/** The 56 digits of an event's id. */
export const eventIdOf = ([time, source, place]: Key): string =>
  `${digits(time, 20)}${digits(source, 18)}${digits(place, 18)}`;

const digits = (value: number, count: number) => String(value).padStart(count, '0');

/** A key as it stands in a token. */
export const writeKey = (key: Key): string => key.join('.');

export function readKey(text: string): Key | undefined {
  const [, time, source, place] = /^(-?\d{1,15})\.(\d{1,15})\.(-?\d{1,15})$/.exec(text) ?? [];
  if (time === undefined) return undefined;
  return [Number(time), Number(source), Number(place)];
}
