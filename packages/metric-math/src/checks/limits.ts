import type { Diagnostic } from '@sluice/core';
import type { Call, Node } from '../ast.ts';
import { codes } from '../codes.ts';
import type { MetricMathOptions } from '../options.ts';

/** What the service refuses of an expression, whatever its types. */
export function checkLimits(
  text: string,
  calls: readonly Call[],
  { api }: MetricMathOptions,
): Diagnostic[] {
  const long = text.length > 2048 ? [tooLong(text)] : [];
  const bands = calls.filter(({ name }) => name === 'ANOMALY_DETECTION_BAND').slice(1);
  const searches = calls.filter(({ name }) => name === 'SEARCH' && api === 'PutMetricAlarm');
  const lambdas = calls.filter(({ name }) => name === 'LAMBDA');
  return [
    ...long,
    ...bands.map(({ nameSpan }) => codes.bandsInOne.at(nameSpan)),
    ...searches.slice(0, 1).map(({ nameSpan }) => codes.searchInAlarm.at(nameSpan)),
    ...lambdas.flatMap(checkLambda),
  ];
}

const tooLong = (text: string) => codes.tooLong.at({ start: 2048, end: text.length }, text.length);

function checkLambda({ parameters: [name, ...given], nameSpan }: Call): Diagnostic[] {
  return [
    ...(name?.kind === 'text' && name.raw.includes('*')
      ? [codes.lambdaName.at(name.span, name.raw)]
      : []),
    ...(given.length > 20 ? [codes.lambdaArguments.at(nameSpan, given.length)] : []),
  ];
}

export const isCall = (node: Node): node is Call => node.kind === 'call';
