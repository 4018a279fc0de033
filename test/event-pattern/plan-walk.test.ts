import type { Element } from '@sluice/event-pattern/internal/event-fields';
import { type Step, walk } from '@sluice/event-pattern/internal/plan-walk';
import { expect, test } from 'vitest';

const element = (array: number, index: number, outer?: Element): Element => ({
  array,
  index,
  outer,
});
const step = (...choices: (Element | undefined)[]): Step => ({ choices, absentBut: undefined });
const many = Array.from({ length: 5000 }, (_, i) => element(0, i));

test('choices of different elements contradict each other', () => {
  expect(walk([step(element(0, 0)), step(element(0, 1))])).toBe(false);
  expect(walk([step(element(0, 0), element(0, 1)), step(element(0, 1))])).toBe(true);
  expect(walk([step(undefined, element(0, 1)), step(element(0, 0))])).toBe(true);
});

test('absence holds where no value agrees with what is chosen', () => {
  const absent = { choices: [], absentBut: [element(0, 1)] };
  expect(walk([step(element(0, 0)), absent])).toBe(true);
  expect(walk([absent, step(element(0, 0))])).toBe(false);
  expect(walk([step(element(0, 1)), absent])).toBe(false);
});

test('many choices are walked like few', () => {
  const absent = { choices: [], absentBut: [many[4999]] };
  expect(walk([step(...many), step(many[4999])])).toBe(true);
  expect(walk([step(...many), step(many[4999]), absent])).toBe(false);
  expect(walk([step(...many), absent, step(many[0], undefined)])).toBe(true);
});

test('the cost grows with the elements, not with their square', () => {
  const odd = step(...many.filter((_, i) => i % 2 === 1));
  const even = step(...many.filter((_, i) => i % 2 === 0));
  const start = performance.now();
  expect(walk([odd, even, even])).toBe(false);
  expect(performance.now() - start).toBeLessThan(1000);
});

test('inner elements are found through their outer ones', () => {
  const inner = many.map((outer, i) => element(i + 1, 0, outer));
  const other = many.map((outer, i) => element(i + 1, 1, outer));
  expect(walk([step(...inner), step(...other)])).toBe(false);
  expect(walk([step(...inner), step(...inner, ...other)])).toBe(true);
});

test('a walk that grows beyond all measure is given up', () => {
  const free = Array.from({ length: 9 }, (_, array) =>
    Array.from({ length: 9 }, (__, index) => element(array + 1, index)),
  ).flat();
  const steps = [
    step(element(0, 0)),
    ...Array.from({ length: 8 }, () => step(...free)),
    step(element(0, 1)),
  ];
  expect(walk(steps)).toBe(undefined);
});
