import type { Span } from '@sluice/core';
import { codes } from '../codes.ts';
import type { NumberField } from '../fields.ts';
import { writing } from './mend.ts';
import { pathOf, type RuleReader, requireField } from './rule-reader.ts';

/** Reads a number of a rule and checks its range; nothing where it is no number. */
export function readNumber(reader: RuleReader, field: NumberField): number | undefined {
  const { api, whole, key } = field;
  requireField(reader, api, usual[key]);
  const written = reader.members.number(api, fitsIn(field));
  if (written === undefined) return undefined;
  const value = Number(written.lexeme);
  if (whole && Number.isFinite(value) && !Number.isInteger(value)) {
    reader.said.add(codes.fraction.at(written.span, api, written.lexeme));
    return undefined;
  }
  if (!reader.isDefault || key !== 'priority')
    checkRange(reader, field, written.lexeme, written.span);
  return Number.isFinite(value) ? value + 0 : undefined;
}

/** Whether a number is one that a field may have. */
export const fitsIn =
  ({ whole, least, most }: Pick<NumberField, 'whole' | 'least' | 'most'>) =>
  (value: number): boolean =>
    value >= least && value <= most && (!whole || Number.isInteger(value));

const usual = { priority: undefined, fixedRate: '0.05', reservoirSize: '1' } as const;

function checkRange(
  reader: RuleReader,
  { api, key, least, most }: NumberField,
  lexeme: string,
  span: Span,
): void {
  const value = Number(lexeme);
  if (value >= least && value <= most) return;
  const [bound, limit] = value < least ? ['greater', least] : ['less', most];
  const aws =
    reader.holder === 'update'
      ? 'Invalid update request for sampling rule'
      : `1 validation error detected: Value '${lexeme}' at '${pathOf(reader, api)}' failed to satisfy constraint: Member must have value ${bound} than or equal to ${limit}`;
  const percent = key === 'fixedRate' ? fromPercent(value) : undefined;
  const fix = writing(span, percent);
  const hint = percent
    ? `write ${percent} for ${value} %: a rate is a share from 0 to 1`
    : `write a number from ${least} to ${most}`;
  reader.said.add(codes.range.at({ span, fix }, api, lexeme, least, most, hint, aws));
}

/** The share that someone meant who wrote per cent. */
export const fromPercent = (value: number): string | undefined =>
  value > 1 && value <= 100 ? String(Number((value / 100).toPrecision(12))) : undefined;
