import { parseTraceId } from './trace-id.ts';

/** What the header `X-Amzn-Trace-Id` says. Everything in it may be absent. */
export interface TraceHeader {
  readonly root?: string;
  readonly parent?: string;
  /** `1` traced, `0` not traced, `?` to be decided by who reads it. */
  readonly sampled?: string;
  readonly self?: string;
  readonly lineage?: string;
  /** Pairs that X-Ray doesn't know, with their keys as written. */
  readonly data?: Readonly<Record<string, string>>;
  /** The fields that aren't well formed. They are kept as they are. */
  readonly invalid?: readonly string[];
}

const fields = ['root', 'parent', 'sampled', 'self', 'lineage'] as const;
type Field = (typeof fields)[number];

/** So many characters of unknown pairs are kept. */
const mostData = 256;

/**
 * Reads a trace header, in any order and with blanks; never fails. Names are read without regard
 * to case, of equal names the last counts, and pairs without a name or a value are left out.
 */
export function parseTraceHeader(text: string): TraceHeader {
  const known = new Map<Field, string>();
  const data = new Map<string, string>();
  let left = mostData;
  for (const pair of text.split(';')) {
    const equals = pair.indexOf('=');
    const name = pair.slice(0, Math.max(equals, 0)).trim();
    const value = pair.slice(equals + 1).trim();
    if (name === '' || value === '') continue;
    const field = fields.find((each) => each === name.toLowerCase());
    if (field !== undefined) known.set(field, value);
    else if (name.length + value.length <= left) {
      left -= name.length + value.length;
      data.set(name, value);
    }
  }
  const invalid = fields.filter((field) => known.has(field) && !isValid[field](known.get(field)!));
  return {
    ...Object.fromEntries(
      fields.flatMap((field) => (known.has(field) ? [[field, known.get(field)]] : [])),
    ),
    ...(data.size > 0 && { data: Object.fromEntries(data) }),
    ...(invalid.length > 0 && { invalid }),
  };
}

const isValid: Readonly<Record<Field, (value: string) => boolean>> = {
  root: (value) => parseTraceId(value).ok,
  parent: (value) => /^[0-9a-f]{16}$/i.test(value),
  sampled: (value) => /^[01?]$/.test(value),
  // AWS: services put an id here, and nobody checks it.
  self: () => true,
  lineage: isLineage,
};

const mostRequests = 32_767;
const mostLoops = 255;

/** `hash:n` once or more with bars between, or `n:hash:n` as the samplers of OpenTelemetry have it. */
function isLineage(value: string): boolean {
  const one = /^(\d{1,5}):[0-9a-f]{8}:(\d{1,3})$/i.exec(value);
  if (one !== null) return Number(one[1]) <= mostRequests && Number(one[2]) <= mostLoops;
  return value.split('|').every((entry) => /^[0-9a-f]{8}:\d{1,5}$/i.test(entry));
}

/** The canonical header: known fields first, no blanks. */
export function formatTraceHeader({
  root,
  parent,
  sampled,
  self,
  lineage,
  data,
}: TraceHeader): string {
  const pairs: readonly (readonly [string, string | undefined])[] = [
    ['Root', root],
    ['Parent', parent],
    ['Sampled', sampled],
    ['Self', self],
    ['Lineage', lineage],
    ...Object.entries(data ?? {}),
  ];
  return pairs
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${value}`]))
    .join(';');
}
