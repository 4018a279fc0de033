export {
  type Block,
  type BlockOptions,
  type BlockStep,
  Blocks,
  type Fill,
  type LongLine,
} from './blocks/blocks.ts';
export { type ByteRange, lineRanges, type ReadAt } from './blocks/ranges.ts';
export { type Cells, Kind } from './cells.ts';
export type { Dictionary } from './dictionary/dictionary.ts';
export type { FieldOptions, FieldPlan } from './json/plan.ts';
export { type FieldRows, Status } from './json/sheet.ts';
export type { ScanEngine } from './kernel/store.ts';
export type { Lines, Rows } from './lines.ts';
export { RowList } from './row-list.ts';
export { Scanner, type ScannerOptions } from './scanner.ts';
export type { Finder, FinderOptions } from './search/finder.ts';
export type { MarkedRow, Marker } from './search/marker.ts';
export type { SpaceOptions, SpacePlan, SpaceRows } from './spaces/plan.ts';
