import { chain, type Diagnostic, failure, type Outcome, type Span, success } from '@sluice/core';
import type { Node } from './ast.ts';
import { evaluate, typesIn, unanswered } from './evaluate.ts';
import type { MathInput } from './input/shape.ts';
import { surroundingsOf } from './input/surroundings.ts';
import type { MetricMathOptions, Readings } from './options.ts';
import { printNode } from './print.ts';
import { evaluateNode } from './reference/evaluate-node.ts';
import { operate } from './reference/operators.ts';
import { notesOfCall } from './trace/calls.ts';
import type { Note } from './trace/note.ts';
import { notesOfOperator, type Side } from './trace/operators.ts';
import { validate } from './validate.ts';
import type { Range, Value } from './value.ts';
import { childrenOf } from './walk.ts';

/** One sub-expression: what it came to, and what happened to points there. */
export interface Step {
  /** Its canonical text. */
  readonly text: string;
  readonly span: Span;
  readonly value: Value;
  readonly notes: readonly Note[];
  /** The sub-expressions that it is made of. */
  readonly steps: readonly Step[];
}

/** Every sub-expression over an input: where points appeared, vanished or were read as 0, and why. */
export function trace(
  text: string,
  input: MathInput,
  options: MetricMathOptions = {},
): Outcome<Step> {
  return chain(validate(text, { ids: typesIn(input), ...options }), (node) =>
    traceNode(node, input, options),
  );
}

/** The same for a tree. */
export function traceNode(
  node: Node,
  input: MathInput,
  options: MetricMathOptions = {},
): Outcome<Step> {
  return chain(evaluate(node, input, options), () => {
    const values = new Map<Node, Value>();
    const faults: Diagnostic[] = [];
    const around = surroundingsOf(input, options, (call) => faults.push(unanswered(call)));
    evaluateNode(node, { ...around, record: (each, value) => values.set(each, value) });
    return faults.length > 0
      ? failure(faults)
      : success(stepOf(node, values, { range: input.range, readings: options }));
  });
}

type Values = ReadonlyMap<Node, Value>;

interface Setting {
  readonly range: Range;
  readonly readings: Readings;
}

function stepOf(node: Node, values: Values, setting: Setting): Step {
  return {
    text: printNode(node),
    span: node.span,
    value: values.get(node)!,
    notes: notesOf(node, values, setting),
    steps: childrenOf(node).map((child) => stepOf(child, values, setting)),
  };
}

function notesOf(node: Node, values: Values, setting: Setting): readonly Note[] {
  const result = values.get(node)!;
  const sideOf = (each: Node): Side => ({ name: printNode(each), value: values.get(each)! });
  if (node.kind === 'power') {
    return notesOfOperator(sideOf(node.base), '^', sideOf(node.exponent), result);
  }
  if (node.kind === 'call') {
    const given = node.parameters.map((parameter) => values.get(parameter)!);
    return notesOfCall({ call: node, given, result, ...setting });
  }
  if (node.kind !== 'chain') return [];
  let left = sideOf(node.first);
  return node.steps.flatMap(({ operator, operand }, i) => {
    const right = sideOf(operand);
    const value = operate(left.value, operator, right.value);
    const notes = notesOfOperator(left, operator, right, value);
    const upTo = node.steps.slice(0, i + 1);
    left = { name: printNode({ ...node, steps: upTo }), value };
    return notes;
  });
}
