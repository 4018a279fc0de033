import { chain, type Outcome, success } from '@sluice/core';
import { fastSampler } from './engine/sampler.ts';
import type { SamplingOptions } from './options.ts';
import { referenceSampler } from './sampler/reference.ts';
import type { Sampler } from './sampler/sampler.ts';
import { validate } from './validate.ts';

export interface SamplerOptions extends SamplingOptions {
  /**
   * When the rules were fetched, in epoch seconds. An hour later they are no longer used, unless
   * they were refreshed; absent, they do not grow old.
   */
  readonly fetched?: number | undefined;
}

/**
 * Compiles rules that `validate` accepts to a sampler. There is one engine, automata that are
 * data; `reference` asks rule after rule instead.
 */
export function compile(text: string, options: SamplerOptions = {}): Outcome<Sampler> {
  const { missing, fetched, engine } = options;
  const read = (rules: string) => validate(rules, options);
  const samplerOf = engine === 'reference' ? referenceSampler : fastSampler;
  return chain(read(text), (node) => success(samplerOf({ node, read, missing, fetched })));
}
