import { type Diagnostic, spanOf } from '@sluice/core';
import { nameIn } from '../arn.ts';
import type { Rule } from '../ast.ts';
import { codes } from '../codes.ts';
import type { AlarmRuleOptions } from '../options.ts';
import { parse } from '../parse.ts';
import { mentionsOf } from '../walk.ts';

/** A circle of alarms through the one at hand; the service takes it, and is then stuck in it. */
export function checkCircles(rule: Rule, { name, others }: AlarmRuleOptions): Diagnostic[] {
  if (name === undefined || others === undefined) return [];
  const graph = new Map(
    Object.entries(others).map(([other, text]) => [nameIn(other), childrenOf(text)] as const),
  );
  for (const child of mentionsOf(rule)) {
    const way = wayBack(nameIn(child.text), name, graph);
    if (way === undefined) continue;
    const shown = [name, ...way].map((each) => `\`${each}\``).join(' → ');
    return [codes.cycle.at(spanOf(child.span.start, child.span.end), shown)];
  }
  return [];
}

function childrenOf(text: string): readonly string[] {
  const parsed = parse(text);
  const rule = parsed.ok ? parsed.value : parsed.partial;
  return rule === undefined ? [] : mentionsOf(rule).map((child) => nameIn(child.text));
}

/** The shortest way from an alarm to another along their children, both ends in. */
export function wayBack(
  from: string,
  to: string,
  graph: ReadonlyMap<string, readonly string[]>,
): readonly string[] | undefined {
  const before = new Map<string, string | undefined>([[from, undefined]]);
  const queue = [from];
  for (const at of queue) {
    if (at === to) return wayOf(at, before);
    for (const next of graph.get(at) ?? []) {
      if (before.has(next)) continue;
      before.set(next, at);
      queue.push(next);
    }
  }
  return undefined;
}

function wayOf(end: string, before: ReadonlyMap<string, string | undefined>): string[] {
  const way = [end];
  for (let at = before.get(end); at !== undefined; at = before.get(at)) way.unshift(at);
  return way;
}
