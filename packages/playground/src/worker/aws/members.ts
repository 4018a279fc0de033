/** Reads the members of a request as AWS's own front door does, with its words for what is wrong. */

export type Members = Readonly<Record<string, unknown>>;

/** The request as an object, or nothing. */
export const membersOf = (body: unknown): Members | undefined =>
  typeof body === 'object' && body !== null && !Array.isArray(body) ? (body as Members) : undefined;

/** What the service says of a value that is not a string, or nothing where it is one or absent. */
export function notText(value: unknown): string | undefined {
  if (value === undefined || value === null || typeof value === 'string') return undefined;
  if (Array.isArray(value)) return 'Unrecognized collection type class java.lang.String';
  if (typeof value === 'object') return 'Start of structure or map found where not expected.';
  const kind = typeof value === 'number' ? 'NUMBER' : value ? 'TRUE' : 'FALSE';
  return `${kind}_VALUE can not be converted to a String`;
}

/** One member that broke a rule of the API's model. */
export interface Violation {
  readonly member: string;
  readonly value: string | null;
  readonly constraint: string;
}

export const absent = (member: string): Violation => ({
  member,
  value: null,
  constraint: 'Member must not be null',
});

/** All violations in one sentence. */
export function violated(violations: readonly Violation[]): string {
  const count = violations.length;
  const each = violations.map(
    ({ member, value, constraint }) =>
      `Value ${value === null ? 'null' : `'${value}'`} at '${member}' failed to satisfy constraint: ${constraint}`,
  );
  return `${count} validation error${count === 1 ? '' : 's'} detected: ${each.join('; ')}`;
}
