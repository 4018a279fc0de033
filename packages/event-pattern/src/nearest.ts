import { suggest } from '@sluice/core';
import type { AnythingBut, Item, Numeric, TextTest } from './ast.ts';
import type { Scalar } from './reference/value.ts';

/** The smallest change that would make one of the items hold, in words. */
export function nearestOf(items: readonly Item[], found: readonly Scalar[]): string | undefined {
  const [value] = found;
  const literal = value === undefined ? undefined : nearestLiteral(items, value);
  if (literal !== undefined) return literal;
  for (const item of items) {
    const edit = editFor(item, value);
    if (edit !== undefined) return edit;
  }
  return undefined;
}

/** The listed string nearest to the one found, by edits. */
function nearestLiteral(items: readonly Item[], found: Scalar): string | undefined {
  if (found.type !== 'text') return undefined;
  const texts = items.flatMap((item) => (item.kind === 'text' ? item.value : []));
  const similar = suggest(found.text, texts);
  return similar === undefined ? undefined : set(JSON.stringify(similar));
}

function editFor(item: Item, found: Scalar | undefined): string | undefined {
  switch (item.kind) {
    case 'text':
      return set(JSON.stringify(item.value));
    case 'number':
      return set(item.lexeme);
    case 'constant':
      return set(String(item.value));
    case 'exists':
      return item.present ? 'add the field, with any value but an object' : 'remove the field';
    case 'text-test':
      return set(JSON.stringify(textFor(item, found?.type === 'text' ? found.text : '')));
    case 'cidr':
      return `set it to an address such as ${JSON.stringify(item.block.split('/')[0])}`;
    case 'numeric':
      return set(numberFor(item));
    case 'anything-but':
      return otherThan(item);
  }
}

const set = (json: string) => `set it to ${json}`;

function textFor({ operator, value }: TextTest, found: string): string {
  switch (operator) {
    case 'prefix':
      return value + found;
    case 'suffix':
      return found + value;
    case 'wildcard':
      return value.replace(/\\([*\\])|\*/g, (_, escaped: string | undefined) => escaped ?? '');
    default:
      return value;
  }
}

/** A bound itself where it is allowed, else the next whole number or the middle of the range. */
function numberFor({ bounds }: Numeric): string {
  const [first, second] = bounds;
  const inclusive = bounds.find(({ operator }) => operator.includes('='));
  if (inclusive !== undefined) return inclusive.lexeme;
  const edge = Number(first!.lexeme);
  if (second !== undefined) return String((edge + Number(second.lexeme)) / 2);
  return String(first!.operator === '<' ? edge - 1 : edge + 1);
}

const otherThan = ({ of }: AnythingBut) =>
  of === 'number' ? 'set it to another number' : 'set it to another text';
