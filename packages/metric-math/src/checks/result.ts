import type { Diagnostic } from '@sluice/core';
import type { Call, Node } from '../ast.ts';
import { codes } from '../codes.ts';
import type { MetricMathOptions } from '../options.ts';
import { nameOfType } from '../types/words.ts';
import type { StaticType } from '../value.ts';

/** What an expression as a whole may come to. */
export function checkResult(
  node: Node,
  type: StaticType,
  { api, returnData }: MetricMathOptions,
): Diagnostic[] {
  const { span } = node;
  if (type === 'S') {
    const edits = [
      { span: { start: span.start, end: span.start }, text: 'TIME_SERIES(' },
      { span: { start: span.end, end: span.end }, text: ')' },
    ];
    const fix = { title: 'make a series of it with `TIME_SERIES`', edits };
    const hint = 'make a series of it with `TIME_SERIES`';
    return [codes.notSeries.at({ span, fix }, 'a number', hint)];
  }
  if (type === 'String' || type === 'String[]' || type === 'Keyword') {
    return [codes.notSeries.at(span, nameOfType(type), 'write ids without quotes')];
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
