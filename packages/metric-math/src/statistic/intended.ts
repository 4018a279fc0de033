import { suggest } from '@sluice/core';
import { simpleNames } from './names.ts';

/** What people call statistics elsewhere. */
const everyday: ReadonlyMap<string, string> = new Map([
  ['avg', 'Average'],
  ['mean', 'Average'],
  ['min', 'Minimum'],
  ['max', 'Maximum'],
  ['total', 'Sum'],
  ['count', 'SampleCount'],
  ['n', 'SampleCount'],
  ['samples', 'SampleCount'],
  ['median', 'p50'],
]);

/** The statistic that was probably meant: other case, another word for it, or a slip of the pen. */
export function intended(text: string, isRead: (text: string) => boolean): string | undefined {
  const known = everyday.get(text.toLowerCase());
  if (known !== undefined) return known;
  const brief = text.toLowerCase().replace(/(?:th|st|nd|rd)?(?:percentile)?$/, '');
  const variants = [brief, `p${brief}`, text.toUpperCase()];
  return variants.find(isRead) ?? suggest(text, [...simpleNames, 'IQM']);
}
