/** How each language is tried on the page: what its input is called and how it is read. */

export interface Bench {
  readonly textLabel: string;
  readonly inputLabel: string;
  readonly inputHint: string;
  readonly surfaces: readonly Surface[];
  /** The inputs in a text, each in the words of the case files, with what to call it. */
  readonly read: (input: string, surface: Surface) => readonly Trial[];
}

/** Where a text will be used; its options change what is allowed. */
export interface Surface {
  readonly id: string;
  readonly title: string;
  readonly options: Readonly<Record<string, unknown>>;
}

/** One input to try; `fault` where it cannot be read. */
export interface Trial {
  readonly label: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly fault?: string;
}

const anywhere: Surface = { id: '', title: 'Everywhere', options: {} };

const eventPattern: Bench = {
  textLabel: 'Event pattern',
  inputLabel: 'Event',
  inputHint: 'one event, as JSON',
  surfaces: [
    { id: 'eventbridge', title: 'EventBridge rule', options: {} },
    { id: 'pipes', title: 'EventBridge Pipes', options: { profile: 'pipes' } },
    { id: 'lambda', title: 'Lambda event filter', options: { profile: 'lambda' } },
    {
      id: 'sns',
      title: 'SNS filter policy (message body)',
      options: { profile: 'sns', scope: 'MessageBody' },
    },
  ],
  read: (input, { id, options }) =>
    input.trim() === ''
      ? []
      : [{ label: 'Event', input: { ...options, [id === 'sns' ? 'message' : 'event']: input } }],
};

/** Lines that are tried; a page with more than this helps nobody. */
export const mostLines = 500;

const filterPattern: Bench = {
  textLabel: 'Filter pattern',
  inputLabel: 'Log events',
  inputHint: 'one event a line',
  surfaces: [anywhere],
  read: (input) =>
    input
      .split(/\r?\n/)
      .filter((line) => line !== '')
      .slice(0, mostLines)
      .map((line) => ({ label: line, input: { message: line } })),
};

const generic: Bench = {
  textLabel: 'Text',
  inputLabel: 'Input',
  inputHint: 'a JSON object, in the words of the case files',
  surfaces: [anywhere],
  read: (input) => (input.trim() === '' ? [] : [readObject(input)]),
};

const inputTransformer: Bench = {
  ...generic,
  textLabel: 'Template',
  inputLabel: 'Paths and event',
  inputHint: '`paths` names parts of the `event`',
};

function readObject(text: string): Trial {
  try {
    const input: unknown = JSON.parse(text);
    if (typeof input === 'object' && input !== null && !Array.isArray(input)) {
      return { label: 'Input', input: withRawEvent(input) };
    }
  } catch {
    return { label: 'Input', input: {}, fault: 'the input is not JSON' };
  }
  return { label: 'Input', input: {}, fault: 'the input is not a JSON object' };
}

/** Case files hold events as raw text; here an event may stand as it is. */
function withRawEvent(input: object): Trial['input'] {
  const event: unknown = Reflect.get(input, 'event');
  return typeof event === 'object' ? { ...input, event: JSON.stringify(event) } : { ...input };
}

const sampling: Bench = {
  ...generic,
  textLabel: 'Sampling rules',
  inputLabel: 'Request',
  inputHint: '`request` with `method`, `path`, `host`, … or `as` with what the text is',
};

const xrayFilter: Bench = {
  ...generic,
  textLabel: 'Filter expression',
  inputLabel: 'Traces',
  inputHint: '`traces` by name, and `groups`; or one trace as the API gives it',
  read: (input) => (input.trim() === '' ? [] : readTraces(readObject(input))),
};

/** One trial for each trace, in the words of the language or as the API gives it. */
function readTraces(trial: Trial): readonly Trial[] {
  const { traces, groups } = trial.input;
  if (trial.fault !== undefined) return [trial];
  const beside = groups === undefined ? {} : { groups };
  if (typeof traces !== 'object' || traces === null) {
    return [{ label: 'Trace', input: { trace: trial.input } }];
  }
  return Object.entries(traces)
    .slice(0, mostLines)
    .map(([label, trace]) => ({ label, input: { ...beside, trace } }));
}

const logsInsights: Bench = {
  ...generic,
  textLabel: 'Query',
  inputLabel: 'Events',
  inputHint: '`events` with `timestamp` and `message`, and `context` with tables and log groups',
};

const metricMath: Bench = {
  ...generic,
  textLabel: 'Expression',
  inputLabel: 'Series',
  inputHint: '`range`, and `series` by id',
  surfaces: [
    anywhere,
    { id: 'alarm', title: 'Alarm', options: { api: 'PutMetricAlarm' } },
    { id: 'dashboard', title: 'Dashboard', options: { api: 'Dashboard' } },
  ],
};

const statistic: Bench = {
  ...generic,
  textLabel: 'Statistic',
  inputLabel: 'Samples',
  inputHint: '`values` of one period, perhaps with `counts`',
  surfaces: [
    anywhere,
    { id: 'alarm', title: 'Alarm', options: { api: 'PutMetricAlarm' } },
    { id: 'search', title: 'Search', options: { api: 'SEARCH' } },
  ],
};

const metricLabel: Bench = {
  ...generic,
  textLabel: 'Label',
  inputLabel: 'Queries',
  inputHint: '`queries`, each with its metric',
};

const alarm: Bench = {
  ...generic,
  textLabel: 'Alarm',
  inputLabel: 'Data',
  inputHint: '`values` of one evaluation, or `points` of a series',
};

const alarmRule: Bench = {
  ...generic,
  textLabel: 'Alarm rule',
  inputLabel: 'States',
  inputHint: '`states` of the alarms, by name',
};

const benches: Readonly<Record<string, Bench>> = {
  'event-pattern': eventPattern,
  'filter-pattern': filterPattern,
  'input-transformer': inputTransformer,
  sampling,
  'xray-filter': xrayFilter,
  'logs-insights': logsInsights,
  'metric-math': metricMath,
  statistic,
  'metric-label': metricLabel,
  alarm,
  'alarm-rule': alarmRule,
};

export const benchOf = (language: string): Bench => benches[language] ?? generic;

export const surfaceOf = (bench: Bench, id: string): Surface =>
  bench.surfaces.find((surface) => surface.id === id) ?? bench.surfaces[0]!;
