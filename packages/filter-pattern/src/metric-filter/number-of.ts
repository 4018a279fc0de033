import { isNumber } from '../reading/text.ts';

/** AWS: texts that read as numbers count (PutLogEvents with `"11.5"`, 2026-09). */
export function numberOf(text: string | undefined): number | undefined {
  if (text === undefined || !isNumber(text)) return undefined;
  const value = Number(text);
  return Number.isFinite(value) ? value : undefined;
}
