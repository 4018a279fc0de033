import { chain, failure, type Outcome, success } from '@sluice/core';
import { compile } from '../compile.ts';
import { codes } from './codes.ts';

/** The answer of `TestMetricFilter`, in its own shape. */
export interface TestMetricFilterResult {
  readonly matches: readonly MetricFilterMatch[];
}

export interface MetricFilterMatch {
  /** Counts from 1. */
  readonly eventNumber: number;
  readonly eventMessage: string;
  readonly extractedValues: Readonly<Record<string, string>>;
}

/** Tries a pattern on 1 to 50 messages, as the service's call of this name does. */
export function testMetricFilter(
  filterPattern: string,
  logEventMessages: readonly string[],
): Outcome<TestMetricFilterResult> {
  const whole = { start: 0, end: filterPattern.length };
  const count = logEventMessages.length;
  const messages = logEventMessages.join(', ');
  if (count < 1 || count > 50) return failure([codes.messageCount.at(whole, count, messages)]);
  const empty = logEventMessages.indexOf('');
  if (empty >= 0) return failure([codes.emptyMessage.at(whole, empty + 1, messages)]);
  return chain(compile(filterPattern, { api: 'TestMetricFilter' }), (matcher) =>
    success({
      matches: logEventMessages.flatMap((eventMessage, i) => {
        const extractedValues = matcher.extract(eventMessage);
        return extractedValues === undefined
          ? []
          : [{ eventNumber: i + 1, eventMessage, extractedValues }];
      }),
    }),
  );
}
