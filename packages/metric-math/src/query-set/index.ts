export { codes } from './codes.ts';
export {
  type CompiledQueries,
  type CompileOptions,
  compile,
  type QueryColumns,
} from './compile.ts';
export { evaluate, type QueryResult } from './evaluate.ts';
export type { QuerySetOptions } from './options.ts';
export type { Places, Query, QuerySet } from './query.ts';
export { run } from './run.ts';
export { validate } from './validate.ts';
