import type { JsonValue } from '@sluice/syntax';
import type { Selector, Step } from '../ast.ts';
import { formatSubject } from '../format.ts';
import type { InferredField } from './inference.ts';

/** Deeper fields, and more of them, are not proposed. */
const maxDepth = 6;
const maxFields = 200;

interface Found {
  readonly types: Set<string>;
  readonly examples: Set<string>;
  count: number;
}

/** The fields of JSON objects, those that more of them have first. */
export function fieldsOfObjects(objects: readonly JsonValue[]): readonly InferredField[] {
  const found = new Map<string, Found>();
  for (const object of objects) collect(object, [], found);
  return [...found]
    .map(([name, { types, examples, count }]) => ({
      name,
      type: types.size === 1 ? [...types][0]! : 'mixed',
      examples: [...examples],
      share: count / objects.length,
    }))
    .sort((a, b) => b.share - a.share || rank(a) - rank(b));
}

function collect(value: JsonValue, steps: readonly Step[], found: Map<string, Found>): void {
  if (value.kind !== 'object' || steps.length >= maxDepth) return;
  // Of equal keys the last counts.
  const members = new Map(value.members.map((member) => [member.key.value, member.value]));
  for (const [name, member] of members) {
    const path: readonly Step[] = [...steps, { kind: 'key', name }];
    if (member.kind === 'object') collect(member, path, found);
    else if (member.kind !== 'array') note(member, path, found);
  }
}

function note(
  value: Extract<JsonValue, { kind: 'string' | 'number' | 'literal' }>,
  steps: readonly Step[],
  found: Map<string, Found>,
): void {
  const name = formatSubject({ kind: 'selector', steps, span: value.span } satisfies Selector);
  const known = found.get(name);
  if (known === undefined && found.size >= maxFields) return;
  const one = known ?? { types: new Set(), examples: new Set(), count: 0 };
  found.set(name, one);
  one.count += 1;
  one.types.add(typeOf(value));
  if (one.examples.size < 3)
    one.examples.add(value.kind === 'number' ? value.lexeme : String(value.value));
}

const typeOf = (value: Extract<JsonValue, { kind: 'string' | 'number' | 'literal' }>) =>
  value.kind === 'literal' ? (value.value === null ? 'null' : 'boolean') : value.kind;

const telling =
  /(?:level|severity|event.?name|event.?type|status.?code|status|error.?code|message|msg)'?\]?$/i;

/** What people filter by comes first; texts and numbers before what cannot be compared. */
const rank = ({ name, type }: InferredField): number =>
  (type === 'string' || type === 'number' || type === 'mixed' ? 0 : 2) +
  (telling.test(name) ? 0 : 1);
