import type { Diagnostic } from '@sluice/core';
import type { And, Expression, Or, Test } from '../ast.ts';
import { codes } from '../codes.ts';
import { type KeywordName, keywords, type Scope } from '../keywords.ts';
import { print, printValue } from '../print.ts';

/** Conditions that cannot hold together, and those that are said twice. */
export function adviseConjunction({ operands, span }: And, scope: Scope): Diagnostic[] {
  const reason = contradictionOf(operands, scope);
  if (reason !== undefined) return [codes.never.at(span, reason)];
  return repetitionsOf(operands);
}

export function adviseDisjunction({ operands, span }: Or): Diagnostic[] {
  const texts = new Set(operands.map(print));
  const always = operands.some((one) => one.kind === 'not' && texts.has(print(one.operand)));
  return always ? [codes.always.at(span)] : repetitionsOf(operands);
}

function repetitionsOf(operands: readonly Expression[]): Diagnostic[] {
  const seen = new Set<string>();
  return operands.flatMap((one) => {
    const text = print(one);
    if (seen.has(text)) return [codes.repeated.at(one.span, text.slice(0, 60))];
    seen.add(text);
    return [];
  });
}

/** Outcomes of one answer that no answer has together. */
const apart: readonly (readonly [KeywordName, KeywordName])[] = [
  ['ok', 'error'],
  ['ok', 'fault'],
  ['ok', 'throttle'],
  ['error', 'throttle'],
];

function contradictionOf(operands: readonly Expression[], scope: Scope): string | undefined {
  const truths = new Map<KeywordName, boolean>();
  const ranges = new Map<KeywordName, Range>();
  const texts = new Map<KeywordName, string>();
  for (const one of operands) {
    const truth = truthOf(one);
    if (truth !== undefined) {
      if (truths.get(truth.name) === !truth.value) {
        return `\`${truth.name}\` cannot be true and false`;
      }
      truths.set(truth.name, truth.value);
    }
    const reason = one.kind === 'test' ? narrowed(one, ranges, texts) : undefined;
    if (reason !== undefined) return reason;
  }
  const pair = apart.find(([a, b]) => truths.get(a) && truths.get(b));
  if (pair === undefined || scope !== 'trace') return undefined;
  const [a, b] = pair;
  return a === 'error'
    ? 'a throttled request is no `error`'
    : `\`${a}\` and \`${b}\` exclude each other`;
}

interface Truth {
  readonly name: KeywordName;
  readonly value: boolean;
}

/** What an operand demands of a keyword that is true or false. */
function truthOf(node: Expression): Truth | undefined {
  if (node.kind === 'not') {
    const inner = truthOf(node.operand);
    return inner && { ...inner, value: !inner.value };
  }
  if (node.kind !== 'test' || node.subject.kind !== 'keyword') return undefined;
  const { name } = node.subject;
  if (keywords[name].type !== 'boolean') return undefined;
  if (node.comparison === undefined) return { name, value: true };
  const { operator, value } = node.comparison;
  if (value.kind !== 'boolean') return undefined;
  return { name, value: (operator === '=') === value.value };
}

/** Numbers between two ends; an open end does not belong to it. */
interface Range {
  readonly low: number;
  readonly high: number;
  readonly openLow: boolean;
  readonly openHigh: boolean;
}

const single: readonly KeywordName[] = ['http.url', 'http.method', 'http.clientip', 'name', 'type'];

/** Takes a comparison in; says why none of the values is left. */
function narrowed(
  { subject, comparison }: Test,
  ranges: Map<KeywordName, Range>,
  texts: Map<KeywordName, string>,
): string | undefined {
  if (subject.kind !== 'keyword' || comparison === undefined) return undefined;
  const { name } = subject;
  const { operator, value } = comparison;
  if (value.kind === 'number' && keywords[name].type === 'number') {
    const before = ranges.get(name) ?? {
      low: -Infinity,
      high: Infinity,
      openLow: true,
      openHigh: true,
    };
    const range = cut(before, operator, value.value);
    ranges.set(name, range);
    const none = range.low > range.high;
    const open = range.low === range.high && (range.openLow || range.openHigh);
    return none || open ? `no number is left for \`${name}\`` : undefined;
  }
  if (value.kind !== 'text' || operator !== '=' || !single.includes(name)) return undefined;
  const before = texts.get(name);
  texts.set(name, value.value);
  return before === undefined || before === value.value
    ? undefined
    : `\`${name}\` cannot be two texts, ${printValue({ ...value, value: before })} and ${printValue(value)}`;
}

function cut(range: Range, operator: string, value: number): Range {
  const isOpen = operator === '<' || operator === '>';
  const above = operator === '>' || operator === '>=' || operator === '=';
  const below = operator === '<' || operator === '<=' || operator === '=';
  const raised = above && (value > range.low || (value === range.low && isOpen));
  const lowered = below && (value < range.high || (value === range.high && isOpen));
  return {
    ...range,
    ...(raised && { low: value, openLow: isOpen }),
    ...(lowered && { high: value, openHigh: isOpen }),
  };
}
