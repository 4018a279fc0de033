const sizes = ['Bytes', 'Kilobytes', 'Megabytes', 'Gigabytes', 'Terabytes'];
const bits = ['Bits', 'Kilobits', 'Megabits', 'Gigabits', 'Terabits'];
const rates = [...sizes, ...bits, 'Count'].map((unit) => `${unit}/Second`);

/** The units of CloudWatch. */
export const units: readonly string[] = [
  'Seconds',
  'Microseconds',
  'Milliseconds',
  ...sizes,
  ...bits,
  'Percent',
  'Count',
  ...rates,
  'None',
];
