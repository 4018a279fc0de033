export { answer } from './answer.ts';
export type * from './ast.ts';
export { codes } from './codes.ts';
export { type CompositeRule, compile } from './compile.ts';
export { compositeCodes } from './composite-alarm/codes.ts';
export type { CompositeAlarm } from './composite-alarm/composite-alarm.ts';
export { validateCompositeAlarm } from './composite-alarm/validate.ts';
export { type Decision, decide } from './decide/decide.ts';
export { describe } from './describe.ts';
export { type Evaluation, evaluate } from './evaluate.ts';
export { explain } from './explain.ts';
export { format } from './format.ts';
export type { AlarmRuleInput } from './input.ts';
export { id, title } from './name.ts';
export type { AlarmRuleOptions } from './options.ts';
export { parse } from './parse.ts';
export {
  type Action,
  type Change,
  type Replacement,
  type Suppression,
  suppressionOf,
} from './suppression.ts';
export { validate } from './validate.ts';
