import { invalid } from './refused.ts';

/** Some of a list, and the token with which the next call goes on. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly nextToken: string | undefined;
}

export function pageOf<T>(all: readonly T[], token: string | undefined, limit: number): Page<T> {
  const from = token === undefined ? 0 : offsetIn(token);
  const end = from + limit;
  return { items: all.slice(from, end), nextToken: end < all.length ? tokenOf(end) : undefined };
}

const tokenOf = (offset: number): string => Buffer.from(`from ${offset}`).toString('base64');

function offsetIn(token: string): number {
  const [, offset] = /^from (\d{1,9})$/.exec(Buffer.from(token, 'base64').toString('latin1')) ?? [];
  if (offset === undefined) throw notAToken();
  return Number(offset);
}

export const notAToken = () => invalid('The specified nextToken is invalid.');
