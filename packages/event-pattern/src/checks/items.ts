import type { Diagnostic, Fix } from '@sluice/core';
import type { AnythingBut, Item } from '../ast.ts';
import { codes } from '../codes.ts';
import { isComparable } from '../lower/comparable.ts';
import { printItem } from '../print.ts';
import { matchesItem } from '../reference/item.ts';
import type { Leaf } from '../walk-pattern.ts';

/** Items compared with each other; longer lists are looked at so far. */
const most = 100;

/** Items of one array that decide nothing, alone or together. */
export function adviseItems(leaf: Leaf): readonly Diagnostic[] {
  const items = leaf.values.items.slice(0, most);
  const tautology = findTautology(leaf, items);
  return tautology === undefined ? adviseRedundant(leaf, items) : [tautology];
}

function findTautology(leaf: Leaf, items: readonly Item[]): Diagnostic | undefined {
  const { path, values } = leaf;
  const exists = items.filter((item) => item.kind === 'exists');
  if (exists.some(({ present }) => present) && exists.some(({ present }) => !present)) {
    return codes.alwaysHolds.at(values.span, path);
  }
  const negated = items.filter((item) => item.kind === 'anything-but');
  const [first, second] = negated;
  const only = negated.length === 1 && takesBack(first!, items) ? first : undefined;
  if (only !== undefined) return codes.takenBack.at(only.span, path, code(only));
  if (first === undefined || second === undefined || isEqual(first, second)) return undefined;
  const fix = items.length === leaf.values.items.length ? merged(leaf, items, negated) : undefined;
  return codes.tautology.at({ span: second.span, fix }, path);
}

/** Whether each value that is excluded stands beside it, so that together they take everything. */
const takesBack = ({ of, values }: AnythingBut, items: readonly Item[]): boolean =>
  (of === 'text' || of === 'number') &&
  values.every((value) =>
    items.some(
      (item) =>
        (item.kind === 'text' && of === 'text' && item.value === value) ||
        (item.kind === 'number' && of === 'number' && item.lexeme === value),
    ),
  );

/** All excluded values in one list, where they are of one kind. */
function merged(
  leaf: Leaf,
  items: readonly Item[],
  negated: readonly AnythingBut[],
): Fix | undefined {
  const first = negated[0]!;
  if (negated.some(({ of }) => of !== first.of)) return undefined;
  const values = [...new Set(negated.flatMap((item) => item.values))];
  const whole = { ...first, values };
  const kept = items.flatMap((item) => {
    if (item === first) return printItem(whole);
    return item.kind === 'anything-but' ? [] : printItem(item);
  });
  const edits = [{ span: leaf.values.span, text: `[${kept.join(', ')}]` }];
  return { title: 'put all excluded values into one list', edits };
}

function adviseRedundant(leaf: Leaf, items: readonly Item[]): readonly Diagnostic[] {
  return items.flatMap((item, i) => {
    const by = items.find(
      (other, j) => i !== j && covers(other, item) && (j < i || !covers(item, other)),
    );
    if (by === undefined) return [];
    const fix = items.length === leaf.values.items.length ? removal(leaf, item) : undefined;
    return codes.redundantItem.at({ span: item.span, fix }, code(item), code(by));
  });
}

function removal({ values }: Leaf, item: Item): Fix {
  const kept = values.items.filter((each) => each !== item).map((each) => printItem(each));
  return { title: 'remove it', edits: [{ span: values.span, text: `[${kept.join(', ')}]` }] };
}

const code = (item: Item) => {
  const text = printItem(item);
  return `\`${text.length > 40 ? `${text.slice(0, 40)}…` : text}\``;
};

/** Whether whatever `item` matches is matched by `by` too; may say no where it is hard to tell. */
function covers(by: Item, item: Item): boolean {
  if (isEqual(by, item)) return true;
  if (by.kind === 'exists') return by.present && !(item.kind === 'exists' && !item.present);
  switch (item.kind) {
    case 'text':
    case 'constant':
      return item.kind === 'text'
        ? matchesItem(by, { type: 'text', text: item.value }, false) && by.kind !== 'text'
        : matchesItem(by, { type: 'constant', value: item.value }, false);
    case 'number':
      // The user guide asks for each spelling of a number, so equal ones are no mistake.
      return (
        by.kind !== 'number' &&
        isComparable(item.lexeme) &&
        matchesItem(by, { type: 'number', lexeme: item.lexeme }, false)
      );
    case 'text-test':
      return by.kind === 'text-test' && by.operator === item.operator && coversTest(by, item);
    default:
      return false;
  }
}

type Test = Extract<Item, { kind: 'text-test' }>;

function coversTest(by: Test, item: Test): boolean {
  if (by.ignoreCase || item.ignoreCase) return false;
  if (by.operator === 'prefix') return item.value.startsWith(by.value);
  if (by.operator === 'suffix') return item.value.endsWith(by.value);
  return by.operator === 'wildcard' && by.value === '*';
}

const isEqual = (a: Item, b: Item) => printItem(a) === printItem(b);
