import type { MetricMathOptions } from './options.ts';

const choices: Readonly<Record<string, readonly string[]>> = {
  api: ['GetMetricData', 'PutMetricAlarm', 'Dashboard'],
  powers: ['from-the-right', 'from-the-left'],
  negation: ['after-power', 'before-power'],
  logic: ['and-first', 'from-the-left'],
  average: ['points', 'periods'],
  deviation: ['population', 'sample'],
  absentElse: ['zero', 'drop'],
  emptyFill: ['fill', 'leave'],
  band: ['upper-first', 'lower-first'],
};

const types: Readonly<Record<string, string>> = {
  queryId: 'string',
  period: 'number',
  returnData: 'boolean',
};

/** The options that stand in a plain JSON input; what is none is passed over. */
export const optionsIn = (input: object): MetricMathOptions =>
  Object.fromEntries(
    Object.entries(input).filter(([name, value]) =>
      Object.hasOwn(choices, name)
        ? choices[name]!.includes(value as string)
        : Object.hasOwn(types, name) && typeof value === types[name],
    ),
  );
