import type { Call } from '../../ast.ts';
import { takes } from '../../functions/arity.ts';
import type { ScalarFunction, Surroundings } from '../../functions/definition.ts';
import { functionOf } from '../../functions/index.ts';
import { floorInstant } from '../../time/floor.ts';
import { instant, millisecondsOf } from '../../value/instant.ts';
import { isPeriod, type Period, type Value } from '../../value/value.ts';
import { computed, type Node, vectorOf } from '../node.ts';
import { namedNode, type Scope } from '../scope.ts';
import { type Vector, valueAt } from '../vector.ts';
import { isMissingAt } from './missing.ts';

const nothing: Node = { kind: 'constant', value: null };

/** A function of the values of each row. */
export function callNode({ name }: Call, given: readonly Node[], scope: Scope): Node {
  const definition = functionOf(name);
  if (definition?.kind !== 'scalar' || !takes(definition, given.length)) return nothing;
  if (definition.name === 'bin') return binNode(given, scope);
  if (definition.name === 'ispresent') return presenceNode(given[0]!);
  const folded = fold(definition, given, scope.around);
  return folded ?? applied(definition, given, scope.around);
}

/** What depends on no row is computed once. */
function fold(definition: ScalarFunction, given: readonly Node[], around: Surroundings) {
  const values: Value[] = [];
  for (const node of given) {
    if (node.kind !== 'constant') return undefined;
    values.push(node.value);
  }
  return { kind: 'constant', value: call(definition, values, around) } as const;
}

function call(definition: ScalarFunction, values: readonly Value[], around: Surroundings): Value {
  if (definition.takesMissing !== true && values.includes(null)) return null;
  return definition.evaluate(values, around);
}

const applied = (definition: ScalarFunction, given: readonly Node[], around: Surroundings): Node =>
  computed((batch, rows) => {
    const vectors = given.map((node) => vectorOf(node, batch, rows));
    const values = new Array<Value>(batch.size);
    for (const row of rows) {
      values[row] = call(
        definition,
        vectors.map((vector) => valueAt(vector, row)),
        around,
      );
    }
    return { kind: 'values', values };
  });

const presenceNode = (operand: Node): Node =>
  computed((batch, rows) => {
    const vector = vectorOf(operand, batch, rows);
    const values = new Uint8Array(batch.size);
    for (const row of rows) values[row] = isMissingAt(vector, row) ? 0 : 1;
    return { kind: 'truths', values };
  });

/** `bin(5m)` of `@timestamp`, and `bin(t, 5m)`. */
function binNode(given: readonly Node[], scope: Scope): Node {
  const time = given.length > 1 ? given[0]! : namedNode('@timestamp', scope);
  const period = given.at(-1)!;
  if (period.kind !== 'constant' || !isPeriod(period.value)) return nothing;
  const length = period.value;
  return computed((batch, rows): Vector => {
    const vector = vectorOf(time, batch, rows);
    const values = new Float64Array(batch.size);
    if (vector.kind === 'instants') {
      floorAll(vector.values, length, rows, values);
      return { kind: 'instants', values };
    }
    for (const row of rows) {
      const milliseconds = millisecondsOf(valueAt(vector, row));
      const floor = milliseconds === null ? null : floorInstant(milliseconds, length);
      values[row] = instant(floor)?.milliseconds ?? Number.NaN;
    }
    return { kind: 'instants', values };
  });
}

// HOT: each row that is counted by time.
/** PERF: times come nearly in order, so that most lie in the same bin as the one before. */
function floorAll(times: Float64Array, period: Period, rows: Int32Array, out: Float64Array): void {
  let from = Number.NaN;
  let upTo = Number.NaN;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const time = times[row]!;
    if (!(time >= from && time <= upTo)) {
      const milliseconds = millisecondsOf(Number.isNaN(time) ? null : time);
      const floor = milliseconds === null ? null : floorInstant(milliseconds, period);
      from = floor ?? Number.NaN;
      upTo = time;
    }
    out[row] = from;
  }
}
