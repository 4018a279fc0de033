import { isDeepStrictEqual } from 'node:util';
import { type Outcome, unwrap } from '@sluice/core';
import type { EventInput, Matcher, RuleSet } from '@sluice/event-pattern';
import { compileAll, evaluate, parse } from '@sluice/event-pattern';
import { matcherOf } from '@sluice/event-pattern/internal/compile-matcher';
import type { Sample } from './arbitraries/event-pattern.ts';

/** How often patterns and events were tried, and what came of it. */
export interface Tally {
  pairs: number;
  matches: number;
}

interface Tried {
  readonly text: string;
  readonly reference: (event: EventInput) => Outcome<boolean>;
  readonly matchers: readonly Matcher[];
}

/** Runs every engine on every pair; tells the first that does not answer as the reference does. */
export function difference(sample: Sample, tally: Tally): string | undefined {
  for (const quirks of [true, false]) {
    const tried = sample.patterns.map((text) => tryOut(text, quirks));
    const set = ruleSetOf(sample.patterns, quirks);
    for (const event of sample.events) {
      tally.pairs += quirks ? tried.length : 0;
      const bytes = new TextEncoder().encode(event);
      const kinds = { text: event, bytes, value: JSON.parse(event) as object };
      for (const [kind, input] of Object.entries(kinds)) {
        const found = differenceOn(input, tried, set, tally);
        if (found !== undefined) return `${found} on ${kind} ${event}, quirks ${quirks}`;
      }
    }
  }
  return undefined;
}

function tryOut(text: string, quirks: boolean): Tried {
  const pattern = unwrap(parse(text), text);
  return {
    text,
    reference: (event) => evaluate(pattern, event, { quirks }),
    matchers: (['code', 'closures', 'reference'] as const).map((engine) =>
      matcherOf(pattern, { engine, quirks }),
    ),
  };
}

/** Rules that come and go must leave nothing behind. */
function ruleSetOf(texts: readonly string[], quirks: boolean): RuleSet {
  const rules = texts.map((text, i) => [String(i), text] as const);
  const outcome = compileAll(rules, { quirks });
  const set = outcome.ok ? outcome.value : outcome.partial!;
  for (const [id, text] of rules) {
    const known = set.has(id);
    set.add(`again ${id}`, text);
    if (known) set.remove(id);
    if (known) set.add(id, text);
    set.remove(`again ${id}`);
  }
  return set;
}

function differenceOn(
  event: EventInput,
  tried: readonly Tried[],
  set: RuleSet,
  tally: Tally,
): string | undefined {
  const wanted: string[] = [];
  for (const [i, { text, reference, matchers }] of tried.entries()) {
    const expected = reference(event);
    const matches = expected.ok && expected.value;
    if (matches) tally.matches += 1;
    if (matches && set.has(String(i))) wanted.push(String(i));
    for (const { engine, evaluate, test } of matchers) {
      if (test(event) !== matches) return `${engine} does not test as ${matches}: ${text}`;
      if (!isDeepStrictEqual(evaluate(event), expected))
        return `${engine} evaluates otherwise: ${text}`;
    }
  }
  const found = [...set.match(event)].sort();
  return isDeepStrictEqual(found, wanted)
    ? undefined
    : `rule set has ${found}, not ${wanted}: ${tried.map(({ text }) => text)}`;
}
