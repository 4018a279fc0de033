export { answer } from './answer.ts';
export type * from './ast.ts';
export { codes } from './codes.ts';
export { compile, type Matcher } from './compile.ts';
export { describe } from './describe.ts';
export { evaluate } from './evaluate.ts';
export { explain } from './explain.ts';
export { format } from './format.ts';
export type { XrayFilterOptions } from './options.ts';
export { parse } from './parse.ts';
export { readTrace } from './summary/read-trace.ts';
export type { Trace } from './summary/trace.ts';
export { validate } from './validate.ts';

export const id = 'xray-filter';
export const title = 'X-Ray filter expressions';
