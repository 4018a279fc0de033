import { suggest } from '@sluice/core';
import type { AnythingBut, Exists, Item, Numeric, TextTest } from './ast.ts';
import { matchesItem } from './reference/item.ts';
import type { Scalar } from './reference/value.ts';

/** The smallest change that makes one of the items hold, in words, where one is known. */
export function nearestOf(
  items: readonly Item[],
  found: readonly Scalar[],
  quirks: boolean,
): string | undefined {
  const [value] = found;
  for (const item of nearestFirst(items, value)) {
    const edit = editFor(item, value, quirks);
    if (edit !== undefined) return edit;
  }
  return undefined;
}

/** In the order of the text, but the listed string nearest to the one found comes first. */
function nearestFirst(items: readonly Item[], found: Scalar | undefined): readonly Item[] {
  if (found?.type !== 'text') return items;
  const texts = items.flatMap((item) => (item.kind === 'text' ? item.value : []));
  const similar = suggest(found.text, texts);
  const nearest = items.find((item) => item.kind === 'text' && item.value === similar);
  return nearest === undefined ? items : [nearest, ...items];
}

function editFor(item: Item, found: Scalar | undefined, quirks: boolean): string | undefined {
  switch (item.kind) {
    case 'anything-but':
      return otherThan(item, found);
    case 'exists':
      return item.present ? 'add the field, with any value but an object' : 'remove the field';
    default:
      return setting(item, found, quirks);
  }
}

function otherThan({ of, values }: AnythingBut, found: Scalar | undefined): string {
  if (of === 'wildcard' && values.includes('*')) return 'set it to what is no text';
  if (found === undefined) return 'add the field, with any other value';
  return of === 'number' ? 'set it to another number' : 'set it to another text';
}

/** An item that asks for a value which can be named. */
type Nameable = Exclude<Item, AnythingBut | Exists>;

/** A value that the item is known to match. */
function setting(item: Nameable, found: Scalar | undefined, quirks: boolean): string | undefined {
  const value = candidatesFor(item, found).find((each) => matchesItem(item, each, quirks));
  if (value === undefined) return undefined;
  return `set it to ${item.kind === 'cidr' ? 'an address such as ' : ''}${jsonOf(value)}`;
}

function candidatesFor(item: Nameable, found: Scalar | undefined): readonly Scalar[] {
  switch (item.kind) {
    case 'text':
      return [textOf(item.value)];
    case 'number':
      return [{ type: 'number', lexeme: item.lexeme }];
    case 'constant':
      return [{ type: 'constant', value: item.value }];
    case 'text-test':
      return textsFor(item, found?.type === 'text' ? found.text : '').map(textOf);
    case 'cidr':
      return [textOf(item.block.slice(0, item.block.indexOf('/')))];
    case 'numeric':
      return numbersFor(item).map((lexeme) => ({ type: 'number', lexeme }));
  }
}

function textsFor({ operator, value }: TextTest, found: string): readonly string[] {
  switch (operator) {
    case 'prefix':
      return inAnyCase(value).map((text) => text + found);
    case 'suffix':
      return inAnyCase(value).map((text) => found + text);
    case 'wildcard':
      return [value.replace(/\\([*\\])|\*/g, (_, escaped: string | undefined) => escaped ?? '')];
    default:
      return inAnyCase(value);
  }
}

/** AWS: ignoring case, some characters do not match themselves. */
const inAnyCase = (text: string) => [
  text,
  text.toLowerCase(),
  text.toUpperCase(),
  text.replace(/[\u{10000}-\u{10ffff}]/gu, '??'),
];

/** A bound itself where it is allowed, the middle of the range, or a number a little way off. */
function numbersFor({ bounds }: Numeric): readonly string[] {
  const [first, second] = bounds;
  const edge = Number(first!.lexeme);
  const middle = second === undefined ? [] : [(edge + Number(second.lexeme)) / 2];
  const nearby = [...middle, edge - 1, edge + 1, edge / 2, edge * 2].filter(Number.isFinite);
  return [...bounds.map(({ lexeme }) => lexeme), ...nearby.map(String)];
}

const textOf = (text: string): Scalar => ({ type: 'text', text });

function jsonOf(value: Scalar): string {
  if (value.type === 'number') return value.lexeme;
  return JSON.stringify(value.type === 'text' ? value.text : value.value);
}
