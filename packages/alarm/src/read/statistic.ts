import { suggest } from '@sluice/core';
import { codes } from '../codes.ts';
import type { Manner, Properties } from '../json/properties.ts';
import { aliasOf } from '../tables/aliases.ts';
import { statistics } from '../tables/choices.ts';

/** A number with at most ten decimals. AWS: `p100.5` is taken, `p101` is not (2026-09). */
const percent = String.raw`(?:\d{1,2}|100)(?:\.\d{0,10})?`;
const bound = String.raw`(?:\d+(?:\.\d*)?(?:[eE][+-]?\d+)?)?`;

const extended = new RegExp(
  `^(?:p${percent}|(?:tm|tc|ts|wm)${percent}|IQM|` +
    `(?:TM|TC|TS|WM)\\((?:${percent}%)?:(?:${percent}%)?\\)|(?:TM|TC|TS|WM|PR)\\(${bound}:${bound}\\))$`,
);

export const isExtended = (text: string): boolean =>
  text.length <= 64 && extended.test(text) && !text.includes('(:)');

/** One of the five; a percentile stands under another name. */
export function readStatistic(properties: Properties, manner: Manner): string | undefined {
  const found = properties.text('Statistic');
  if (found === undefined || statistics.includes(found as never)) return found;
  const span = properties.place('Statistic');
  if (isExtended(found)) {
    const edits = [{ span: properties.keySpan('Statistic'), text: '"ExtendedStatistic"' }];
    const fix = { title: 'write `ExtendedStatistic`', edits };
    const hint = 'percentiles and trimmed statistics are `ExtendedStatistic`';
    const isFree = !properties.has('ExtendedStatistic');
    manner.said.push(codes.plainStatistic.at(isFree ? { span, fix } : span, found, hint));
    return found;
  }
  const nearest = found.length > 64 ? undefined : (suggest(found, statistics) ?? aliasOf(found));
  const near = statistics.find((one) => one === nearest);
  const list = statistics.map((one) => `\`${one}\``).join(', ');
  const fix =
    near === undefined
      ? undefined
      : { title: `write \`${near}\``, edits: [{ span, text: `"${near}"` }] };
  const hint = near === undefined ? `write one of ${list}` : `did you mean \`${near}\`?`;
  manner.said.push(codes.plainStatistic.at({ span, fix }, found, hint));
  return near;
}

/** A percentile or another statistic of its family, under the name that is given. */
export function readExtendedStatistic(
  properties: Properties,
  name: 'ExtendedStatistic' | 'Stat',
  manner: Manner,
): string | undefined {
  const found = properties.text(name);
  if (found === undefined || isExtended(found)) return found;
  const span = properties.place(name);
  const lower = found.toLowerCase();
  const near = [lower, ...statistics.filter((one) => one.toLowerCase() === lower)].find(
    (one) =>
      one !== found && (isExtended(one) || (name === 'Stat' && statistics.includes(one as never))),
  );
  const isBasic = statistics.includes(found as never);
  const hint = isBasic
    ? 'write it as `Statistic`'
    : 'write a percentile such as `p99`, or a trimmed statistic such as `tm90` or `TM(5%:95%)`';
  const key = { span: properties.keySpan(name), text: '"Statistic"' };
  const fix = isBasic
    ? { title: 'write `Statistic`', edits: [key] }
    : near === undefined
      ? undefined
      : { title: `write \`${near}\``, edits: [{ span, text: `"${near}"` }] };
  const isTaken = isBasic && properties.has('Statistic');
  manner.said.push(codes.extendedStatistic.at(isTaken ? span : { span, fix }, found, hint));
  return undefined;
}
