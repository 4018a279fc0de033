import fc from 'fast-check';

const days = 'SUN MON TUE WED THU FRI SAT'.split(' ');
const months = 'JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC'.split(' ');

const value = (min: number, max: number) => fc.integer({ min, max }).map(String);

const item = (min: number, max: number, wraps = true) => {
  const one = fc.integer({ min, max });
  const step = fc.integer({ min: 1, max: Math.min(max - min, 12) });
  return fc.oneof(
    { weight: 4, arbitrary: one.map(String) },
    { weight: 2, arbitrary: fc.tuple(one, step).map(([from, by]) => `${from}/${by}`) },
    { weight: 1, arbitrary: step.map((by) => `*/${by}`) },
    {
      weight: 2,
      arbitrary: fc
        .tuple(one, one, fc.option(step))
        .map(([a, b, by]) => [wraps ? [a, b] : [Math.min(a, b), Math.max(a, b)], by] as const)
        .map(([[from, to], by]) => `${from}-${to}${by === null ? '' : `/${by}`}`),
    },
  );
};

const field = (min: number, max: number, wraps = true) =>
  fc.oneof(
    { weight: 1, arbitrary: fc.constant('*') },
    {
      weight: 3,
      arbitrary: fc
        .array(item(min, max, wraps), { minLength: 1, maxLength: 3 })
        .map((items) => items.join(',')),
    },
  );

const date = fc.oneof(
  { weight: 3, arbitrary: field(1, 31) },
  { weight: 1, arbitrary: fc.constantFrom('L', 'LW', 'L-1', 'L-3', 'L-29', 'L-30', 'L-2W') },
  { weight: 1, arbitrary: value(1, 31).map((day) => `${day}W`) },
);
const weekday = fc.oneof(
  { weight: 2, arbitrary: field(1, 7) },
  { weight: 1, arbitrary: fc.constantFrom('MON-FRI', 'FRI-MON', 'sun', 'L', ...days) },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constantFrom(...days, '1', '7'), value(1, 5)).map((of) => of.join('#')),
  },
  { weight: 1, arbitrary: fc.constantFrom(...days, '1', '7').map((day) => `${day}L`) },
);
const month = fc.oneof(
  { weight: 2, arbitrary: fc.constant('*') },
  { weight: 1, arbitrary: field(1, 12) },
  { weight: 1, arbitrary: fc.constantFrom('NOV-FEB', ...months) },
);
const year = fc.oneof(
  { weight: 4, arbitrary: fc.constant('*') },
  { weight: 1, arbitrary: field(2022, 2030, false) },
);
const day = fc.oneof(
  date.map((one) => [one, '?'] as const),
  weekday.map((one) => ['?', one] as const),
);

/** Cron expressions of the documented grammar. */
export const crons: fc.Arbitrary<string> = fc
  .tuple(field(0, 59), field(0, 23), day, month, year)
  .map(([m, h, [d, w], mo, y]) => `cron(${m} ${h} ${d} ${mo} ${w} ${y})`);

/** The same in the order and with the days of Unix. */
export const unixCrons: fc.Arbitrary<string> = fc
  .tuple(
    field(0, 59, false),
    field(0, 23, false),
    field(1, 31, false),
    field(1, 12, false),
    field(0, 6, false),
  )
  .map((fields) => fields.join(' '));

/** Clocks that stand still, that change by half an hour, by two, at midnight, and by a day. */
export const zones = fc.constantFrom(
  'UTC',
  'America/New_York',
  'Europe/Berlin',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'Antarctica/Troll',
  'Africa/Cairo',
  'America/Santiago',
  'America/Havana',
  'Asia/Kathmandu',
  'Africa/Casablanca',
  'Pacific/Apia',
);

const change = fc.constantFrom(
  '2026-03-08T07:00:00Z',
  '2026-03-29T01:00:00Z',
  '2026-04-04T15:00:00Z',
  '2026-10-03T15:30:00Z',
  '2026-10-25T01:00:00Z',
  '2026-11-01T06:00:00Z',
  '2011-12-30T10:00:00Z',
  '2026-04-24T00:00:00Z',
  '2026-09-06T04:00:00Z',
);

/** Instants of a few years, half of them near to a day on which clocks are changed. */
export const instants: fc.Arbitrary<number> = fc.oneof(
  fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2028, 0, 1) }),
  fc
    .tuple(change, fc.integer({ min: -1800, max: 1800 }))
    .map(([at, minutes]) => Date.parse(at) + minutes * 60_000),
);
