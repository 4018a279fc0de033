import fc from 'fast-check';

const number = (min: number, max: number) => fc.integer({ min, max }).map(String);

/** What all dialects write alike: no range that wraps, no step from a value, no value twice. */
const field = (min: number, max: number) => {
  const range = fc
    .tuple(fc.integer({ min, max }), fc.integer({ min, max }), fc.integer({ min: 1, max: 7 }))
    .map(([a, b, step]) => `${Math.min(a, b)}-${Math.max(a, b)}/${step}`);
  const list = fc
    .uniqueArray(fc.integer({ min, max }), { minLength: 1, maxLength: 3 })
    .map((values) => values.sort((a, b) => a - b).join(','));
  return fc.oneof(fc.constant('*'), number(min, max), range, list);
};

/** Minutes, hours, dates and months; no date that some of the months have and some have not. */
export const wholeFields = fc
  .record({
    minutes: field(0, 59),
    hours: field(0, 23),
    date: fc.oneof(field(1, 28), fc.constantFrom('L', '29', '31', '*')),
    month: field(1, 12),
  })
  .filter(({ date, month }) => !(/^(29|31)$/.test(date) && month !== '*'));

const names = 'SUN MON TUE WED THU FRI SAT'.split(' ');

/** Days of the week in both countings; `?` and `*` where there are none. */
export const weekdays = fc.oneof(
  fc.constant({ aws: '?', unix: '*' }),
  fc
    .uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 4 })
    .map((days) => days.sort((a, b) => a - b))
    .map((days) => ({ aws: days.map((day) => day + 1).join(','), unix: days.join(',') })),
  fc
    .tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 }))
    .filter(([a, b]) => a < b)
    .map(([a, b]) => ({ aws: `${names[a]}-${names[b]}`, unix: `${a}-${b}` })),
);
