/** `1,234,567`. */
export const numberSaid = (value: number): string => Math.round(value).toLocaleString('en-US');

/** `1.2 GB`; a kilobyte is 1000 bytes. */
export function bytesSaid(bytes: number): string {
  const power = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  const value = bytes / 1000 ** power;
  return `${power === 0 ? Math.round(value) : value.toPrecision(3)} ${units[power]}`;
}

const units = ['B', 'kB', 'MB', 'GB', 'TB'];

/** `1 file`, `2 files`. */
export const counted = (count: number, noun: string, plural = `${noun}s`): string =>
  `${numberSaid(count)} ${count === 1 ? noun : plural}`;
