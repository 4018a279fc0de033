import type { Column } from './column.ts';
import { nameOfType } from './token-type.ts';

/** A name for each column, no two the same. */
export function namesOf(columns: readonly Column[], taken: readonly string[] = []): string[] {
  const used = new Set(taken);
  const names: string[] = [];
  for (const [place, column] of columns.entries()) {
    const label = labelOf(columns[place - 1]);
    const wanted =
      label !== undefined && isPlain(column) ? label : nameOf(column, names[place - 1]);
    let name = wanted;
    for (let i = 2; used.has(name); i++) name = `${wanted}${i}`;
    used.add(name);
    names.push(name);
  }
  return names;
}

/** The name in `Duration: 12`: it belongs to what follows. */
const labelOf = (column: Column | undefined): string | undefined =>
  /^([A-Za-z][A-Za-z0-9_]{0,19}):$/.exec(column?.constant ?? '')?.[1]?.toLowerCase();

/** Its type alone says little of what it means. */
const isPlain = ({ type, constant }: Column) =>
  /^(?:integer|status|number|word)$/.test(type) && !constant?.endsWith(':');

function nameOf(column: Column, before: string | undefined): string {
  const { type, constant, wrapped, key } = column;
  if (type === 'integer' || type === 'status') return numberName(type, before);
  const known = nameOfType(type);
  if (known !== undefined) return known;
  if (key !== undefined) return key;
  const label = labelOf(column);
  if (label !== undefined) return `${label}_label`;
  if (constant !== undefined && /^[A-Za-z][A-Za-z0-9_]{0,19}$/.test(constant)) {
    return constant.toLowerCase();
  }
  if (type === 'nothing') return 'unused';
  if (constant !== undefined && !/[A-Za-z0-9]/.test(constant)) return 'separator';
  if (wrapped === '[') return 'context';
  return wrapped === '"' ? 'text' : 'word';
}

/** A number gets its name from what stands before it. */
function numberName(type: string, before = ''): string {
  if (type === 'status') {
    return /^(?:request|method|path|url|protocol)$/.test(before) ? 'status' : 'number';
  }
  if (before === 'month') return 'day';
  return before === 'status' ? 'bytes' : 'number';
}
