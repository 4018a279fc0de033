/**
 * Whether the rows of a query are those that a case expects: values as texts, numbers by value, in
 * any order where the case asks for none. Columns that no row of the case names are not compared.
 */
export function sameRows(expected: unknown, actual: unknown, ordered: boolean): boolean {
  if (!Array.isArray(expected) || !Array.isArray(actual)) return false;
  const named = new Set(expected.flatMap((row) => Object.keys(Object(row))));
  const wanted = expected.map((row) => textOf(row, named));
  const found = actual.map((row) => textOf(row, named));
  if (!ordered) {
    wanted.sort();
    found.sort();
  }
  return JSON.stringify(wanted) === JSON.stringify(found);
}

const textOf = (row: unknown, named: ReadonlySet<string>): string =>
  JSON.stringify(
    Object.entries(Object(row))
      .filter(([name]) => named.size === 0 || named.has(name))
      .map(([name, value]) => [name, plain(value)])
      .sort(),
  );

/** `1`, `1.0` and `"1"` are the same number. */
function plain(value: unknown): unknown {
  const text = String(value);
  return /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(text) ? Number(text) : text;
}
