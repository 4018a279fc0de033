import { type Diagnostic, suggest } from '@sluice/core';
import type { Call, Node } from '../ast.ts';
import { codes } from '../codes.ts';
import { functions } from '../functions/index.ts';
import { isAtom, printNode } from '../print.ts';
import { replaced } from '../types/words.ts';
import { foreignFunctions, type Instead } from './foreign-functions.ts';

/** A call of a function that there is not. */
export function unknownFunction(call: Call): Diagnostic {
  const { name, nameSpan: span } = call;
  const foreign = foreignFunctions.get(name.toUpperCase());
  if (typeof foreign === 'function') return rewritten(call, foreign);
  const names = [...functions.keys()];
  const near = foreign ?? suggest(name, names) ?? suggest(name.toUpperCase(), names);
  return near === undefined
    ? codes.unknownFunction.at(span, name, 'see to it that it is a function of metric math')
    : codes.unknownFunction.at(
        { span, fix: replaced(span, near) },
        name,
        `did you mean \`${near}\`?`,
      );
}

function rewritten(
  { name, nameSpan, parameters, span }: Call,
  instead: Exclude<Instead, string>,
): Diagnostic {
  const count = Math.max(instead.length, 1);
  const isFull = instead.length === 0 ? parameters.length > 1 : parameters.length === count;
  const given = isFull ? parameters.map(operand) : ['m1', 'm2'];
  const text = instead(...given);
  const place = isFull ? { span: nameSpan, fix: replaced(span, text) } : nameSpan;
  return codes.unknownFunction.at(place, name, `write \`${text}\``);
}

const operand = (node: Node): string => (isAtom(node) ? printNode(node) : `(${printNode(node)})`);
