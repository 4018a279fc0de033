export { answer } from './answer.ts';
export type * from './ast.ts';
export { codes } from './codes.ts';
export {
  compile,
  type EventBlock,
  type PartialAnswer,
  type PartOptions,
  type PartStatistics,
  type QueryPart,
  type QueryProgram,
} from './compile.ts';
export { complete } from './complete.ts';
export { describe } from './describe.ts';
export { evaluate, type QueryInput, type QueryResult } from './evaluate.ts';
export { explain } from './explain.ts';
export { fieldsOf } from './fields.ts';
export { format } from './format.ts';
export { functions } from './functions/index.ts';
export { type LogGroupUse, logGroupsOf } from './log-groups.ts';
export type { LogsInsightsOptions } from './options.ts';
export { parse } from './parse.ts';
export type { LogEvent } from './reference/environment.ts';
export { validate } from './validate.ts';

export const id = 'logs-insights';
export const title = 'CloudWatch Logs Insights queries';
