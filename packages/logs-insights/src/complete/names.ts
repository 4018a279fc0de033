import type { Completion } from '@sluice/core';
import { functions } from '../functions/index.ts';
import { systemFields } from '../symbols/system-fields.ts';
import * as t from '../tokens.ts';
import * as w from '../words.ts';
import type { Place } from './place.ts';
import { signatureOf } from './signature.ts';

/** Fields and columns that may be read at a place: those of the query first. */
export function fieldsAt({ table, command }: Place, known: readonly string[]): Completion[] {
  const columns = [...table.symbols.values()];
  const own = command.flatMap(({ tokenType }, i) => {
    const name = tokenType === w.As ? command[i + 1]?.image : undefined;
    return name === undefined ? [] : [name];
  });
  // After a `stats` there is nothing but its columns.
  const events = table.barrier === undefined ? [...systemFields, ...known.map(written)] : [];
  const details = new Map<string, string>([
    ...events.map((name): [string, string] => [name, 'field']),
    ...own.map((name): [string, string] => [name, 'column']),
    ...columns.map(({ name, type }): [string, string] => [
      written(name),
      type === 'any' ? 'column' : type,
    ]),
  ]);
  const order = [...columns.map(({ name }) => written(name)), ...own, ...events];
  return [...new Set(order)].map((text) => ({ text, kind: 'field', detail: details.get(text)! }));
}

/** A name as a query must write it. */
const written = (name: string): string =>
  /^[\w@.]+$/.test(name) ? name : name.replace(/^(@*)(.*)$/s, (_, at, rest) => `${at}\`${rest}\``);

/** Functions that may be called at a place: those that give what is wanted there first. */
export function functionsAt({ command, calls }: Place): Completion[] {
  const wanted = calls.at(-1)?.parameter?.type ?? 'any';
  const mayAggregate =
    command[0]?.tokenType === w.Stats &&
    !command.some(({ tokenType }) => tokenType === w.By) &&
    !calls.some(({ definition }) => definition.kind === 'aggregate');
  const fitting = functions.filter(({ kind }) => kind === 'scalar' || mayAggregate);
  const rank = ({ kind, returns }: (typeof functions)[number]) =>
    (kind === 'aggregate' ? 0 : 2) + (wanted === 'any' || returns === wanted ? 0 : 1);
  return fitting
    .toSorted((a, b) => rank(a) - rank(b))
    .map((definition) => ({
      text: definition.name,
      kind: 'function',
      detail: signatureOf(definition),
      summary: definition.summary,
    }));
}

/** Whether a word at this place is the name of something new. */
export const isNewName = ({ command }: Place): boolean =>
  command.at(-1)?.tokenType === w.As ||
  command.at(-1)?.tokenType === w.Into ||
  (command[0]?.tokenType === w.Parse && command.some(({ tokenType }) => tokenType === w.As)) ||
  command.at(-1)?.tokenType === t.OpenName;
