import { InvalidArgumentError } from 'commander';

/** Files by the names that the query has for them. */
export type Named = ReadonlyMap<string, readonly string[]>;

/** One more `name=file`. */
export function namedArgument(given: string, before: Named): Named {
  const [, name, file] = /^([^=]+)=(.+)$/s.exec(given) ?? [];
  if (!name || !file) throw new InvalidArgumentError('It is written name=file.');
  return new Map([...before, [name, [...(before.get(name) ?? []), file]]]);
}
