import type { Diagnostic } from '@sluice/core';
import type { Call, Node } from '../ast.ts';
import { codes } from '../codes.ts';
import type { MetricMathOptions } from '../options.ts';
import { scopeOf } from '../scope.ts';
import { nameOfType, unknownWord, withoutQuotes, wrapped } from '../types/words.ts';
import type { StaticType } from '../value.ts';

/** What an expression as a whole may come to. */
export function checkResult(
  node: Node,
  type: StaticType,
  options: MetricMathOptions,
): Diagnostic[] {
  const { api, returnData } = options;
  const { span } = node;
  if (type === 'S') {
    const hint = 'make a series of it with `TIME_SERIES`';
    const fix = { ...wrapped(span, 'TIME_SERIES(', ')'), title: hint };
    return [codes.notSeries.at({ span, fix }, 'a number', hint)];
  }
  if (node.kind === 'keyword') return [unknownWord(node.word, span, scopeOf(options))];
  if (type === 'String' || type === 'String[]' || type === 'Keyword') {
    const place = withoutQuotes(node, scopeOf(options));
    return [codes.notSeries.at(place, nameOfType(type), 'write ids without quotes')];
  }
  const isBand = node.kind === 'call' && node.name === 'ANOMALY_DETECTION_BAND';
  if (type === 'TS[]' && api === 'PutMetricAlarm' && returnData !== false && !isBand) {
    return [codes.arrayInAlarm.at(span)];
  }
  return node.kind === 'call' && type === 'unknown' ? perhapsScalar(node) : [];
}

const reducing = ['AVG', 'DATAPOINT_COUNT', 'MAX', 'MIN', 'STDDEV', 'SUM'];

/** `SUM(m1)` is right where `m1` is an array. */
function perhapsScalar({ name, parameters, span }: Call): Diagnostic[] {
  const [first] = parameters;
  if (!reducing.includes(name) || first?.kind !== 'reference') return [];
  return [codes.perhapsScalar.at(span, name, first.id)];
}
