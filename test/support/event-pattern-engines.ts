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
export function difference({ patterns, events, quirks }: Sample, tally: Tally): string | undefined {
  const tried = patterns.map((text) => tryOut(text, quirks));
  const set = ruleSetOf(patterns, quirks);
  for (const event of events) {
    tally.pairs += tried.length;
    const value = JSON.parse(event) as object;
    const found = differenceOn(event, tried, set, tally) ?? differenceOn(value, tried, set, tally);
    if (found !== undefined) return `${found} on ${event}, quirks ${quirks}`;
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

function differenceOn(
  event: string | object,
  tried: readonly Tried[],
  set: RuleSet,
  tally: Tally,
): string | undefined {
  const kind = typeof event === 'string' ? 'text' : 'a value';
  const bytes = typeof event === 'string' ? new TextEncoder().encode(event) : event;
  const wanted: string[] = [];
  for (const [i, { text, reference, code, closures }] of tried.entries()) {
    const expected = reference(event);
    const matches = expected.ok && expected.value;
    if (matches) tally.matches += 1;
    if (matches && set.has(String(i))) wanted.push(String(i));
    if (code.test(event) !== matches)
      return `code tests ${kind} otherwise than ${matches}: ${text}`;
    if (closures.test(bytes) !== matches) return `closures test otherwise than ${matches}: ${text}`;
    const said = code.evaluate(event);
    if (said.ok !== expected.ok || (said.ok && said.value !== matches)) {
      return `${kind} evaluates to ${JSON.stringify(said)}: ${text}`;
    }
  }
  const found = [...set.match(event)].sort();
  if (found.join() === wanted.join()) return undefined;
  return `rule set on ${kind} has ${found}, not ${wanted}: ${tried.map(({ text }) => text)}`;
}
