import { numberWithin, type TextTest, within } from '@sluice/match';
import type { Leaf, NumberText } from './event-leaf.ts';
import type { ItemsPlan, Range } from './plan-items.ts';
import type { TextPlan } from './plan-text.ts';

/** Whether a value is what some item asks for. */
export type LeafTest = (leaf: Leaf) => boolean;

export function leafTest(plan: ItemsPlan): LeafTest {
  if (plan.anything) return always;
  const { texts } = plan;
  if (isOnlyText(plan) && plan.textPlans.length === 0) {
    // PERF: the commonest fields of all; in large rule sets every closure counts.
    const [only] = texts;
    if (texts.length === 1) return (leaf) => leaf === only;
    const all: ReadonlySet<Leaf> = new Set(texts);
    return (leaf) => all.has(leaf);
  }
  const text = textTest(plan);
  if (isOnlyText(plan)) return (leaf) => typeof leaf === 'string' && text(leaf);
  const number = numberTest(plan);
  const odd = oddNumberTest(plan);
  const allButOne = plan.allButText || plan.allButNumbers;
  const [isTrue, isFalse, isNull] = [true, false, null].map(
    (constant) => allButOne || plan.constants.includes(constant),
  ) as [boolean, boolean, boolean];
  return (leaf) => {
    if (typeof leaf === 'string') return text(leaf);
    if (typeof leaf === 'number') return number(leaf);
    if (leaf === null) return isNull;
    if (typeof leaf === 'object') return odd(leaf);
    return leaf ? isTrue : isFalse;
  };
}

/** Whether nothing but strings will do, or nothing at all. */
function isOnlyText(plan: ItemsPlan): boolean {
  const { numbers, lexemes, ranges, blocks, constants, allButText, allButNumbers } = plan;
  const others = [numbers, lexemes, ranges, blocks, constants];
  return !allButText && !allButNumbers && others.every((list) => list.length === 0);
}

/** Whether a string is what some item asks for. */
export function textTest(plan: ItemsPlan): TextTest {
  if (plan.anything || plan.allButNumbers) return always;
  const mixed = { mixFamilies: plan.mixed };
  return someOf([
    ...equalToOne(plan.texts),
    ...plan.textPlans.map(testOfText),
    ...plan.blocks.map((block) => within(block, mixed)),
  ]);
}

function equalToOne(texts: readonly string[]): readonly TextTest[] {
  if (texts.length < 2) return texts.map((wanted) => (text) => text === wanted);
  const all = new Set(texts);
  return [(text) => all.has(text)];
}

export function testOfText(plan: TextPlan): TextTest {
  switch (plan.kind) {
    case 'equals':
      return (text) => text === plan.text;
    case 'prefix': {
      const prefix = plan.text;
      return (text) => text.startsWith(prefix);
    }
    case 'suffix': {
      const suffix = plan.text;
      return (text) => text.endsWith(suffix);
    }
    case 'ignore-case':
    case 'wildcard':
      return plan.test;
    case 'none': {
      const refused = someOf([...equalToOne(plan.texts), ...plan.plans.map(testOfText)]);
      return (text) => !refused(text);
    }
  }
}

/** Whether a number that is its own shortest spelling is what some item asks for. */
export function numberTest(plan: ItemsPlan): (value: number) => boolean {
  if (plan.anything || plan.allButText) return always;
  const spelled = spelledTest(plan);
  return someOf<number>([
    ...valueTests(plan),
    ...(spelled === undefined ? [] : [(value: number) => spelled(String(value))]),
  ]);
}

/** The same for other numbers. */
export function oddNumberTest(plan: ItemsPlan): (number: NumberText) => boolean {
  if (plan.anything || plan.allButText) return always;
  const value = someOf(valueTests(plan));
  const spelled = spelledTest(plan) ?? never;
  const lexemes = new Set(plan.lexemes);
  return (number) => value(number.value) || lexemes.has(number.lexeme) || spelled(number.lexeme);
}

/** NaN, for a number that cannot be compared, passes no test but those of `anything-but`. */
function valueTests({ numbers, ranges, noneOf }: ItemsPlan): ((value: number) => boolean)[] {
  const all = new Set(numbers);
  const tests = ranges.map(rangeTest);
  if (all.size > 0) tests.push((value) => all.has(value));
  for (const refused of noneOf) {
    const none = new Set(refused);
    tests.push((value) => !none.has(value));
  }
  return tests;
}

/** AWS: a number's digits can pass for those of an address. */
function spelledTest({ blocks, mixed }: ItemsPlan): TextTest | undefined {
  return mixed && blocks.length > 0 ? someOf(blocks.map(numberWithin)) : undefined;
}

function rangeTest({ low, high, openLow, openHigh }: Range): (value: number) => boolean {
  if (openLow) return openHigh ? (v) => v > low && v < high : (v) => v > low && v <= high;
  return openHigh ? (v) => v >= low && v < high : (v) => v >= low && v <= high;
}

/** One function for several; the commonest counts have no loop. */
export function someOf<T>(tests: readonly ((value: T) => boolean)[]): (value: T) => boolean {
  const [first, second] = tests;
  if (first === undefined) return never;
  if (second === undefined) return first;
  if (tests.length === 2) return (value) => first(value) || second(value);
  return (value) => {
    for (const test of tests) if (test(value)) return true;
    return false;
  };
}

const always = () => true;
const never = () => false;
