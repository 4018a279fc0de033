import type { Step } from '../ast.ts';

/** The steps of a name as it is written: `` a.`b c`[0] ``. */
export function stepsOf(image: string): readonly Step[] {
  const steps: Step[] = [];
  for (const [whole, at, quoted, plain, index] of image.matchAll(
    /(@*)`([^`]*)`|([\w@]+)|\[(\d+)\]/g,
  )) {
    if (whole === '') continue;
    if (index !== undefined) steps.push({ kind: 'index', index: Number(index) });
    else if (quoted !== undefined) steps.push({ kind: 'key', name: at + quoted, quoted: true });
    else steps.push({ kind: 'key', name: plain!, quoted: false });
  }
  return steps;
}

/** As rows know a field: steps joined by points. */
export const nameOf = (steps: readonly Step[]): string =>
  steps.map((step) => (step.kind === 'key' ? step.name : step.index)).join('.');
