import type { FieldPlan, Finder, Scanner, SpacePlan } from '@sluice/scan';

const kept = new WeakMap<Scanner, Map<string, unknown>>();

/**
 * What was made of a scanner's memory stays in it: what is asked for again is the same. Nobody
 * reads with it while another does.
 */
function once<T>(scanner: Scanner, key: string, make: () => T): T {
  const known = kept.get(scanner) ?? new Map<string, unknown>();
  kept.set(scanner, known);
  if (!known.has(key)) known.set(key, make());
  return known.get(key) as T;
}

/** Fields of JSON by the names that discovery gives them. */
export const fieldPlanOf = (scanner: Scanner, names: readonly string[]): FieldPlan =>
  once(scanner, `fields ${JSON.stringify(names)}`, () =>
    scanner.planFields(
      names.map((name) => name.split('.')),
      { separator: '.' },
    ),
  );

export const spacePlanOf = (scanner: Scanner, columns: readonly number[]): SpacePlan =>
  once(scanner, `spaces ${columns}`, () => scanner.planSpaces(columns));

export const finderOf = (scanner: Scanner, texts: readonly string[]): Finder =>
  once(scanner, `texts ${JSON.stringify(texts)}`, () => scanner.finders(texts));
