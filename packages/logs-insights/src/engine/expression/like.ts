import type { Like } from '../../ast.ts';
import { expressionOf, isFault } from '../../regex.ts';
import { textOf } from '../../value/coerce.ts';
import type { Value } from '../../value/value.ts';
import { isUtf8 } from '../is-utf8.ts';
import { computed, type Node, vectorOf } from '../node.ts';
import { bytesRegexOf } from '../regex-bytes.ts';
import { type Vector, valueAt } from '../vector.ts';
import { isPlain, literalOf } from './cell-text.ts';
import { containsText } from './contains.ts';
import { codeOf, unknown } from './truths.ts';

/** `like` a part or a regular expression; `pattern` is left away where it is one. */
export function likeNode(like: Like, operand: Node, pattern: Node | undefined): Node {
  const { negated } = like;
  if (like.pattern.kind === 'regex') {
    return regexNode(operand, like.pattern.source, negated);
  }
  if (pattern?.kind !== 'constant') return partNode(like, operand, pattern!);
  const part = textOf(pattern.value);
  if (part === null) return testNode(operand, () => null);
  if (like.operator === '=~') return regexNode(operand, part, negated);
  return containsNode(operand, part, negated);
}

function found(source: string, text: string): boolean {
  const expression = expressionOf(source);
  return !isFault(expression) && expression.test(text);
}

/** What is missing is unknown, what has no text is false. */
function answerOf(value: Value, test: (text: string) => boolean | null): number {
  if (value === null) return unknown;
  const text = textOf(value);
  return text === null ? 0 : codeOf(test(text));
}

const testNode = (operand: Node, test: (text: string) => boolean | null): Node =>
  computed((batch, rows) => {
    const vector = vectorOf(operand, batch, rows);
    const values = new Uint8Array(batch.size);
    for (const row of rows) values[row] = answerOf(valueAt(vector, row), test);
    return { kind: 'truths', values };
  });

/** PERF: searched for in the bytes, where these say the text as it is. */
function regexNode(operand: Node, source: string, negated: boolean): Node {
  const regex = bytesRegexOf(source);
  const test = (text: string) => found(source, text) !== negated;
  const slow = testNode(operand, test);
  if (regex === undefined) return slow;
  return computed((batch, rows): Vector => {
    const vector = vectorOf(operand, batch, rows);
    if (vector.kind !== 'cells' || !isUtf8(batch)) return vectorOf(slow, batch, rows);
    const values = new Uint8Array(batch.size);
    const { cells, scanner, odd } = vector;
    const { bytes } = scanner;
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i]!;
      values[row] =
        isPlain(cells.kinds[row]!) && odd?.has(row) !== true
          ? Number(regex.test(bytes, cells.starts[row]!, cells.ends[row]!) !== negated)
          : answerOf(valueAt(vector, row), test);
    }
    return { kind: 'truths', values };
  });
}

function containsNode(operand: Node, part: string, negated: boolean): Node {
  const literal = literalOf(part);
  const slow = testNode(operand, (text) => text.includes(part) !== negated);
  if (literal === undefined) return slow;
  return computed((batch, rows): Vector => {
    const vector = vectorOf(operand, batch, rows);
    if (vector.kind !== 'cells') return vectorOf(slow, batch, rows);
    const values = new Uint8Array(batch.size);
    containsText(vector, literal, rows, values);
    if (negated) {
      for (const row of rows) if (values[row] !== unknown) values[row] = 1 - values[row]!;
    }
    return { kind: 'truths', values };
  });
}

/** A part that is another field. */
const partNode = ({ operator, negated }: Like, operand: Node, pattern: Node): Node =>
  computed((batch, rows) => {
    const vector = vectorOf(operand, batch, rows);
    const parts = vectorOf(pattern, batch, rows);
    const values = new Uint8Array(batch.size);
    for (const row of rows) {
      values[row] = answerOf(valueAt(vector, row), (text) => {
        const part = textOf(valueAt(parts, row));
        if (part === null) return null;
        return (operator === '=~' ? found(part, text) : text.includes(part)) !== negated;
      });
    }
    return { kind: 'truths', values };
  });
