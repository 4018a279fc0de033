export { codes } from './codes.ts';
export { evaluate, type QueryResult } from './evaluate.ts';
export type { QuerySetOptions } from './options.ts';
export type { Places, Query, QuerySet } from './query.ts';
export { run } from './run.ts';
export { validate } from './validate.ts';
