import { type Diagnostic, type Edit, isError } from '@sluice/core';
import type { Sql } from '../ast.ts';
import { codes } from '../codes.ts';
import { validate } from '../metrics-insights/validate.ts';
import type { MetricMathOptions } from '../options.ts';

/** The first thing that is wrong with a query of Metrics Insights, told in its own words. */
export function checkSql({ text, span: { start } }: Sql, options: MetricMathOptions): Diagnostic[] {
  const { api, queryId, period } = options;
  const call = api === 'Dashboard' ? undefined : api;
  const { diagnostics } = validate(text, { api: call, queryId, period });
  const fault = diagnostics.find(isError);
  if (fault === undefined) return [];
  const { span, hint, fix, awsMessage } = fault;
  const shifted = (edit: Edit): Edit => ({
    ...edit,
    span: { start: edit.span.start + start, end: edit.span.end + start },
  });
  const place = {
    span: { start: span.start + start, end: span.end + start },
    hint,
    fix: fix && { ...fix, edits: fix.edits.map(shifted) },
  };
  const said = codes.sql.at(place, fault.message);
  return [awsMessage === undefined ? said : { ...said, awsMessage }];
}
