import type { LogEvent } from './reference/environment.ts';
import { rowsOf } from './reference/events.ts';
import { textOf } from './value/coerce.ts';
import { stringifyJson } from './value/json.ts';
import { isStructured } from './value/value.ts';

/** All fields of an event by name, with those that are discovered in its message, as text. */
export function fieldsOf(event: LogEvent): Readonly<Record<string, string>> {
  const [row = []] = rowsOf([event], { start: undefined, end: undefined });
  const fields = [...row].flatMap(([name, value]) => {
    const text = isStructured(value) ? stringifyJson(value) : textOf(value);
    return text === null ? [] : [[name, text] as const];
  });
  return Object.fromEntries(fields);
}
