export { answer } from './answer.ts';
export type * from './ast.ts';
export type { LineFilter } from './bytes/line-filter.ts';
export { codes } from './codes.ts';
export { compile, type Matcher } from './compile.ts';
export { describe } from './describe.ts';
export { evaluate, type Result } from './evaluate.ts';
export { explain } from './explain.ts';
export { format } from './format.ts';
export { type Inference, infer } from './infer/index.ts';
export type { Api, FilterPatternOptions } from './options.ts';
export { parse } from './parse.ts';
export type { Plan } from './plan/shape.ts';
export { validate } from './validate.ts';

export const id = 'filter-pattern';
export const title = 'CloudWatch Logs filter patterns';
