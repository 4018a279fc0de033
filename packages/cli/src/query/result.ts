/** The answer of a query; what has no value is left out of a row. */
export interface Result {
  readonly columns: readonly string[];
  readonly rows: readonly Readonly<Record<string, string>>[];
}

/** Names are the user's: `constructor` is a column like any other. */
export const cellOf = (row: Result['rows'][number], name: string): string | undefined =>
  Object.hasOwn(row, name) ? row[name] : undefined;
