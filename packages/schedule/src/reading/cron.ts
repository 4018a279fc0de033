import { type Diagnostic, isError, type Span, spanOf } from '@sluice/core';
import type { Cron, Field, FieldName, Item } from '../ast.ts';
import { codes } from '../codes.ts';
import { awsFields, type FieldRule, layouts, unixFields } from '../fields.ts';
import { formatField } from '../print.ts';
import type { Dialect } from '../profiles.ts';
import { readField } from './field.ts';
import { readLenient } from './lenient.ts';
import type { Say } from './point.ts';

interface Part {
  readonly text: string;
  readonly start: number;
}

/** The fields between `cron(` and `)`; `start` is where they begin in the whole text. */
export function readCron(
  body: string,
  start: number,
  span: Span,
  dialect: Dialect,
  say: Say,
): Cron | undefined {
  const parts = split(body, start, dialect, say);
  if (parts === undefined) return undefined;
  const layout = layoutOf(parts, spanOf(start, start + body.length), dialect, say);
  if (layout === undefined) return undefined;
  const unix = dialect.unix === true;
  const rules = unix ? unixFields : awsFields;
  const fields = layout.map((name, i) => fieldOf(parts[i]!, rules[name], dialect, say));
  return { kind: 'cron', fields, days: unix ? 'unix' : 'aws', bare: dialect.bare === true, span };
}

/** Cut at spaces; where a service takes only one space, more of them are said and given up. */
function split(body: string, start: number, dialect: Dialect, say: Say): Part[] | undefined {
  const parts: Part[] = [];
  let at = 0;
  for (const text of body.split(' ')) {
    parts.push({ text, start: start + at });
    at += text.length + 1;
  }
  if (!/\s/.test(body) || !(/[^\S ]/.test(body) || parts.some(({ text }) => text === ''))) {
    return parts;
  }
  const padding = /^\s+|\s+$/.exec(body);
  if (padding !== null) {
    const span = spanOf(start + padding.index, start + padding.index + padding[0].length);
    say(codes.padding.at({ span, fix: { title: 'remove it', edits: [{ span, text: '' }] } }));
    return undefined;
  }
  const found = /[^\S ]\s*| \s+/.exec(body)!;
  const span = spanOf(start + found.index, start + found.index + found[0].length);
  const fix = { title: 'put one space', edits: [{ span, text: ' ' }] };
  if (dialect.oneSpace) {
    say(codes.separator.at({ span, fix }, nameOf(found[0])));
    return undefined;
  }
  say(codes.looseSpace.at({ span, fix }));
  return [...body.matchAll(/\S+/g)].map(({ 0: text, index }) => ({ text, start: start + index }));
}

const nameOf = (separator: string) =>
  /^ +$/.test(separator) ? 'more than one space' : 'a blank that is no space';

function layoutOf(
  parts: readonly Part[],
  span: Span,
  { counts, unix }: Dialect,
  say: Say,
): readonly FieldName[] | undefined {
  const found = parts.length;
  const texts = parts.map(({ text }) => text);
  if (!unix && (found === 6 || !counts.includes(found)) && isQuartzOrder(texts)) {
    const text = `${texts.slice(1, 6).join(' ')} ${texts[6] ?? '*'}`;
    const fix = { title: 'put the fields in order', edits: [{ span, text }] };
    say(codes.quartzOrder.at({ span, fix }));
    return undefined;
  }
  if (counts.includes(found)) {
    if (found === 5 && !unix) {
      const at = spanOf(span.end, span.end);
      const fix = { title: 'add the year', edits: [{ span: at, text: ' *' }] };
      say(codes.fiveFields.at({ span, fix }));
    }
    if (found === 7) sayLostSeconds(parts, say);
    return layouts[found];
  }
  say(codes.fieldCount.at({ span, ...repair(texts, span, unix) }, found, String(counts[0])));
  return undefined;
}

/** Seconds are read, and nothing runs by them; only `0` says so itself. */
function sayLostSeconds([seconds, minutes]: readonly Part[], say: Say) {
  const { text, start } = seconds!;
  if (/^0+$/.test(text)) return;
  const edits = [{ span: spanOf(start, minutes!.start), text: '' }];
  const place = { span: spanOf(start, start + text.length), fix: { title: 'remove them', edits } };
  say(codes.lostSeconds.at(place, text.slice(0, 40)));
}

/** `0 0 12 * * ?`: seconds first, and the week at the end where the year should be. */
const isQuartzOrder = (texts: readonly string[]): boolean =>
  (texts.length === 6 || texts.length === 7) &&
  /^(?:0|\*)$/.test(texts[0]!) &&
  /^(?:\?|[A-Za-z]{3}(?:[-,][A-Za-z]{3})*)$/.test(texts[5]!) &&
  (texts.length === 6 || /^(?:\*|\d{4}.*)$/.test(texts[6]!)) &&
  (texts[3] !== '?') !== (texts[5] !== '?');

/** Five fields without a year need one. */
function repair(texts: readonly string[], span: Span, unix: boolean | undefined) {
  if (unix) return { hint: 'write minutes, hours, day of month, month, day of week' };
  if (texts.length !== 5 || (texts[2] === '?') === (texts[4] === '?')) return {};
  const at = spanOf(span.end, span.end);
  return { fix: { title: 'add the year', edits: [{ span: at, text: ' *' }] } };
}

function fieldOf({ text, start }: Part, rule: FieldRule, dialect: Dialect, say: Say): Field {
  const said: Diagnostic[] = [];
  const items = readField(text, start, rule, dialect.unix === true, (one) => said.push(one));
  const span = spanOf(start, start + text.length);
  if (dialect.lenient && said.some(isError)) {
    const taken = readLenient(text, start, rule);
    if (taken !== undefined) {
      const field: Field = { kind: 'field', name: rule.name, items: taken, span };
      say(accepted(text, field));
      return field;
    }
  }
  for (const one of said) say(one);
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
