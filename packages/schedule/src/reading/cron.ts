import { type Diagnostic, isError, type Span, spanOf } from '@sluice/core';
import type { Cron, Field, FieldName, Item } from '../ast.ts';
import { codes } from '../codes.ts';
import { type FieldRule, layoutOf, rulesOf } from '../fields.ts';
import { formatField } from '../print.ts';
import type { Dialect } from '../profiles.ts';
import { awsOfQuartz } from '../rewriting/quartz.ts';
import { awsOfUnix, unixOfAws } from '../rewriting/unix.ts';
import { readField } from './field.ts';
import { readLenient } from './lenient.ts';
import type { Said } from './point.ts';
import { type Reading, rewritten } from './reading.ts';

interface Part {
  readonly text: string;
  readonly start: number;
}

/** The fields between `cron(` and `)`; `start` is where they begin in the whole text. */
export function readCron(
  body: string,
  start: number,
  span: Span,
  reading: Reading,
): Cron | undefined {
  const { dialect, said } = reading;
  const parts = split(body, start, dialect, said);
  if (parts === undefined) return undefined;
  const layout = namesOf(parts, spanOf(start, start + body.length), reading);
  if (layout === undefined) return undefined;
  const rules = rulesOf(dialect);
  const fields = layout.map((name, i) => fieldOf(parts[i]!, rules[name], dialect, said));
  const days = dialect.unix === undefined ? 'aws' : 'unix';
  return { kind: 'cron', fields, days, bare: dialect.bare === true, span };
}

/** Cut at spaces; where a service takes only one space, more of them are said and given up. */
function split(body: string, start: number, dialect: Dialect, said: Said): Part[] | undefined {
  if (!/[^\S ]|^ | $| {2}/.test(body)) return partsOf(body, start);
  const padding = /^\s+|\s+$/.exec(body);
  if (padding !== null) {
    const span = spanOf(start + padding.index, start + padding.index + padding[0].length);
    said.push(codes.padding.at({ span, fix: { title: 'remove it', edits: [{ span, text: '' }] } }));
    return undefined;
  }
  const found = /[^\S ]\s*| \s+/.exec(body)!;
  const span = spanOf(start + found.index, start + found.index + found[0].length);
  const fix = { title: 'put one space', edits: [{ span, text: ' ' }] };
  if (dialect.oneSpace) {
    said.push(codes.separator.at({ span, fix }, nameOf(found[0])));
    return undefined;
  }
  said.push(codes.looseSpace.at({ span, fix }));
  return [...body.matchAll(/\S+/g)].map(({ 0: text, index }) => ({ text, start: start + index }));
}

/** Cut at single spaces. */
function partsOf(body: string, start: number): Part[] {
  const parts: Part[] = [];
  for (let from = 0; ; ) {
    const space = body.indexOf(' ', from);
    const end = space < 0 ? body.length : space;
    parts.push({ text: body.slice(from, end), start: start + from });
    if (space < 0) return parts;
    from = space + 1;
  }
}

const nameOf = (separator: string) =>
  /^ +$/.test(separator) ? 'more than one space' : 'a blank that is no space';

/** Which field each part is. */
function namesOf(
  parts: readonly Part[],
  span: Span,
  reading: Reading,
): readonly FieldName[] | undefined {
  const { counts, unix, secondsFirst = false, lax } = reading.dialect;
  const found = parts.length;
  const texts = parts.map(({ text }) => text);
  const isKnown = counts.includes(found);
  if (!unix && !secondsFirst && (found === 6 || !isKnown) && isQuartzOrder(texts)) {
    const text = `${texts.slice(1, 6).join(' ')} ${texts[6] ?? '*'}`;
    const fix = { title: 'put the fields in order', edits: [{ span, text }] };
    reading.said.push(codes.quartzOrder.at({ span, fix }));
    return undefined;
  }
  if (found === 5 && !unix && !secondsFirst && texts[2] !== '?' && texts[4] !== '?') {
    const meant = awsOfUnix(texts)?.texts ?? [];
    const one = meant.length === 1 ? meant : [];
    reading.said.push(codes.unixFields.at({ span, ...rewritten(reading, one) }));
    return undefined;
  }
  if (isKnown) {
    if (found === 5 && !unix) {
      const at = spanOf(span.end, span.end);
      const fix = { title: 'add the year', edits: [{ span: at, text: ' *' }] };
      reading.said.push(codes.fiveFields.at({ span, fix }));
    }
    if (found === 7 && !secondsFirst) sayLostSeconds(parts, reading.said);
    return layoutOf(found, secondsFirst);
  }
  if (lax && found > counts[0]!) {
    sayExtraFields(parts, counts[0]!, reading.said);
    return layoutOf(counts[0]!, secondsFirst);
  }
  const place = { span, ...repair(texts, span, reading) };
  reading.said.push(codes.fieldCount.at(place, found, wanted(counts), fieldList(reading.dialect)));
  return undefined;
}

