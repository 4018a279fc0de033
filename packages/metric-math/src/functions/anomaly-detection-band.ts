import type { Range, Series } from '../value.ts';
import { deviationOf, total } from './aggregate.ts';
import { defineFunction, one, optional, page } from './define.ts';
import { many, numberIn, seriesIn, seriesOf, slotsOf } from './series.ts';

export const anomalyDetectionBand = defineFunction({
  name: 'ANOMALY_DETECTION_BAND',
  summary:
    'two series, the upper and the lower edge of what is expected: by the model of AWS where it is given, else so many standard deviations around the mean of the points given',
  signatures: [
    {
      parameters: [one('metric', 'TS'), optional(one('deviations', 'S'))],
      returns: 'TS[]',
    },
  ],
  source: page('CloudWatch_Anomaly_Detection'),
  crossAccount: false,
  examples: [
    {
      text: 'ANOMALY_DETECTION_BAND(m1, 1)',
      series: { m1: [1, null, 3] },
      gives: [
        [3, 3, 3],
        [1, 1, 1],
      ],
    },
  ],
  words: (metric, deviations = '2') =>
    `the upper and lower edge of what is expected of ${metric}, ${deviations} standard deviations apart from it`,
  evaluate([value, width], context) {
    const given = context.provided();
    if (given !== undefined) return given;
    const deviations = width === undefined ? 2 : numberIn(width);
    const edges = bandOf(seriesIn(value), deviations, context.range);
    return many(context.readings.band === 'lower-first' ? edges.toReversed() : edges);
  },
});

/** The local model: it knows nothing of hours and weekdays, as that of AWS does. */
function bandOf(series: Series, deviations: number | undefined, range: Range): Series[] {
  const { period, values } = series;
  const middle = total(values) / values.length;
  const width =
    deviations === undefined ? Number.NaN : deviations * deviationOf(values, 'population');
  return [middle + width, middle - width].map((edge) =>
    seriesOf(
      period,
      slotsOf(range, period).map((slot) => [slot, edge]),
    ),
  );
}
