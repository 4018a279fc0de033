/** A number of minutes in words: `1 hour 30 minutes`. */
export function periodText(minutes: number): string {
  const days = Math.floor(minutes / 1440);
  const hours = Math.floor((minutes % 1440) / 60);
  const parts = [
    count(days, 'day'),
    count(hours, 'hour'),
    count(Math.round((minutes % 60) * 1000) / 1000, 'minute'),
  ].filter((part) => !part.startsWith('0 '));
  return parts.length === 0 ? '0 minutes' : parts.join(' ');
}

/** `1 day`, `3 days`. */
export const count = (value: number, unit: string): string =>
  `${value} ${unit}${value === 1 ? '' : 's'}`;

/** `a`, `a and b`, `a, b and c`. */
export function listed(words: readonly string[], last = 'and'): string {
  if (words.length < 2) return words[0] ?? '';
  return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}
