export type { ScanEngine } from './kernel/store.ts';
export type { Lines, Rows } from './lines.ts';
export { Scanner, type ScannerOptions } from './scanner.ts';
