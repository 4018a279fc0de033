import type { AnythingBut, Entry, Group, Item, Pattern, Values } from './ast.ts';

/** How a printed pattern is laid out. */
export interface Layout {
  /** Characters of a line before an array or object is broken up; 0 writes one line, no blanks. */
  readonly width: number;
}

export const pretty: Layout = { width: 80 };
export const compact: Layout = { width: 0 };

/** The text of a pattern; keys and values keep their order, numbers their spelling. */
export const printPattern = (pattern: Pattern, layout: Layout): string =>
  printGroup(pattern.root, layout, '');

/** The text of one object; `indent` stands before its closing brace. */
export function printGroup(group: Group, layout: Layout, indent: string): string {
  const { inner, open, next, close } = marksOf(layout, indent);
  const entries = group.entries.map((entry) => printEntry(entry, layout, inner));
  return `{${open}${entries.join(next)}${close}}`;
}

function printEntry(entry: Entry, layout: Layout, indent: string): string {
  const colon = layout.width === 0 ? ':' : ': ';
  if (entry.kind === 'or') {
    const { inner, open, next, close } = marksOf(layout, indent);
    const alternatives = entry.alternatives.map((each) => printGroup(each, layout, inner));
    return `"$or"${colon}[${open}${alternatives.join(next)}${close}]`;
  }
  const { name, value } = entry;
  const key = JSON.stringify(name) + colon;
  return value.kind === 'group'
    ? key + printGroup(value, layout, indent)
    : key + printValues(value, layout, indent, key.length);
}

/** On one line where it fits. */
function printValues(values: Values, layout: Layout, indent: string, before: number): string {
  const items = values.items.map((item) => printItem(item, layout));
  const line = `[${items.join(layout.width === 0 ? ',' : ', ')}]`;
  if (layout.width === 0 || indent.length + before + line.length <= layout.width) return line;
  const { open, next, close } = marksOf(layout, indent);
  return `[${open}${items.join(next)}${close}]`;
}

function marksOf({ width }: Layout, indent: string) {
  if (width === 0) return { inner: '', open: '', next: ',', close: '' };
  const inner = `${indent}  `;
  return { inner, open: `\n${inner}`, next: `,\n${inner}`, close: `\n${indent}` };
}

/** The text of one item on one line. */
export function printItem(item: Item, layout: Layout = pretty): string {
  const colon = layout.width === 0 ? ':' : ': ';
  const comma = layout.width === 0 ? ',' : ', ';
  const matcher = (operator: string, argument: string) => `{"${operator}"${colon}${argument}}`;
  switch (item.kind) {
    case 'text':
      return JSON.stringify(item.value);
    case 'number':
      return item.lexeme;
    case 'constant':
      return String(item.value);
    case 'text-test': {
      const value = JSON.stringify(item.value);
      const argument = item.ignoreCase ? matcher('equals-ignore-case', value) : value;
      return matcher(item.operator, argument);
    }
    case 'cidr':
      return matcher('cidr', JSON.stringify(item.block));
    case 'exists':
      return matcher('exists', String(item.present));
    case 'numeric': {
      const bounds = item.bounds.flatMap(({ operator, lexeme }) => [`"${operator}"`, lexeme]);
      return matcher('numeric', `[${bounds.join(comma)}]`);
    }
    case 'anything-but': {
      const values = printNegated(item, comma);
      const plain = item.of === 'text' || item.of === 'number';
      return matcher('anything-but', plain ? values : matcher(item.of, values));
    }
  }
}

/** One value stands alone, several in a list. */
function printNegated(item: AnythingBut, comma: string): string {
  const values =
    item.of === 'number' ? item.values : item.values.map((each) => JSON.stringify(each));
  return values.length === 1 ? values[0]! : `[${values.join(comma)}]`;
}
