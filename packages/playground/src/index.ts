export { type LogsFolder, type Served, type ServeOptions, serve } from './server/serve.ts';
export { type Host, start } from './server/start.ts';
export type { ListedFile, LogReader, ReadLogs } from './worker/logs/reader.ts';
