import type { Diagnostic } from '@sluice/core';
import type { Query } from '../ast.ts';
import { inExpression } from '../codes/service.ts';
import { codes } from '../codes.ts';
import type { InsightsOptions } from '../options.ts';
import { mostCharacters } from '../parse.ts';
import { periodFault } from '../period.ts';

/** The length of a query, its period, and what an alarm asks for. */
export function checkLimits(text: string, query: Query, options: InsightsOptions): Diagnostic[] {
  return [
    ...(text.length > mostCharacters
      ? [codes.tooLong.at({ start: mostCharacters, end: text.length }, text.length)]
      : []),
    ...checkPeriod(query, options),
    ...checkAlarm(query, options),
  ];
}

function checkPeriod({ span }: Query, { period, api, queryId }: InsightsOptions): Diagnostic[] {
  if (period === undefined) return [];
  if (period === null) {
    const said = codes.noPeriod.at(span, api);
    return [api === 'PutMetricAlarm' ? said : prefixed(said, queryId)];
  }
  if (api === 'PutMetricAlarm' && period < 60) {
    const aws = 'MetricsInsights monitors do not support less than 60 seconds period';
    return [codes.period.at(span, period, aws)];
  }
  const fault = periodFault(period);
  return fault === undefined ? [] : [prefixed(codes.period.at(span, period, fault), queryId)];
}

const prefixed = (diagnostic: Diagnostic, queryId: string | undefined): Diagnostic => ({
  ...diagnostic,
  awsMessage: inExpression(queryId, diagnostic.awsMessage ?? ''),
});

function checkAlarm({ groupBy, orderBy, span }: Query, { api }: InsightsOptions): Diagnostic[] {
  const isSeveral = api === 'PutMetricAlarm' && groupBy.length > 0 && orderBy === undefined;
  return isSeveral ? [codes.unorderedAlarm.at(span)] : [];
}
