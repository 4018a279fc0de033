import type { LogEvent } from './group.ts';

const mostBytes = 1024 * 1024;

/** How many of the events make a page: one at least, then as many as fit into 1 MiB. */
export function fitting(found: readonly { readonly event: LogEvent }[], limit: number): number {
  let bytes = 0;
  const over = found.findIndex(({ event }, i) => {
    bytes += Buffer.byteLength(event.message);
    return i > 0 && bytes > mostBytes;
  });
  return Math.min(limit, over < 0 ? found.length : over);
}
