import { availableParallelism } from 'node:os';
import { InvalidArgumentError } from 'commander';

/** The value of `--jobs`: how many threads, 0 for one a processor. */
export function jobsOf(given: string): number {
  const jobs = Number(given);
  if (!/^\d+$/.test(given) || jobs > 256) {
    throw new InvalidArgumentError('It is a number from 0 to 256.');
  }
  return jobs === 0 ? availableParallelism() : jobs;
}