const wanted = (counts: readonly number[]) => [...counts].sort().join(' or ');

const fieldList = ({ unix, secondsFirst, counts }: Dialect) =>
  layoutOf(unix ? 5 : counts[0]!, secondsFirst === true)
    .map((name) => name.replace(/-/g, ' '))
    .join(', ');

/** AWS: Backup takes more than six fields, and looks at six. */
function sayExtraFields(parts: readonly Part[], count: number, said: Said) {
  const last = parts.at(-1)!;
  const kept = parts[count - 1]!;
  const span = spanOf(kept.start + kept.text.length, last.start + last.text.length);
  const fix = { title: 'remove them', edits: [{ span, text: '' }] };
  said.push(codes.extraFields.at({ span, fix }, parts.length - count));
}

/** Seconds are read, and nothing runs by them; only `0` says so itself. */
function sayLostSeconds([seconds, minutes]: readonly Part[], said: Said) {
  const { text, start } = seconds!;
  if (/^0+$/.test(text)) return;
  const edits = [{ span: spanOf(start, minutes!.start), text: '' }];
  const place = { span: spanOf(start, start + text.length), fix: { title: 'remove them', edits } };
  said.push(codes.lostSeconds.at(place, text.slice(0, 40)));
}

/** `0 0 12 * * ?`: seconds first, and the week at the end where the year should be. */
const isQuartzOrder = (texts: readonly string[]): boolean =>
  (texts.length === 6 || texts.length === 7) &&
  /^(?:0|\*)$/.test(texts[0]!) &&
  /^(?:\?|[A-Za-z]{3}(?:[-,][A-Za-z]{3})*)$/.test(texts[5]!) &&
  (texts.length === 6 || /^(?:\*|\d{4}.*)$/.test(texts[6]!)) &&
  (texts[3] !== '?') !== (texts[5] !== '?');

/** Five fields without a year need one, those of Unix some more; six may be one too many. */
function repair(texts: readonly string[], span: Span, reading: Reading) {
  const { dialect } = reading;
  const wrap = (body: string) => (dialect.bare ? body : `cron(${body})`);
  const unix = awsOfUnix(texts)?.texts ?? [];
  const five = unixOfAws(texts);
  if (!dialect.unix && texts.length === 5 && (texts[2] === '?') !== (texts[4] === '?')) {
    const at = spanOf(span.end, span.end);
    return { fix: { title: 'add the year', edits: [{ span: at, text: ' *' }] } };
  }
  return rewritten(reading, [
    unix.length === 1 ? unix[0] : undefined,
    five && wrap(five),
    awsOfQuartz(texts)?.texts[0],
  ]);
}

function fieldOf(
  { text, start }: Part,
  rule: FieldRule,
  dialect: Dialect,
  said: Diagnostic[],
): Field {
  const before = said.length;
  const items = readField({ text, start, rule, dialect, said });
  const span = spanOf(start, start + text.length);
  if (dialect.lenient && said.length > before && said.slice(before).some(isError)) {
    const taken = readLenient(text, start, rule);
    if (taken !== undefined) {
      const field: Field = { kind: 'field', name: rule.name, items: taken, span };
      said.splice(before, said.length, accepted(text, field));
      return field;
    }
  }
  return { kind: 'field', name: rule.name, items, span };
}

function accepted(text: string, field: Field): Diagnostic {
  if (field.name === 'year' && /^\d+$/.test(text)) return codes.yearOutside.at(field.span);
  const isNothing = (item: Item) => item.kind === 'nothing';
  if (field.items.some(isNothing))
    return codes.undocumented.at(field.span, text.slice(0, 40), 'nothing');
  const meaning = formatField(field, 'aws');
  const fix = { title: `write \`${meaning}\``, edits: [{ span: field.span, text: meaning }] };
  const same = meaning === text.toUpperCase();
  const place = same ? field.span : { span: field.span, fix };
  return codes.undocumented.at(place, text.slice(0, 40), same ? 'what it says' : `\`${meaning}\``);
}
