export type * from './ast.ts';
export { codes } from './codes.ts';
export type { Api, FilterPatternOptions } from './options.ts';
export { parse } from './parse.ts';

export const id = 'filter-pattern';
export const title = 'CloudWatch Logs filter patterns';
