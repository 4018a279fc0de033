/** A text in single quotes, for any shell. */
export const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;
