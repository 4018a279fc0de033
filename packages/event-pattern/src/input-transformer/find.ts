import type { JsonObject, JsonValue } from '@sluice/syntax';
import type { Step } from './ast.ts';

/** The value at the end of a path; with wildcards one flat list of all there are. */
export function find(root: JsonValue, steps: readonly Step[]): JsonValue | undefined {
  let value: JsonValue | undefined = root;
  for (let i = 0; i < steps.length && value !== undefined; i++) {
    const step: Step = steps[i]!;
    if (step.kind === 'every')
      return value.kind === 'array' ? spread(value.elements, steps, i) : undefined;
    value = follow(value, step);
  }
  return value;
}

/** From the wildcard at `from` on, all branches go forward together, in order. */
function spread(elements: readonly JsonValue[], steps: readonly Step[], from: number): JsonValue {
  let branches = elements;
  for (let i = from + 1; i < steps.length; i++) {
    const step = steps[i]!;
    branches = branches.flatMap((branch) => {
      if (step.kind === 'every') return branch.kind === 'array' ? branch.elements : [];
      return follow(branch, step) ?? [];
    });
  }
  return { kind: 'array', elements: branches, span: { start: 0, end: 0 } };
}

function follow(value: JsonValue, step: Exclude<Step, { kind: 'every' }>): JsonValue | undefined {
  if (step.kind === 'index') return value.kind === 'array' ? value.elements[step.index] : undefined;
  return value.kind === 'object' ? memberOf(value, step.name) : undefined;
}

/** The last of several equal keys counts. */
export function memberOf({ members }: JsonObject, name: string): JsonValue | undefined {
  for (let i = members.length - 1; i >= 0; i--) {
    if (members[i]!.key.value === name) return members[i]!.value;
  }
  return undefined;
}
