import type { EventVisitor, Splitter } from './event.ts';
import { ExportSplitter, stamp } from './exported.ts';
import { JsonSplitter } from './json.ts';
import { LineSplitter } from './lines.ts';

/** How events stand in an input. */
export type Shape = 'lines' | 'json' | 'export';

export const splitterOf = (shape: Shape, visitor: EventVisitor): Splitter =>
  new ({ lines: LineSplitter, json: JsonSplitter, export: ExportSplitter })[shape](visitor);

/** Enough of an input to know its shape by. */
export const headLength = 1 << 16;

/** The shape of an input, by how it begins and, for exports, by the name that they have. */
export function shapeOf(head: Buffer, name: string): Shape {
  const text = head.toString('latin1').replace(/^(?:\xef\xbb\xbf)?\s*/, '');
  const first = text.split('\n', 1)[0] ?? '';
  if (/^\{\s*(?:["}]|$)/.test(first)) return shapeOfObject(first, first.length < text.length);
  if (/^\[\s*(?:[{\]]|$)/.test(first)) return 'json';
  return isExportName(name) && stamp.test(first) ? 'export' : 'lines';
}

/** Exports put their files into a folder per stream, numbered, always packed. */
const isExportName = (name: string) => /(?:^|[\\/])\d{6}(?:\.gz)?$/.test(name);

/** A line that begins with an object: is it an event by itself, or the beginning of a document? */
function shapeOfObject(line: string, isWhole: boolean): Shape {
  const values: string[] = [];
  const probe = new JsonSplitter({ visit: (text) => values.push(text), refuse: () => {} });
  probe.push(Buffer.from(line, 'latin1'));
  if (probe.hasList) return 'json';
  if (probe.place === 'value') return isWhole ? 'json' : 'lines';
  const isStream = values.length > 1 && values.every((value) => value.startsWith('{'));
  return isStream && probe.place === 'between' ? 'json' : 'lines';
}
