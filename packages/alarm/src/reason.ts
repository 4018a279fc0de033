import { javaDouble } from './java-double.ts';
import type { Slot } from './reference/breach.ts';
import type { Decision } from './reference/decide.ts';
import type { Settings } from './settings.ts';
import { comparisons, isBand } from './tables/choices.ts';

/** When the periods of an evaluation begin, in milliseconds; none where no time is known. */
export type Times = readonly number[] | undefined;

/** Why the alarm came to its state, in the service's own words (`StateReason`). */
export function reasonOf(
  settings: Settings,
  slots: readonly Slot[],
  { state, considered, decisive, fill }: Decision,
  times: Times,
): string {
  const { periods, needed, treatment, comparison } = settings;
  if (state === 'INSUFFICIENT_DATA')
    return `Insufficient Data: ${points(periods)} ${were(periods)} unknown.`;
  const title = isBand(comparison) ? 'Thresholds Crossed' : 'Threshold Crossed';
  const filled = treatment === 'breaching' || treatment === 'notBreaching' ? fill : 0;
  const as = `treated as [${treatment === 'breaching' ? 'Breaching' : 'NonBreaching'}]`;
  const missing = `${filled} missing datapoint${filled === 1 ? '' : 's'} ${were(filled)} ${as}`;
  if (considered.length === 0) {
    const received = `no datapoints were received for ${periods} period${periods === 1 ? '' : 's'}`;
    return `${title}: ${received} and ${missing}.`;
  }
  const [least, step] =
    state === 'ALARM' ? [needed, 'OK -> ALARM'] : [periods - needed + 1, 'ALARM -> OK'];
  const minimum = `(minimum ${points(least)} for ${step} transition)`;
  if (decisive.length === 0) return `${title}: ${missing} ${minimum}.`;
  const crossed = crossing(
    settings,
    decisive.map((i) => slots[i]!),
    state === 'ALARM' ? '' : 'not ',
  );
  const list = decisive.map((i) => pointText(slots[i]!, times?.[i])).join(', ');
  const out = `${decisive.length} out of the last ${periods} datapoints [${list}]`;
  const and = filled > 0 ? ` and ${missing}` : '';
  return `${title}: ${out} ${were(decisive.length)} ${crossed}${and} ${minimum}.`;
}

const points = (count: number) => `${count} datapoint${count === 1 ? '' : 's'}`;
const were = (count: number) => (count === 1 ? 'was' : 'were');

/** What the points are, or are not, in relation to the threshold or to the band. */
function crossing(
  { comparison, threshold }: Settings,
  slots: readonly Slot[],
  not: string,
): string {
  const bounds = (side: 'lower' | 'upper') =>
    `[${slots.map(({ band }) => javaDouble(band?.[side] ?? Number.NaN)).join(', ')}]`;
  const lower = () => `${not}less than the lower thresholds ${bounds('lower')}`;
  const upper = () => `${not}greater than the upper thresholds ${bounds('upper')}`;
  switch (comparison) {
    case 'LessThanLowerThreshold':
      return lower();
    case 'GreaterThanUpperThreshold':
      return upper();
    case 'LessThanLowerOrGreaterThanUpperThreshold':
      return `${lower()} or ${upper()}`;
    default:
      return `${not}${comparisons[comparison].words} (${javaDouble(threshold)})`;
  }
}

const pointText = ({ value }: Slot, time: number | undefined) =>
  time === undefined ? javaDouble(value!) : `${javaDouble(value!)} (${shortDate(time)})`;

/** `14/09/26 05:42:30` */
function shortDate(time: number): string {
  const [date = '', clock = ''] = new Date(time).toISOString().split('T');
  const [year = '', month, day] = date.split('-');
  return `${day}/${month}/${year.slice(-2)} ${clock.slice(0, 8)}`;
}
