export type * from './ast.ts';
export { codes } from './codes.ts';
export { id, title } from './name.ts';
export type { Options, Profile } from './options.ts';
export { parse } from './parse.ts';
