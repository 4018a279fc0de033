import type { Diagnostic, Span } from '@sluice/core';
import { codes } from '../codes.ts';
import type { Point } from '../series/point.ts';
import type { Settings } from '../settings.ts';

/** A series of more periods than are evaluated; the points are in order. */
export function checkLength(
  points: readonly Point[],
  until: number,
  { period }: Settings,
  most: number,
  span: Span,
): Diagnostic | undefined {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const length = Math.max(last.timestamp, until) - first.timestamp;
  const periods = Math.ceil(length / (period * 1000));
  return periods > most ? codes.longSeries.at(span, periods, most) : undefined;
}
