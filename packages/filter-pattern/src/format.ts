import { type Outcome, success, unreachable } from '@sluice/core';
import type { Condition, Pattern, Regex, Slot, Step, Subject, Term, Text, Value } from './ast.ts';
import type { FilterPatternOptions } from './options.ts';
import { parse } from './parse.ts';
import { isNumber, quote } from './reading/text.ts';

/** The canonical text: one blank between things, quotes and parentheses only where they are needed. */
export function format(text: string, options: FilterPatternOptions = {}): Outcome<string> {
  const parsed = parse(text, options);
  return parsed.ok
    ? success(formatPattern(parsed.value), parsed.diagnostics)
    : { ok: false, diagnostics: parsed.diagnostics };
}

export function formatPattern(pattern: Pattern): string {
  switch (pattern.kind) {
    case 'terms':
      return pattern.terms.map(formatTerm).join(' ');
    case 'json':
      return `{ ${formatCondition(pattern.condition)} }`;
    case 'space':
      return `[${pattern.slots.map(formatSlot).join(', ')}]`;
    default:
      return unreachable(pattern);
  }
}

const signs = { required: '', optional: '?', excluded: '-' };

const formatTerm = ({ role, value }: Term) => signs[role] + formatTermValue(value);

export const formatTermValue = (value: Text | Regex): string =>
  value.kind === 'regex'
    ? `%${value.source}%`
    : /^[A-Za-z0-9_]+$/.test(value.text)
      ? value.text
      : quote(value.text);

function formatSlot(slot: Slot): string {
  if (slot.kind === 'ellipsis') return '...';
  return slot.condition === undefined ? (slot.name ?? '') : formatCondition(slot.condition);
}

export function formatCondition(condition: Condition): string {
  switch (condition.kind) {
    case 'and':
      return condition.operands
        .map((one) => (one.kind === 'or' ? `(${formatCondition(one)})` : formatCondition(one)))
        .join(' && ');
    case 'or':
      // Not needed by the language, and by most readers.
      return condition.operands
        .map((one) => (one.kind === 'and' ? `(${formatCondition(one)})` : formatCondition(one)))
        .join(' || ');
    case 'compare':
      return `${formatSubject(condition.subject)} ${condition.operator} ${formatValue(condition.value)}`;
    case 'is':
      return `${formatSubject(condition.subject)} IS ${String(condition.constant).toUpperCase()}`;
    case 'not-exists':
      return `${formatSubject(condition.subject)} NOT EXISTS`;
    case 'broken':
      return '';
    default:
      return unreachable(condition);
  }
}

export const formatSubject = (subject: Subject): string =>
  subject.kind === 'name' ? subject.name : `$${subject.steps.map(formatStep).join('')}`;

function formatStep(step: Step, place: number): string {
  const point = place === 0 ? '.' : '';
  switch (step.kind) {
    case 'index':
      return `${point}[${step.index}]`;
    case 'wildcard':
      return step.bracket ? `${point}[*]` : '.*';
    case 'key':
      if (/^[A-Za-z0-9_-]+$/.test(step.name)) return `.${step.name}`;
      return step.name.includes("'") ? `.["${step.name}"]` : `.['${step.name}']`;
    default:
      return unreachable(step);
  }
}

export function formatValue(value: Value): string {
  switch (value.kind) {
    case 'number':
      return value.lexeme;
    case 'regex':
      return `%${value.source}%`;
    case 'text':
      return isPlain(value.text) ? value.text : quote(value.text);
    default:
      return unreachable(value);
  }
}

/** Safe without quotes: no number, no keyword, nothing that another token could begin with. */
const isPlain = (text: string) =>
  /^[A-Za-z0-9_*][A-Za-z0-9_.*+-]*$/.test(text) &&
  !isNumber(text) &&
  !/^(?:null|true|false|is|not|exists|and|or)$/i.test(text);
