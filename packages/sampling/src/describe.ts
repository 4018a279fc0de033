import type { Sampler } from './sampler/sampler.ts';

/** A sampler as plain JSON: how it decides, and its rules in the order of trial. */
export const describe = ({ engine, rules }: Sampler): unknown => ({ engine, rules });
