import { failure, type Outcome, success } from '@sluice/core';
import type { JsonValue } from '@sluice/syntax';
import { compile } from '../compile.ts';
import { readObject } from '../reference/json.ts';
import { splitLine } from '../reference/split-line.ts';
import { codes } from './codes.ts';
import { type Column, columnAt, isRecognised, type Row } from './column.ts';
import { formatOf } from './formats.ts';
import type { Inference, InferredField } from './inference.ts';
import { fieldsOfObjects } from './json.ts';
import { type Layout, layoutOf } from './layout.ts';
import { namesOf } from './names.ts';

/** Lines beyond this are matched, but not studied. */
const studied = 5000;

/** Proposes a filter pattern for sample lines, and tries it on them. */
export function infer(lines: readonly string[]): Outcome<Inference> {
  const samples = lines.filter((line) => line.trim() !== '');
  if (samples.length === 0) return failure([codes.noLines.at(nowhere)]);
  const sample = samples.slice(0, studied);
  const objects = sample.flatMap((line) => readObject(line) ?? []);
  const proposal = isMost(objects.length, sample.length)
    ? proposeJson(objects)
    : proposeSpace(sample.map((line) => ({ line, tokens: splitLine(line) })));
  return tried(proposal ?? proposeTerms(sample), samples);
}

const nowhere = { start: 0, end: 0 };

const isMost = (part: number, whole: number) => part > 0 && part >= 0.8 * whole;

interface Proposal {
  readonly kind: Inference['kind'];
  readonly pattern: string;
  readonly fields: readonly InferredField[];
  readonly format?: string;
  /** From 0 to 1. */
  readonly recognised: number;
}

function proposeJson(objects: readonly JsonValue[]): Proposal {
  const fields = fieldsOfObjects(objects);
  const comparable = fields.find(({ type }) => /^(?:string|number|mixed)$/.test(type));
  const flag = fields.find(({ type }) => type === 'boolean');
  const pattern =
    comparable !== undefined
      ? `{ ${comparable.name} = * }`
      : flag !== undefined
        ? `{ ${flag.name} IS TRUE || ${flag.name} IS FALSE }`
        : '';
  return { kind: 'json', pattern, fields, recognised: (comparable ?? flag)?.share ?? 0 };
}

function proposeSpace(rows: readonly Row[]): Proposal | undefined {
  const layout = layoutOf(rows);
  const columns = [...layout.before, ...layout.after];
  const recognised = columns.filter(isRecognised).length;
  if (recognised === 0) return undefined;
  const format = layout.rest === 'none' ? formatOf(columns) : undefined;
  const names = format?.names ?? namesOf(columns, layout.rest === 'message' ? ['message'] : []);
  const fields = columns.map((column, i) => fieldOf(names[i]!, column));
  const slots = slotsOf(layout, names);
  return {
    kind: 'space',
    pattern: `[${slots.join(', ')}]`,
    fields: layout.rest === 'message' ? [...fields, messageOf(rows, layout)] : fields,
    ...(format !== undefined && { format: format.title }),
    recognised: format === undefined ? recognised / columns.length : 1,
  };
}

const fieldOf = (name: string, { type, examples }: Column): InferredField => ({
  name,
  type,
  examples,
  share: 1,
});

function messageOf(rows: readonly Row[], { before }: Layout): InferredField {
  const { examples } = columnAt(
    rows.map(({ line, tokens }) => {
      const start = tokens[before.length]?.start ?? line.length;
      return { line, tokens: [{ value: line.slice(start), start }] };
    }),
    0,
  );
  return { name: 'message', type: 'rest', examples, share: 1 };
}

function slotsOf({ before, rest, after }: Layout, names: readonly string[]): readonly string[] {
  const [first, last] = [names.slice(0, before.length), names.slice(before.length)];
  if (rest === 'none') return first;
  return rest === 'message'
    ? [...first, 'message']
    : [...first, '...', ...(after.length > 0 ? last : [])];
}

/** The longest word that all lines have, where there is one. */
function proposeTerms(lines: readonly string[]): Proposal {
  const words = new Set(lines[0]!.slice(0, 10_000).match(/[A-Za-z]\w{2,99}/g));
  const shared = [...words].filter((word) => lines.every((line) => line.includes(word)));
  const [pattern = ''] = shared.sort((a, b) => b.length - a.length);
  return { kind: 'terms', pattern, fields: [], recognised: 0 };
}

function tried(
  { recognised, ...proposal }: Proposal,
  lines: readonly string[],
): Outcome<Inference> {
  const compiled = compile(proposal.pattern);
  // Keys may be too long for a pattern, or hold both kinds of quotes.
  const pattern = compiled.ok ? proposal.pattern : '';
  const matched = compiled.ok
    ? lines.filter((line) => compiled.value.test(line)).length
    : lines.length;
  const trust = pattern === '' ? 0 : proposal.kind === 'terms' ? 0.2 : 0.5 + 0.5 * recognised;
  const said = [
    ...(proposal.kind === 'terms' ? [codes.unstructured.at(nowhere)] : []),
    ...(matched < lines.length
      ? [codes.linesDiffer.at(nowhere, lines.length - matched, lines.length)]
      : []),
  ];
  const confidence = (matched / lines.length) * trust;
  return success({ ...proposal, pattern, lines: lines.length, matched, confidence }, said);
}
