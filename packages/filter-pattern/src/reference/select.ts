import type { JsonValue } from '@sluice/syntax';
import type { Step } from '../ast.ts';

/** Every value that a selector leads to: one or none, several where it has a wildcard. */
export function select(root: JsonValue, steps: readonly Step[]): readonly JsonValue[] {
  return steps.reduce<readonly JsonValue[]>(
    (values, step) => values.flatMap((value) => follow(value, step)),
    [root],
  );
}

function follow(value: JsonValue, step: Step): readonly JsonValue[] {
  switch (step.kind) {
    case 'key':
      if (value.kind !== 'object') return [];
      // Of equal keys the last counts.
      return value.members
        .filter(({ key }) => key.value === step.name)
        .slice(-1)
        .map((member) => member.value);
    case 'index':
      return value.kind === 'array' ? value.elements.slice(step.index, step.index + 1) : [];
    case 'wildcard':
      if (value.kind === 'array') return value.elements;
      // AWS: `[*]` also goes over the values of an object (TestMetricFilter, 2026-09).
      if (value.kind === 'object') {
        return [...new Map(value.members.map((one) => [one.key.value, one.value])).values()];
      }
      return [];
  }
}
