export { answer } from './answer.ts';
export type * from './ast.ts';
export { codes } from './codes.ts';
export { compile, type Schedule } from './compile.ts';
export { type Converted, convert, type Origin } from './convert.ts';
export { describe } from './describe.ts';
export { evaluate, type Interval } from './evaluate.ts';
export { type ExplainInput, explain } from './explain.ts';
export { format } from './format.ts';
export { type Frequency, frequency } from './frequency.ts';
export type { ScheduleOptions } from './options.ts';
export { type Overlap, overlap } from './overlap.ts';
export { parse } from './parse.ts';
export type { Profile } from './profiles.ts';
export type { ClockChange } from './run/changes.ts';
export { validate } from './validate.ts';

export const id = 'schedule';
export const title = 'AWS schedules';
