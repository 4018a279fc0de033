import { type Code, join, js, type Name, type Scope } from '@sluice/codegen';
import type { ItemsPlan, Range } from '../plan/items.ts';
import type { TextPlan } from '../plan/text.ts';
import { numberTest, testOfText, textTest } from './closures-items.ts';

/** More alternatives than this are asked by a call. */
const maxInline = 6;

/** Whether the string `value` is what some item asks for. */
export function emitText(plan: ItemsPlan, value: Name, scope: Scope): Code {
  if (plan.anything || plan.allButNumbers) return js`true`;
  const count = plan.texts.length + plan.textPlans.length;
  if (plan.blocks.length > 0 || count > maxInline)
    return js`${scope.constant(textTest(plan), 'text')}(${value})`;
  return either([
    ...plan.texts.map((text) => js`${value} === ${text}`),
    ...plan.textPlans.map((each) => emitTextPlan(each, value, scope)),
  ]);
}

function emitTextPlan(plan: TextPlan, value: Name, scope: Scope): Code {
  switch (plan.kind) {
    case 'equals':
      return js`${value} === ${plan.text}`;
    case 'prefix':
      return js`${value}.startsWith(${plan.text})`;
    case 'suffix':
      return js`${value}.endsWith(${plan.text})`;
    case 'ignore-case':
    case 'wildcard':
      return js`${scope.constant(plan.test, 'test')}(${value})`;
    case 'none': {
      if (plan.texts.length + plan.plans.length > maxInline) {
        return js`${scope.constant(testOfText(plan), 'none')}(${value})`;
      }
      const refused = [
        ...plan.texts.map((text) => js`${value} === ${text}`),
        ...plan.plans.map((each) => emitTextPlan(each, value, scope)),
      ];
      return js`!(${either(refused)})`;
    }
  }
}

/** Whether the finite or infinite number `value` is what some item asks for. */
export function emitNumber(plan: ItemsPlan, value: Name, scope: Scope): Code {
  if (plan.anything || plan.allButText) return js`true`;
  const count = plan.numbers.length + plan.ranges.length + plan.noneOf.length;
  const spelled = plan.mixed && plan.blocks.length > 0;
  if (spelled || count > maxInline || plan.noneOf.some((list) => list.length > maxInline)) {
    return js`${scope.constant(numberTest(plan), 'number')}(${value})`;
  }
  return either([
    ...plan.numbers.map((number) => js`${value} === ${number}`),
    ...plan.ranges.map((range) => emitRange(range, value)),
    ...plan.noneOf.map((list) =>
      join(
        list.map((number) => js`${value} !== ${number}`),
        js` && `,
      ),
    ),
  ]);
}

function emitRange({ low, high, openLow, openHigh }: Range, value: Name): Code {
  const least = openLow ? js`${value} > ${low}` : js`${value} >= ${low}`;
  const most = openHigh ? js`${value} < ${high}` : js`${value} <= ${high}`;
  return js`(${least} && ${most})`;
}

const either = (codes: readonly Code[]): Code =>
  codes.length === 0 ? js`false` : join(codes, js` || `);
