import { suggest } from '@sluice/core';
import { codes } from '../codes.ts';
import { edit, type Fault, type Reading, spanFrom, startOf } from './fault.ts';

/** `headers."user-agent"`. */
const quotedStep: Reading = ({ span, found, before }) => {
  if (!before.endsWith('.') || !/^["']/.test(found)) return undefined;
  const name = `\`${found.slice(1, -1)}\``;
  return codes.quotedStep.at({ span, fix: edit(span, name) }, found);
};

/** `as "name"`. */
const textAlias: Reading = ({ span, found, before }) => {
  if (!/\b(?:as|into)\s+$/i.test(before) || !/^(["']).*\1$/.test(found)) return undefined;
  const inner = found.slice(1, -1);
  const name = /^[A-Za-z_]\w*$/.test(inner) ? inner : `\`${inner}\``;
  const isSafe = inner !== '' && !inner.includes('`');
  return codes.textAlias.at({ span, ...(isSafe && { fix: edit(span, name) }) }, found);
};

/** `as host-name`. */
const hyphenName: Reading = (fault) => {
  const { found, before, after } = fault;
  const [, first] = /(?:\bas\s|,)\s*([A-Za-z_@][\w.@]*)$/i.exec(before) ?? [];
  const [rest] = /^[\w.]+(?:-[\w.]+)*/.exec(after) ?? [];
  if (found !== '-' || first === undefined || rest === undefined) return undefined;
  const written = `${first}-${rest}`;
  const whole = spanFrom(startOf(fault, first), written.length);
  return codes.hyphenName.at({ span: whole, fix: edit(whole, `\`${written}\``) }, written);
};

/** `count(distinct x)`. */
const distinct: Reading = (fault) => {
  const [call, name] = /\b(\w+)\s*\(\s*distinct\s+$/i.exec(fault.before) ?? [];
  if (call === undefined || name === undefined) return undefined;
  const start = startOf(fault, call);
  const fix = edit({ start, end: fault.span.start }, 'count_distinct(', 'call `count_distinct`');
  const isCount = /^count$/i.test(name);
  return codes.distinct.at({ span: { start, end: fault.span.end }, ...(isCount && { fix }) }, name);
};

/** `sort x descending`. */
const direction: Reading = ({ span, found }) => {
  const [, meant] = /^(asc|desc)end\w{0,5}$/i.exec(found) ?? [];
  if (meant === undefined) return undefined;
  const word = meant.toLowerCase();
  return codes.direction.at({ span, fix: edit(span, word) }, found, word);
};

/** `/x/i`. */
const flags: Reading = (fault) => {
  const { span, found, before } = fault;
  if (!/^[imsg]{1,3}$/.test(found) || !before.endsWith('/')) return undefined;
  const open = openingSlash(before);
  if (open === undefined) return undefined;
  const known = found.replaceAll('g', '');
  const at = startOf(fault, before.slice(open)) + 1;
  const edits = [
    { span: { start: at, end: at }, text: known === '' ? '' : `(?${known})` },
    { span, text: '' },
  ];
  return codes.regexFlags.at({ span, fix: { title: 'put the flags inside', edits } }, found);
};

/** Of the expression that ends there. */
function openingSlash(before: string): number | undefined {
  const found = /(?:like|=~|parse(?:\s+[\w@.`]+)?)\s*(\/(?:[^/\\]|\\[\s\S])*\/)$/i.exec(before);
  return found?.[1] === undefined ? undefined : before.length - found[1].length;
}

/** `stats count(*) hits`, `fields a b`, `in ["x" "y"]`. */
const neighbours: Reading = (fault) => {
  const { span, found, before } = fault;
  const [value] = /[\w@`"')\]]\s+$/.exec(before) ?? [];
  if (value === undefined || !/^[\w@`"'.]+/.test(found)) return undefined;
  const at = { start: span.start, end: span.start };
  const [, command] =
    /(?:^|\|)\s*(fields|display|stats|sort|order|dedup)\b[^|]*$/i.exec(before) ?? [];
  const isList = /\bin\s*\[[^\]]*$/i.test(before);
  if (!isList && /\([^()]*$/.test(before)) return badUnit(fault);
  const isAfterAlias = /\bas\s+\S+\s+$/i.test(before);
  if (/\)\s+$/.test(before) && /^(?:stats|fields|display)$/i.test(command ?? '') && isName(found)) {
    return codes.missingAs.at({ span, fix: edit(at, 'as ', 'write `as`') }, found);
  }
  if (!isList && (command === undefined || isAfterAlias)) return undefined;
  if (!isList && !isName(found)) return undefined;
  const behind = spanFrom(span.start - /\s*$/.exec(before)![0].length, 0);
  return codes.missingComma.at({ span, fix: edit(behind, ',', 'write `,`') }, `\`${found}\``);
};

/** `5 minutez`. */
function badUnit(fault: Fault) {
  const { span, found, before } = fault;
  const [count] = /\d+\s+$/.exec(before) ?? [];
  if (count === undefined || !/^[a-z]+$/i.test(found)) return undefined;
  const near = suggest(found, units);
  const meant = near === undefined ? undefined : `${count}${near}`;
  const whole = { start: startOf(fault, count), end: span.end };
  const fix = meant === undefined ? undefined : edit(whole, meant);
  return codes.unit.at({ span: whole, fix }, `${count}${found}`, meant);
}

const units = 'seconds minutes hours days weeks months quarters years'.split(' ');

const isName = (found: string): boolean => /^@*[A-Za-z_`][\w@.`-]*$/.test(found);

export const nameReadings: readonly Reading[] = [
  quotedStep,
  textAlias,
  hyphenName,
  distinct,
  direction,
  flags,
];

/** When nothing else is known: two things stand side by side. */
export const lastReadings: readonly Reading[] = [neighbours];
