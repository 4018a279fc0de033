import { type Diagnostic, failure, isError, type Outcome, type Span, success } from '@sluice/core';
import { codes } from '../codes.ts';
import type { AlarmInput } from '../input.ts';
import type { Band, Slot } from '../reference/breach.ts';
import type { Point } from '../series/point.ts';
import type { Settings } from '../settings.ts';
import { isState, type State } from '../state.ts';
import { isBand } from '../tables/choices.ts';
import { readBand } from './band.ts';
import { readInstant } from './instant.ts';

/** What is asked of an alarm, checked. */
export type Question =
  | { readonly kind: 'value'; readonly value: number; readonly band?: Band }
  | {
      readonly kind: 'values';
      readonly slots: readonly Slot[];
      readonly prior?: State;
      readonly newest?: number;
      readonly queryDate?: number;
    }
  | {
      readonly kind: 'points';
      readonly points: readonly Point[];
      readonly prior: State;
      readonly until: number;
    };

const mostRange = 100_000;

/** Reads a plain JSON input; never throws. The range of `values` is filled up with missing ones. */
export function readQuestion(
  input: AlarmInput | object,
  settings: Settings,
  span: Span,
): Outcome<Question> {
  const said: Diagnostic[] = [];
  const question = questionOf(input as AlarmInput, settings, span, said);
  return said.some(isError) || question === undefined ? failure(said) : success(question);
}

function questionOf(
  input: AlarmInput,
  settings: Settings,
  span: Span,
  said: Diagnostic[],
): Question | undefined {
  const prior = input.priorState;
  if (prior != null && !isState(prior)) said.push(codes.state.at(span, shown(prior)));
  const state = isState(prior) ? prior : undefined;
  if (input.points !== undefined) return series(input, settings, state, span, said);
  if (input.values !== undefined) return window(input, settings, state, span, said);
  const band = readBand(input.band);
  if (typeof input.value !== 'number')
    said.push(codes.values.at(span, 'value', shown(input.value)));
  else if (isBand(settings.comparison) && band === undefined) said.push(codes.noBandGiven.at(span));
  else return { kind: 'value', value: input.value, ...(band && { band }) };
  return undefined;
}

function window(
  input: AlarmInput,
  settings: Settings,
  prior: State | undefined,
  span: Span,
  said: Diagnostic[],
): Question {
  const range = input.evaluationRange ?? settings.range;
  if (!Number.isInteger(range) || range < 1 || range > mostRange) {
    said.push(codes.evaluationRange.at(span, shown(range), mostRange));
  }
  const size = Math.max(1, Math.min(mostRange, Math.floor(Number(range)) || 1));
  const values = numbers(input.values, 'values', span, said);
  const samples = numbers(input.sampleCounts ?? [], 'sampleCounts', span, said);
  const fixed = readBand(input.band);
  const bands = Array.isArray(input.bands) ? input.bands.map(readBand) : [];
  const slots = values.map((value, i): Slot => {
    const band = bands[i] ?? fixed;
    const count = samples[i];
    if (value === null) return {};
    return { value, ...(count != null && { samples: count }), ...(band && { band }) };
  });
  const lacksBand = slots.some((slot) => slot.value !== undefined && slot.band === undefined);
  if (isBand(settings.comparison) && lacksBand) said.push(codes.noBandGiven.at(span));
  const recent = slots.slice(-size);
  const missing = Array.from({ length: size - recent.length }, (): Slot => ({}));
  const newest = instant(input, 'newestPeriodStart', span, said);
  const queryDate = instant(input, 'queryDate', span, said);
  return {
    kind: 'values',
    slots: [...missing, ...recent],
    ...(prior && { prior }),
    ...(newest !== undefined && { newest }),
    ...(queryDate !== undefined && { queryDate }),
  };
}

function series(
  input: AlarmInput,
  { range }: Settings,
  prior: State | undefined,
  span: Span,
  said: Diagnostic[],
): Question {
  if (range > mostRange) said.push(codes.evaluationRange.at(span, shown(range), mostRange));
  const written: unknown = input.points;
  if (!Array.isArray(written)) said.push(codes.values.at(span, 'points', shown(written)));
  const points = (Array.isArray(written) ? written : []).flatMap((one: unknown, i): Point[] => {
    const point = readPoint(one);
    if (point === undefined) said.push(codes.points.at(span, i));
    return point === undefined ? [] : [point];
  });
  points.sort((a, b) => a.timestamp - b.timestamp);
  const until = instant(input, 'end', span, said) ?? Number.NEGATIVE_INFINITY;
  return { kind: 'points', points, prior: prior ?? 'INSUFFICIENT_DATA', until };
}

function readPoint(one: unknown): Point | undefined {
  if (typeof one !== 'object' || one === null) return undefined;
  const given = (key: string): unknown =>
    Object.hasOwn(one, key) ? Reflect.get(one, key) : undefined;
  const timestamp = readInstant(given('timestamp'));
  const [value, samples] = [given('value'), given('sampleCount')];
  if (timestamp === undefined || !isFinite(value)) return undefined;
  if (samples !== undefined && !isFinite(samples)) return undefined;
  const band = readBand({ lower: given('lower'), upper: given('upper') });
  return { timestamp, value, ...(samples !== undefined && { samples }), ...(band && { band }) };
}

const isFinite = (value: unknown): value is number => Number.isFinite(value);

function numbers(
  written: unknown,
  where: string,
  span: Span,
  said: Diagnostic[],
): readonly (number | null)[] {
  if (!Array.isArray(written)) {
    said.push(codes.values.at(span, where, shown(written)));
    return [];
  }
  const wrong = written.find((one: unknown) => one !== null && !isFinite(one));
  if (wrong !== undefined) said.push(codes.values.at(span, where, shown(wrong)));
  return written.map((one: unknown) => (isFinite(one) ? one : null));
}

function instant(
  input: AlarmInput,
  key: 'newestPeriodStart' | 'queryDate' | 'end',
  span: Span,
  said: Diagnostic[],
): number | undefined {
  const written = input[key];
  if (written == null) return undefined;
  const found = readInstant(written);
  if (found === undefined) said.push(codes.instant.at(span, key));
  return found;
}

const shown = (value: unknown) =>
  typeof value === 'string' ? `\`${value}\`` : `\`${JSON.stringify(value) ?? 'nothing'}\``;
