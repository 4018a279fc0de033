import { type Outcome, unwrap } from '@sluice/core';
import type { EventInput, Matcher, RuleSet } from '@sluice/event-pattern';
import { compileAll, parse } from '@sluice/event-pattern';
import { matcherOf } from '@sluice/event-pattern/internal/compile-matcher';
import { evaluatorOf } from '@sluice/event-pattern/internal/evaluate';
import type { Sample } from './arbitraries/event-pattern.ts';

/** How often patterns and events were tried, and what came of it. */
export interface Tally {
  pairs: number;
  matches: number;
}

interface Tried {
  readonly text: string;
  readonly reference: (event: EventInput) => Outcome<boolean>;
  readonly code: Matcher;
  readonly closures: Matcher;
}

/** Runs every engine on every pair; tells the first that does not answer as the reference does. */
export function difference(sample: Sample, tally: Tally): string | undefined {
  for (const quirks of [true, false]) {
    const tried = sample.patterns.map((text) => tryOut(text, quirks));
    const set = ruleSetOf(sample.patterns, quirks);
    for (const event of sample.events) {
      tally.pairs += quirks ? tried.length : 0;
      const found =
        differenceOn(event, [event, new TextEncoder().encode(event)], tried, set, tally) ??
        differenceOn(JSON.parse(event), [JSON.parse(event)], tried, set, tally);
      if (found !== undefined) return `${found} on ${event}, quirks ${quirks}`;
    }
  }
  return undefined;
}

function tryOut(text: string, quirks: boolean): Tried {
  const pattern = unwrap(parse(text), text);
  return {
    text,
    reference: evaluatorOf(pattern, { quirks }),
    code: matcherOf(pattern, { engine: 'code', quirks }),
    closures: matcherOf(pattern, { engine: 'closures', quirks }),
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

/** `inputs` are the same to the reference as `event`. */
function differenceOn(
  event: EventInput,
  inputs: readonly EventInput[],
  tried: readonly Tried[],
  set: RuleSet,
  tally: Tally,
): string | undefined {
  const wanted: string[] = [];
  for (const [i, { text, reference, code, closures }] of tried.entries()) {
    const expected = reference(event);
    const matches = expected.ok && expected.value;
    if (matches) tally.matches += 1;
    if (matches && set.has(String(i))) wanted.push(String(i));
    for (const input of inputs) {
      const engines = { code: code.test(input), closures: closures.test(input) };
      for (const [engine, found] of Object.entries(engines)) {
        if (found !== matches) return `${engine} says ${found}: ${text}`;
      }
      const said = code.evaluate(input);
      if (said.ok !== expected.ok || (said.ok && said.value !== matches)) {
        return `${kindOf(input)} evaluates to ${JSON.stringify(said)}: ${text}`;
      }
    }
  }
  for (const input of inputs) {
    const found = [...set.match(input)].sort();
    if (found.join() !== wanted.join()) {
      return `rule set on ${kindOf(input)} has ${found}, not ${wanted}: ${tried.map(({ text }) => text)}`;
    }
  }
  return undefined;
}

const kindOf = (input: EventInput): string =>
  typeof input === 'string' ? 'text' : input instanceof Uint8Array ? 'bytes' : 'a value';
