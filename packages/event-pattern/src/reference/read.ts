import { failure, type Outcome, positionAt, spanOf, success } from '@sluice/core';
import { describeFault, type JsonValue, readJson } from '@sluice/syntax';
import { codes } from '../codes.ts';
import { type EventInput, maxDepth } from '../event.ts';
import { type Shape, shapeOfJson, shapeOfValue } from './shape.ts';
import type { Candidate, Fields, Membership } from './value.ts';

/** Which keys of an event are looked at; the answer for whole paths is in `wanted`. */
export interface Reading {
  /** The dotted paths asked for. */
  readonly wanted: ReadonlySet<string>;
  /** Whether the service enters a key at all. */
  readonly enters: (key: string) => boolean;
}

/** Every scalar at a wanted path, with the array elements that it stands in. */
export function readFields(input: EventInput, reading: Reading): Outcome<Fields> {
  if (typeof input === 'string') return readText(input, reading);
  if (!(input instanceof Uint8Array)) return flatten(input, shapeOfValue as ShapeOf, reading);
  try {
    return readText(new TextDecoder('utf-8', { fatal: true }).decode(input), reading);
  } catch {
    return failure([codes.eventNotJson.at(nowhere, 'its bytes are not UTF-8')]);
  }
}

/** Reads the first JSON value of a text; what follows it is ignored, as the service does. */
function readText(text: string, reading: Reading): Outcome<Fields> {
  const { value, faults } = readJson(text, { maxDepth });
  const fault = faults.find(({ reason }) => reason !== 'trailing');
  if (fault === undefined) {
    return flatten(value, (node) => shapeOfJson(node as JsonValue), reading);
  }
  if (fault.reason === 'too-deep') return failure([codes.eventTooDeep.at(nowhere, maxDepth)]);
  const { line, column } = positionAt(text, fault.span.start);
  const reason = `${describeFault(fault).message} (line ${line}, column ${column})`;
  return failure([codes.eventNotJson.at(nowhere, reason)]);
}

type ShapeOf = (node: unknown) => Shape;

interface Task {
  readonly node: unknown;
  /** The keys so far, joined; `undefined` at the top. */
  readonly path: string | undefined;
  readonly membership: Membership;
  readonly depth: number;
}

function flatten(root: unknown, shapeOf: ShapeOf, reading: Reading): Outcome<Fields> {
  const top = shapeOf(root);
  if (top.type !== 'object') return failure([codes.eventNotObject.at(nowhere, nameOf(top))]);
  const fields = new Map<string, Candidate[]>();
  let arrays = 0;
  const work: Task[] = [{ node: root, path: undefined, membership: new Map(), depth: 1 }];
  for (let task = work.pop(); task !== undefined; task = work.pop()) {
    const { path, membership, depth } = task;
    const shape = shapeOf(task.node);
    if (shape.type === 'nothing') continue;
    if (shape.type === 'scalar') {
      if (path === undefined || !reading.wanted.has(path)) continue;
      if (!fields.has(path)) fields.set(path, []);
      fields.get(path)!.push({ value: shape.scalar, membership });
      continue;
    }
    if (depth > maxDepth) return failure([codes.eventTooDeep.at(nowhere, maxDepth)]);
    if (shape.type === 'object') {
      for (const [key, node] of shape.members) {
        const inner = path === undefined ? key : `${path}.${key}`;
        if (!reading.enters(key) || !leadsSomewhere(inner, reading.wanted)) continue;
        work.push({ node, path: inner, membership, depth: depth + 1 });
      }
      continue;
    }
    const array = arrays++;
    shape.elements.forEach((node, index) => {
      // A scalar is in no element of the array that it stands in directly: all its scalars agree.
      const contains = ['object', 'array'].includes(shapeOf(node).type);
      const inner = contains ? new Map([...membership, [array, index]]) : membership;
      work.push({ node, path, membership: inner, depth: depth + 1 });
    });
  }
  return success(fields);
}

const leadsSomewhere = (path: string, wanted: ReadonlySet<string>): boolean =>
  wanted.has(path) || [...wanted].some((each) => each.startsWith(`${path}.`));

const nameOf = (shape: Shape): string => {
  if (shape.type !== 'scalar') return shape.type === 'array' ? 'an array' : 'nothing';
  const { scalar } = shape;
  if (scalar.type === 'constant') return String(scalar.value);
  return scalar.type === 'text' ? 'a string' : 'a number';
};

const nowhere = spanOf(0, 0);
