import type { Column } from './column.ts';
import { nameOfType } from './token-type.ts';

/** A name for each column, no two the same. */
export function namesOf(columns: readonly Column[], taken: readonly string[] = []): string[] {
  const used = new Set(taken);
  const names: string[] = [];
  for (const [place, column] of columns.entries()) {
    const wanted = nameOf(column, names[place - 1]);
    let name = wanted;
    for (let i = 2; used.has(name); i++) name = `${wanted}${i}`;
    used.add(name);
    names.push(name);
  }
  return names;
}

function nameOf({ type, constant, wrapped, key }: Column, before: string | undefined): string {
  if (type === 'integer' || type === 'status') return numberName(type, before);
  const known = nameOfType(type);
  if (known !== undefined) return known;
  if (key !== undefined) return key;
  if (constant !== undefined && /^[A-Za-z][A-Za-z0-9_]{0,19}:?$/.test(constant)) {
    return constant.replace(':', '').toLowerCase();
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
  return before === 'status' ? 'bytes' : 'number';
}
