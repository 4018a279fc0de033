import type { Diagnostic } from '@sluice/core';
import { nameIn } from '../arn.ts';
import type { Rule } from '../ast.ts';
import { codes } from '../codes.ts';
import type { AlarmRuleOptions } from '../options.ts';
import { parse } from '../parse.ts';
import { mentionsOf } from '../walk.ts';
import { componentsOf, type Graph } from './components.ts';

/** Stands for the rule at hand where its name is not known: no alarm is called so. */
const nameless = '\u0000';

/**
 * Circles among all rules that are known, one of each group that is tied up; the service takes them,
 * and is then stuck in them. Each is said where the rule at hand leads into it.
 */
export function checkCircles(
  rule: Rule,
  { name = nameless, others }: AlarmRuleOptions,
): Diagnostic[] {
  if (others === undefined) return [];
  const graph = new Map([
    ...Object.entries(others).map(([other, text]) => [nameIn(other), namesIn(text)] as const),
    [name, mentionsOf(rule).map(({ text }) => nameIn(text))] as const,
  ]);
  return componentsOf(graph).flatMap((group) => {
    const members = new Set(group);
    const isCircle = group.length > 1 || graph.get(group[0]!)!.includes(group[0]!);
    if (!isCircle) return [];
    const isIn = (one: string) => members.has(one);
    const ways = mentionsOf(rule).flatMap(({ text, span }) => {
      const way = wayTo(nameIn(text), isIn, graph);
      return way === undefined ? [] : [{ way, span }];
    });
    const start = members.has(name) ? name : (ways[0]?.way.at(-1) ?? group[0]!);
    const circle = circleOf(start, graph);
    const shown = circle.map((one) => `\`${one}\``).join(' → ');
    return [codes.cycle.at(ways[0]?.span ?? rule.span, shown)];
  });
}

function namesIn(text: string): readonly string[] {
  const parsed = parse(text);
  const rule = parsed.ok ? parsed.value : parsed.partial;
  return rule === undefined ? [] : mentionsOf(rule).map((child) => nameIn(child.text));
}

/** The shortest circle through an alarm that is in one, both ends in. */
const circleOf = (name: string, graph: Graph): readonly string[] => {
  const ways = graph.get(name)!.flatMap((child) => {
    const way = wayTo(child, (one) => one === name, graph);
    return way === undefined ? [] : [way];
  });
  return [name, ...ways.reduce((best, way) => (way.length < best.length ? way : best))];
};

/** The shortest way from an alarm along its children to one that is looked for, both ends in. */
function wayTo(
  from: string,
  isEnd: (name: string) => boolean,
  graph: Graph,
): readonly string[] | undefined {
  const before = new Map<string, string | undefined>([[from, undefined]]);
  const queue = [from];
  for (const at of queue) {
    if (isEnd(at)) return wayOf(at, before);
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
  for (let at = before.get(end); at !== undefined; at = before.get(at)) way.push(at);
  return way.reverse();
}
