import type { EventInput } from '../event/event.ts';

/**
 * What stands at a path where no value does: only scalars are compared, and an object or an empty
 * array is easily taken for one.
 */
export function standingAt(event: EventInput, path: string): string {
  const ends = walk(parsed(event), path.split('.'));
  if (ends.some((end) => isObject(end))) return 'an object, which has no value of its own';
  return ends.length > 0 ? 'an empty array' : 'nothing';
}

function parsed(event: EventInput): unknown {
  if (typeof event !== 'string' && !(event instanceof Uint8Array)) return event;
  try {
    return JSON.parse(typeof event === 'string' ? event : new TextDecoder().decode(event));
  } catch {
    // Text after the first value, which the service does not read.
    return undefined;
  }
}

/** Step by step, through the elements of every array; never deeper than the path is long. */
function walk(root: unknown, steps: readonly string[]): readonly unknown[] {
  let ends: readonly unknown[] = [root];
  for (const step of steps) {
    ends = ends
      .flatMap(elements)
      .flatMap((end) => (isObject(end) && Object.hasOwn(end, step) ? [end[step]] : []));
  }
  return ends.flatMap((end) => (Array.isArray(end) && end.length > 0 ? elements(end) : [end]));
}

const elements = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
