import { fileText } from '../input/text.ts';
import type { Io } from '../io.ts';
import { lookupRows } from './lookup.ts';
import type { Named } from './named.ts';

export type LookupRows = readonly Readonly<Record<string, string>>[];

/** The lookup tables of a query, by their names; several files are one table. */
export async function lookupTablesIn(
  named: Named,
  io: Io,
): Promise<readonly (readonly [string, LookupRows])[]> {
  const tables: (readonly [string, LookupRows])[] = [];
  for (const [name, files] of named) {
    const texts = await Promise.all(files.map((file) => fileText(file, io)));
    tables.push([name, texts.flatMap((text, i) => lookupRows(text, files[i]!))]);
  }
  return tables;
}
