/** `YYYY-MM-DD HH:mm:ss.SSS`, in UTC: how the service writes instants. */
export function printInstant(milliseconds: number): string {
  const date = new Date(milliseconds);
  if (Number.isNaN(date.getTime())) return '';
  return date.toISOString().replace('T', ' ').replace('Z', '');
}
