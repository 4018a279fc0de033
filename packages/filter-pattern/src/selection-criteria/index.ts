export type * from './ast.ts';
export { codes } from './codes.ts';
export { evaluate, type SystemFields } from './evaluate.ts';
export { format } from './format.ts';
export { parse } from './parse.ts';
export { validate } from './validate.ts';
