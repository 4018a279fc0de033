import { Kind, Status } from '@sluice/scan';
import { type JsonObject, type JsonValue, readJson } from '@sluice/syntax';

/** What a row must hold: the status, and for each column kind, start and end within the line. */
export interface Expected {
  readonly status: number;
  readonly cells: readonly (readonly [kind: number, start: number, end: number] | undefined)[];
  readonly leaves: number;
}

export interface Wanted {
  readonly paths: readonly (readonly string[])[];
  readonly columns?: readonly number[];
  readonly separator?: string;
  readonly depth?: number;
}

/** What is to be read of a line, by a reader that is slow and strict. */
export function expected(line: Uint8Array, wanted: Wanted): Expected {
  const odd = { status: Status.odd, cells: [], leaves: 0 };
  if (!/^[ \t\r\n]*\{/.test(Buffer.from(line).toString('latin1'))) {
    return { ...odd, status: Status.none };
  }
  const text = decoded(line);
  if (text === undefined) return odd;
  const { value, faults } = readJson(text, { maxDepth: Math.min(wanted.depth ?? 62, 62) });
  if (faults.length > 0 || value?.kind !== 'object') return odd;
  const found: [column: number, value: JsonValue][] = [];
  const isPlain = walk(value, [], text, namesOf(wanted), wanted.separator, found);
  const columns = found.map(([column]) => column);
  if (!isPlain || new Set(columns).size < columns.length) return odd;
  const cells: Expected['cells'][number][] = [];
  for (const [column, each] of found) cells[column] = cellOf(each, text);
  return { status: Status.object, cells, leaves: leavesOf(value) };
}

function decoded(line: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(line);
  } catch {
    return undefined;
  }
}

interface Name {
  /** Steps as one text: of a name its parts, of a path its keys. */
  readonly steps: readonly string[];
  readonly column: number;
}

const namesOf = ({ paths, columns, separator }: Wanted): Name[] =>
  paths.map((path, i) => ({
    steps:
      separator === undefined || path.length === 0 ? path : path.join(separator).split(separator),
    column: columns?.[i] ?? i,
  }));

/** Puts down what is found below a value; false where the reader must not decide. */
function walk(
  value: JsonValue,
  trail: readonly string[],
  text: string,
  names: readonly Name[],
  separator: string | undefined,
  found: [column: number, value: JsonValue][],
): boolean {
  const here = names.filter(({ steps }) => steps.length === trail.length);
  for (const column of new Set(here.map((name) => name.column))) found.push([column, value]);
  const below = names.filter(({ steps }) => steps.length > trail.length);
  if (below.length === 0) return true;
  const next = (key: string) => {
    const parts = separator === undefined ? [key] : key.split(separator);
    const longer = [...trail, ...parts];
    const kept = below.filter(({ steps }) => longer.every((part, i) => steps[i] === part));
    return [longer, kept] as const;
  };
  if (value.kind === 'array') {
    return value.elements.every((element, i) => {
      const [longer, kept] = next(String(i));
      return kept.length === 0 || walk(element, longer, text, kept, separator, found);
    });
  }
  return value.kind !== 'object' || membersPlain(value, text, next, separator, found);
}

function membersPlain(
  { members }: JsonObject,
  text: string,
  next: (key: string) => readonly [readonly string[], readonly Name[]],
  separator: string | undefined,
  found: [column: number, value: JsonValue][],
): boolean {
  const seen = new Set<string>();
  return members.every(({ key, value }) => {
    if (text.slice(key.span.start, key.span.end).includes('\\')) return false;
    const [longer, kept] = next(key.value);
    if (kept.length === 0) return true;
    if (seen.has(key.value)) return false;
    seen.add(key.value);
    return walk(value, longer, text, kept, separator, found);
  });
}

function cellOf(value: JsonValue, text: string): readonly [number, number, number] {
  const { start, end } = value.span;
  const at = (offset: number) => Buffer.byteLength(text.slice(0, offset));
  switch (value.kind) {
    case 'string': {
      const isEscaped = text.slice(start, end).includes('\\');
      return [isEscaped ? Kind.escaped : Kind.text, at(start) + 1, at(end) - 1];
    }
    case 'number':
      return [Kind.number, at(start), at(end)];
    case 'literal':
      return [Kind[String(value.value) as 'true' | 'false' | 'null'], at(start), at(end)];
    default:
      return [Kind.container, at(start), at(end)];
  }
}

function leavesOf(value: JsonValue): number {
  const below =
    value.kind === 'object'
      ? value.members.map((member) => member.value)
      : value.kind === 'array'
        ? value.elements
        : undefined;
  const count = below?.reduce((sum, each) => sum + leavesOf(each), 0) ?? 1;
  return Math.min(count, 65_535);
}
