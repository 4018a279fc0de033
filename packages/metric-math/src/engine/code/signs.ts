import { type Code, js, type Part } from '@sluice/codegen';
import type { Sign, UnaryName } from '../../plan/nodes.ts';

type Binary = (left: Part, right: Part) => Code;

export const signs: Readonly<Record<Sign, Binary>> = {
  '+': (left, right) => js`${left} + ${right}`,
  '-': (left, right) => js`${left} - ${right}`,
  '*': (left, right) => js`${left} * ${right}`,
  '/': (left, right) => js`${left} / ${right}`,
  '^': (left, right) => js`${left} ** ${right}`,
  '==': (left, right) => js`(${left} === ${right} ? 1 : 0)`,
  '!=': (left, right) => js`(${left} !== ${right} ? 1 : 0)`,
  '<': (left, right) => js`(${left} < ${right} ? 1 : 0)`,
  '<=': (left, right) => js`(${left} <= ${right} ? 1 : 0)`,
  '>': (left, right) => js`(${left} > ${right} ? 1 : 0)`,
  '>=': (left, right) => js`(${left} >= ${right} ? 1 : 0)`,
  AND: (left, right) => js`(${left} !== 0 && ${right} !== 0 ? 1 : 0)`,
  OR: (left, right) => js`(${left} !== 0 || ${right} !== 0 ? 1 : 0)`,
};

export const unaries: Readonly<Record<UnaryName, (value: Part) => Code>> = {
  NEGATE: (value) => js`-${value}`,
  ABS: (value) => js`Math.abs(${value})`,
  CEIL: (value) => js`Math.ceil(${value})`,
  FLOOR: (value) => js`Math.floor(${value})`,
  LOG: (value) => js`Math.log(${value})`,
  LOG10: (value) => js`Math.log10(${value})`,
};

/** What is finite is its own neighbour: the difference of anything else is no number. */
export const isFinite = (value: Part): Code => js`${value} - ${value} === 0`;
