const units = [
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
] as const;

/** Seconds in the largest unit that fits: `5 minutes`, `36 hours`. */
export function durationText(seconds: number): string {
  const [name, size] =
    units.find(([, each]) => seconds >= each && seconds % each === 0) ?? units[4];
  const count = seconds / size;
  return `${count} ${name}${count === 1 ? '' : 's'}`;
}

/** The same before a noun: `five-minute`, `36-hour`. */
export function durationAdjective(seconds: number): string {
  const [count = '', unit = ''] = durationText(seconds).split(' ');
  const words = [
    'zero',
    'one',
    'two',
    'three',
    'four',
    'five',
    'six',
    'seven',
    'eight',
    'nine',
    'ten',
  ];
  return `${words[Number(count)] ?? count}-${unit.replace(/s$/, '')}`;
}
