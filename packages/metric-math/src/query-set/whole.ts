import { isAsExpected } from '../engine/as-expected.ts';
import type { Whole } from '../engine/specialists.ts';
import { surroundingsOf } from '../input/surroundings.ts';
import type { Readings } from '../options.ts';
import type { Formula, Part } from '../plan.ts';
import { evaluateNode, type Surroundings } from '../reference/evaluate-node.ts';
import type { Value } from '../value.ts';
import { referencesOf } from './order.ts';

/** Makes calls on whole series, as the reference does, with the queries that they refer to. */
export const wholeBy =
  ({ parts, metrics }: Formula, readings: Readings): Whole =>
  (input) => {
    let isAnswered = true;
    const values = new Map<string, Value>();
    const around = ({ period = input.range.period }: Part): Surroundings => {
      const all = surroundingsOf({ ...input, range: { ...input.range, period } }, readings, () => {
        isAnswered = false;
      });
      return {
        ...all,
        metrics: all.metrics.filter(([id]) => metrics?.has(id)),
        valueOf: (id) => values.get(id) ?? all.valueOf(id),
      };
    };
    return (call, part) => {
      for (const one of neededBy(part, parts)) {
        if (!values.has(one.id!)) values.set(one.id!, evaluateNode(one.node, around(one)));
      }
      const value = evaluateNode(call, around(part));
      return isAnswered && isAsExpected(call, value) ? value : undefined;
    };
  };

/** What a part refers to, and what that refers to, each after what it needs. */
function neededBy(part: Part, parts: readonly Part[]): readonly Part[] {
  const byId = new Map(parts.map((one) => [one.id, one]));
  const needed = new Set<Part>();
  const open = [part];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const id of referencesOf(next.node)) {
      const one = byId.get(id);
      if (one === undefined || one === next || needed.has(one)) continue;
      needed.add(one);
      open.push(one);
    }
  }
  return parts.filter((one) => needed.has(one));
}
