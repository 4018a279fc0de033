const iso =
  /^\[?(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:[.,]\d{1,9})?)?) ?(Z|[+-]\d\d:?\d\d)?)?/i;

/** Epoch milliseconds of the ISO 8601 time that a text begins with; UTC where it names no zone. */
export function instantAtStart(text: string): number | undefined {
  const [found, day, clock = '00:00', zone = 'Z'] = iso.exec(text) ?? [];
  if (found === undefined) return undefined;
  const offset = /\d{4}$/.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone.toUpperCase();
  return known(Date.parse(`${day}T${clock.replace(',', '.')}${offset}`));
}

/** Epoch milliseconds of a number (seconds, milliseconds, micro- or nanoseconds) or of a text. */
export function instantOf(value: unknown): number | undefined {
  if (typeof value === 'string') {
    return /^\d{9,19}(?:\.\d+)?$/.test(value) ? instantOf(Number(value)) : instantAtStart(value);
  }
  if (typeof value !== 'number' || !(value > 0)) return undefined;
  const unit = units.find(({ below }) => value < below);
  return unit && known(Math.floor(value * unit.milliseconds));
}

/** Each ends where its numbers would lie in the year 5138. */
const units = [
  { below: 1e11, milliseconds: 1000 },
  { below: 1e14, milliseconds: 1 },
  { below: 1e17, milliseconds: 1e-3 },
  { below: 1e20, milliseconds: 1e-6 },
];

const known = (time: number) => (Number.isFinite(time) ? time : undefined);
