import { InvalidArgumentError } from 'commander';
import { instantOf } from './instant.ts';

/** The value of `--start` or `--end`. */
export function instantArgument(given: string): number {
  const time = instantOf(given);
  if (time !== undefined) return time;
  throw new InvalidArgumentError('It is a time as ISO 8601, or epoch seconds or milliseconds.');
}
