import { type Span, spanOf } from '@sluice/core';
import type { Item, Point } from '../ast.ts';
import { codes } from '../codes.ts';
import { type FieldRule, isDayField } from '../fields.ts';
import type { Dialect } from '../profiles.ts';
import { readPoint, type Said, unknownValue } from './point.ts';
import { readSpecial } from './special.ts';

/** One item of a list as nearly all are: `*`, `5`, `MON-FRI`, `0/15`. */
const plain = /^(?:(\*)|(\d+|[A-Za-z]+)(?:-(\d+|[A-Za-z]+))?)(?:\/(\d+))?$/;

/** A field that is to be read, and where it begins. */
export interface Written {
  readonly text: string;
  readonly start: number;
  readonly rule: FieldRule;
  readonly dialect: Dialect;
  readonly said: Said;
}

/** The items of one field by the documented grammar; what cannot be read is said and left out. */
export function readField({ text, start, rule, dialect, said }: Written): Item[] {
  const items: Item[] = [];
  const listed = text.includes(',');
  let from = 0;
  for (;;) {
    const comma = listed ? text.indexOf(',', from) : -1;
    const end = comma < 0 ? text.length : comma;
    const item = readItem(text.slice(from, end), {
      span: spanOf(start + from, start + end),
      rule,
      listed,
      unix: dialect.unix !== undefined,
      lax: dialect.lax === true,
      said,
      field: text,
      start,
    });
    if (item !== undefined) items.push(item);
    if (comma < 0) return items;
    from = comma + 1;
  }
}

/** Where an item stands. */
export interface Place {
  readonly span: Span;
  readonly rule: FieldRule;
  /** Whether other items stand beside it. */
  readonly listed: boolean;
  readonly unix: boolean;
  /** Whether `#` may stand in a list. */
  readonly lax: boolean;
  readonly said: Said;
  /** The whole field, and where it begins. */
  readonly field: string;
  readonly start: number;
}

function readItem(text: string, place: Place): Item | undefined {
  const found = plain.exec(text);
  if (found === null) return readOther(text, place);
  const [, star, from, to, step] = found;
  if (star === undefined && !place.unix && isDayField(place.rule.name)) {
    const special = readSpecial(text, place);
    if (special !== 'plain') return special;
  }
  const by = step === undefined ? undefined : readStep(step, text, place);
  if (by === false) return undefined;
  const stepped = by === undefined ? undefined : { step: by };
  if (star !== undefined) return { kind: 'all', ...stepped, span: place.span };
  return readRange(text, from!, to, stepped, place);
}

function readRange(
  text: string,
  from: string,
  to: string | undefined,
  step: { readonly step: number } | undefined,
  { span, rule, said }: Place,
): Item | undefined {
  const first = readPoint(from, spanOf(span.start, span.start + from.length), rule, said);
  const at = span.start + from.length + 1;
  const last = to === undefined ? undefined : readPoint(to, spanOf(at, at + to.length), rule, said);
  if (first === undefined || (to !== undefined && last === undefined)) return undefined;
  if (last !== undefined && last.value < first.value && !rule.wraps) {
    const meant = step === undefined ? forwards(from, first, to!, last, rule) : undefined;
    const fix =
      meant === undefined
        ? undefined
        : { title: `write \`${meant}\``, edits: [{ span, text: meant }] };
    said.push(codes.reversed.at({ span, fix }, text, rule.label, meant));
    return undefined;
  }
  return { kind: 'range', from: first, ...ended(last), ...step, span };
}

/** Years are turned around; of other fields the end and the beginning are meant. */
function forwards(from: string, first: Point, to: string, last: Point, rule: FieldRule): string {
  if (rule.name === 'year') return `${to}-${from}`;
  const shown = (value: number, { named }: Point) =>
    named ? rule.names!.list[value - rule.names!.from]! : String(value);
  const part = (a: string, b: string, same: boolean) => (same ? a : `${a}-${b}`);
  const greatest = rule.name === 'day-of-week' && rule.min === 0 ? 6 : rule.max;
  const late = part(from, shown(greatest, first), first.value >= greatest);
  return `${late},${part(shown(rule.min, last), to, last.value === rule.min)}`;
}

const ended = (to: Point | undefined) => (to === undefined ? undefined : { to });

/** False where the step is none. */
function readStep(text: string, item: string, { span, rule, said }: Place): number | false {
  const step = Number(text);
  if (step >= 1 && step <= rule.maxStep) return step;
  if (step === 0) said.push(codes.badStep.at(span, item));
  else
    said.push(
      codes.stepRange.at(
        spanOf(span.end - text.length, span.end),
        text.slice(0, 20),
        rule.label,
        rule.maxStep,
      ),
    );
  return false;
}

/** What is no plain item: something special, or nothing that the grammar knows. */
function readOther(text: string, place: Place): Item | undefined {
  const { span, rule, listed, unix, said } = place;
  if (text === '') {
    const { field, start } = place;
    const at = Math.min(span.start, start + field.length - 1);
    const before = field.length > 0 && span.start === start + field.length ? at : span.start;
    const comma = spanOf(before, Math.min(before + 1, start + field.length));
    const fix = { title: 'remove the comma', edits: [{ span: comma, text: '' }] };
    said.push(codes.emptyItem.at(listed ? { span, fix } : span));
    return undefined;
  }
  const days = isDayField(rule.name) && !unix;
  if (text === '?' && days && !listed) return { kind: 'unspecified', span };
  if (text.includes('?')) {
    const fix = { title: 'write `*`', edits: [{ span, text: '*' }] };
    said.push(
      days
        ? codes.questionAlone.at(span)
        : codes.questionField.at(text === '?' ? { span, fix } : span, rule.label),
    );
    return undefined;
  }
  if (days) {
    const special = readSpecial(text, place);
    if (special !== 'plain') return special;
  }
  said.push(fault(text, place));
  return undefined;
}

function fault(text: string, { span, rule }: Place) {
  const [range = '', ...steps] = text.split('/');
  if (steps.length > 0 && range !== '' && (steps.length > 1 || !/^\d+$/.test(steps[0]!))) {
    return codes.badStep.at(span, text.slice(0, 40));
  }
  if (range === '' && Number(steps[0]) > rule.maxStep) {
    return codes.stepRange.at(span, steps[0]!.slice(0, 20), rule.label, rule.maxStep);
  }
  if (/^\w+(?:-\w+){2,}$/.test(range)) return codes.badRange.at(span, text.slice(0, 40));
  if (range === '' && /^\d+$/.test(steps[0] ?? '')) {
    const fix = { title: `write \`*${text}\``, edits: [{ span, text: `*${text}` }] };
    return codes.badValue.at({ span, fix, hint: `write \`*${text}\`` }, text, rule.label);
  }
  return unknownValue(text, span, rule);
}
