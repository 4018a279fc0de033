const shape = /^P(?=.)(?:(\d{1,4})D)?(?:T(?=.)(?:(\d{1,5})H)?(?:(\d{1,6})M)?)?$/;
const most = 15 * 1440;

/** Milliseconds of an ISO 8601 duration from `PT1M` to `P15D`; undefined for any other text. */
export function readDuration(value: unknown): number | undefined {
  const found = typeof value === 'string' ? shape.exec(value) : null;
  if (found === null) return undefined;
  const [days, hours, minutes] = found.slice(1).map((digits) => Number(digits ?? 0));
  const length = days! * 1440 + hours! * 60 + minutes!;
  return length >= 1 && length <= most ? length * 60_000 : undefined;
}
