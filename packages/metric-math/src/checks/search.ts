import { type Diagnostic, isError } from '@sluice/core';
import { searchIn } from '../argument.ts';
import type { Call, Node, Text } from '../ast.ts';
import { codes } from '../codes.ts';
import { constantOf } from '../constant.ts';
import { validate as validateSearch } from '../metric-search/validate.ts';
import type { MetricMathOptions } from '../options.ts';
import { validate as validateStatistic } from '../statistic/validate.ts';
import { replaced } from '../types/words.ts';

/** What stands in a call of `SEARCH`, where it has its arguments. */
export function checkSearch(call: Call, options: MetricMathOptions): Diagnostic[] {
  const [text, statistic, period] = call.parameters;
  if (text?.kind !== 'text' || statistic?.kind !== 'text') return [];
  return [
    ...checkText(text),
    ...checkStatistic(statistic),
    ...(period === undefined ? checkAbsent(call, options) : checkPeriod(period)),
  ];
}

/** The first thing that is wrong with the text of the search, told in its own words. */
function checkText(text: Text): Diagnostic[] {
  const fault = validateSearch(searchIn(text)).diagnostics.find(isError);
  if (fault === undefined) return [];
  const { hint, fix } = fault;
  const inner = { start: text.span.start + 1, end: text.span.end - 1 };
  const isPlain = text.quote === "'";
  const span = isPlain
    ? { start: inner.start + fault.span.start, end: inner.start + fault.span.end }
    : inner;
  const moved = fix && {
    ...fix,
    edits: fix.edits.map((edit) => ({
      ...edit,
      span: { start: inner.start + edit.span.start, end: inner.start + edit.span.end },
    })),
  };
  const place = { span, hint, fix: isPlain ? moved : undefined };
  return [codes.searchText.at(place, fault.message, text.raw)];
}

function checkStatistic({ raw, span: { start, end } }: Text): Diagnostic[] {
  const fault = validateStatistic(raw).diagnostics.find(isError);
  if (fault === undefined) return [];
  const span = { start: start + 1, end: end - 1 };
  const edit = fault.fix?.edits[0];
  const fix = edit && replaced(span, edit.text);
  const hint = edit
    ? `did you mean \`${edit.text}\`?`
    : 'write a statistic such as `Average` or `p90`';
  return [codes.searchStatistic.at({ span, fix }, raw, hint)];
}

/** The service asks for a period in the search or around it, when it is to read metrics. */
const checkAbsent = (call: Call, { api, period }: MetricMathOptions): Diagnostic[] =>
  api === 'GetMetricData' && period === undefined
    ? [codes.searchPeriodMissing.at(call.nameSpan)]
    : [];

function checkPeriod(node: Node): Diagnostic[] {
  const written = constantOf(node);
  const { span } = node;
  if (written === undefined) {
    const what = 'a search whose period hangs on data';
    return [codes.undocumented.at(span, what, 'series are taken as they are given')];
  }
  if (!(written >= 0)) return [codes.searchPeriodSign.at(span, written)];
  // AWS: a fraction is cut off first.
  const seconds = Math.trunc(written);
  if (seconds === 0) return [codes.searchPeriodZero.at(span)];
  if (seconds < 60) {
    return [1, 5, 10, 20, 30].includes(seconds) ? [] : [codes.searchPeriodShort.at(span, seconds)];
  }
  return seconds % 60 === 0 ? [] : [codes.searchPeriodLong.at(span, seconds)];
}
