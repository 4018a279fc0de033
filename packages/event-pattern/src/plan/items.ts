import { type Block, blockOf, readAddress, readBlock, readNumber } from '@sluice/match';
import type { AnythingBut, Item, Numeric } from '../ast.ts';
import { planText, type TextPlan } from './text.ts';

/** What the items of one array ask for together, by the type of the value. */
export interface ItemsPlan {
  /** No value at all will do. */
  readonly absent: boolean;
  /** Any value will do. */
  readonly anything: boolean;
  /** Strings that will do as they are. */
  readonly texts: readonly string[];
  /** Tests of strings of which one must hold. */
  readonly textPlans: readonly TextPlan[];
  readonly numbers: readonly number[];
  /** Numbers that match by their spelling alone. */
  readonly lexemes: readonly string[];
  readonly ranges: readonly Range[];
  /** Lists of numbers of which the value must be in none, for one list at least. */
  readonly noneOf: readonly (readonly number[])[];
  readonly blocks: readonly Block[];
  /** Numbers pass for addresses too. */
  readonly mixed: boolean;
  readonly constants: readonly (boolean | null)[];
  /** Everything but strings will do. */
  readonly allButText: boolean;
  /** Everything but numbers will do. */
  readonly allButNumbers: boolean;
}

/** Numbers between two ends; where there is none, the widest that JSON's numbers have. */
export interface Range {
  readonly low: number;
  readonly high: number;
  /** Whether `low` and `high` themselves are outside. */
  readonly openLow: boolean;
  readonly openHigh: boolean;
}

type Draft = {
  -readonly [K in keyof ItemsPlan]: ItemsPlan[K] extends readonly (infer T)[] ? T[] : ItemsPlan[K];
};

export function planItems(items: readonly Item[], quirks: boolean): ItemsPlan {
  const draft: Draft = {
    absent: false,
    anything: false,
    texts: [],
    textPlans: [],
    numbers: [],
    lexemes: [],
    ranges: [],
    noneOf: [],
    blocks: [],
    mixed: quirks,
    constants: [],
    allButText: false,
    allButNumbers: false,
  };
  for (const item of items) add(draft, item, quirks);
  return draft;
}

function add(draft: Draft, item: Item, quirks: boolean): void {
  switch (item.kind) {
    case 'text':
      addText(draft, item.value);
      return;
    case 'number':
      addNumber(draft, item.lexeme, quirks);
      return;
    case 'constant':
      draft.constants.push(item.value);
      return;
    case 'text-test':
      if (item.operator === 'exactly') draft.texts.push(item.value);
      else draft.textPlans.push(...planText(item.operator, item.value, item.ignoreCase, quirks));
      return;
    case 'cidr': {
      const reading = readBlock(item.block);
      if (reading.ok) draft.blocks.push(reading.block);
      return;
    }
    case 'exists':
      if (item.present) draft.anything = true;
      else draft.absent = true;
      return;
    case 'numeric':
      addRange(draft, item);
      return;
    case 'anything-but':
      addNone(draft, item, quirks);
  }
}

/** A string that reads as an address is the block of that address alone. */
function addText(draft: Draft, value: string): void {
  const address = readAddress(value);
  if (address === undefined) draft.texts.push(value);
  else draft.blocks.push(blockOf(address));
}

function addNumber(draft: Draft, lexeme: string, quirks: boolean): void {
  const { value, comparable, integer } = readNumber(lexeme);
  if (comparable) draft.numbers.push(value);
  else if (integer || !quirks) draft.lexemes.push(lexeme);
}

function addRange(draft: Draft, { bounds }: Numeric): void {
  const range = { low: -Number.MAX_VALUE, high: Number.MAX_VALUE, openLow: false, openHigh: false };
  for (const { operator, lexeme } of bounds) {
    const { value, comparable } = readNumber(lexeme);
    if (!comparable) return;
    if (operator !== '<' && operator !== '<=') {
      range.low = value;
      range.openLow = operator === '>';
    }
    if (operator !== '>' && operator !== '>=') {
      range.high = value;
      range.openHigh = operator === '<';
    }
  }
  if (range.low === range.high) draft.numbers.push(range.low);
  else draft.ranges.push(range);
}

function addNone(draft: Draft, { of, values }: AnythingBut, quirks: boolean): void {
  if (of === 'number') {
    draft.allButNumbers = true;
    const numbers = values.map(readNumber).filter(({ comparable }) => comparable);
    draft.noneOf.push(numbers.map(({ value }) => value));
    return;
  }
  draft.allButText = true;
  if (of === 'text') draft.textPlans.push({ kind: 'none', texts: values, plans: [] });
  else {
    const plans = values.flatMap((value) => planText(of, value, false, quirks));
    draft.textPlans.push({ kind: 'none', texts: [], plans });
  }
}
