import type { Fix, Span } from '@sluice/core';
import type { Step } from '../ast.ts';

export interface SelectorReading {
  /** As far as it could be read. */
  readonly steps: readonly Step[];
  readonly fault?: SelectorFault;
  /** A bracket follows `$` straight away, which is nobody's documented syntax. */
  readonly bareBracket: boolean;
}

export interface SelectorFault {
  readonly reason: string;
  /** Within the selector's own text. */
  readonly span: Span;
  /** What mends it. */
  readonly fix?: Fix;
}

const namePattern = /[A-Za-z0-9_-]+/y;
const bracketPattern = /\[(?:(\d+)|(\*)|'([^']*)'|"([^"]*)")\]/y;

/** Reads `$.a['b c'][0].*`. Keys with other characters than letters, digits, `-` and `_` need brackets. */
export function readSelector(text: string): SelectorReading {
  const bareBracket = text[1] === '[';
  const { steps, end } = readSteps(text);
  if (end < text.length) return { steps, bareBracket, fault: faultAt(text, end) };
  if (steps.length > 0) return { steps, bareBracket };
  const reason = `\`${text}\` names no field`;
  return { steps, bareBracket, fault: { reason, span: { start: 0, end: text.length } } };
}

/** As many steps as there are, and where they end. */
function readSteps(text: string): { readonly steps: readonly Step[]; readonly end: number } {
  const steps: Step[] = [];
  let end = 1;
  for (;;) {
    const step = stepAt(text, end);
    if (step === undefined) return { steps, end };
    steps.push(step.step);
    end = step.end;
  }
}

interface StepReading {
  readonly step: Step;
  readonly end: number;
}

function stepAt(text: string, at: number): StepReading | undefined {
  const point = text[at] === '.';
  const next = point ? at + 1 : at;
  if (text[next] === '[') return bracketStep(text, next);
  return point ? pointStep(text, next) : undefined;
}

function pointStep(text: string, at: number): StepReading | undefined {
  if (text[at] === '*') return { step: { kind: 'wildcard', bracket: false }, end: at + 1 };
  namePattern.lastIndex = at;
  const name = namePattern.exec(text)?.[0];
  return name === undefined ? undefined : { step: { kind: 'key', name }, end: at + name.length };
}

function bracketStep(text: string, at: number): StepReading | undefined {
  bracketPattern.lastIndex = at;
  const found = bracketPattern.exec(text);
  if (found === null) return undefined;
  const [whole, digits, star, single, double] = found;
  const end = at + whole.length;
  if (digits !== undefined) return { step: { kind: 'index', index: indexOf(digits) }, end };
  if (star !== undefined) return { step: { kind: 'wildcard', bracket: true }, end };
  return { step: { kind: 'key', name: single ?? double! }, end };
}

/** No array is longer than this. */
const indexOf = (digits: string) => Math.min(Number(digits), Number.MAX_SAFE_INTEGER);

function faultAt(text: string, at: number): SelectorFault {
  const bracket = text[at] === '[' ? at : text[at + 1] === '[' ? at + 1 : -1;
  if (bracket >= 0) {
    const close = text.indexOf(']', bracket);
    const end = close < 0 ? text.length : close + 1;
    const found = text.slice(bracket, end);
    return { reason: `\`${found}\` ${bracketReason(found)}`, span: { start: bracket, end } };
  }
  const end = Math.min(text.length, at + (text[at] === '.' ? 2 : 1));
  const found = text.slice(at, end);
  const reason =
    found === '..'
      ? '`..` descends: there is no search at any depth'
      : at === 1 && found[0] !== '.'
        ? `no point follows \`$\` in \`${text}\``
        : `\`${found}\` may not stand in a selector without brackets and quotes`;
  const fix = quoting(text, at) ?? pointing(text, at);
  return { reason, span: { start: at, end }, ...(fix && { fix }) };
}

/** Puts the name around a place in brackets and quotes, where that leaves nothing to mend. */
function quoting(text: string, at: number): Fix | undefined {
  const start = text.lastIndexOf('.', at) + 1;
  const name = oddName.exec(text.slice(start))?.[0] ?? '';
  if (name === '' || start < 2) return undefined;
  const edit = { span: { start, end: start + name.length }, text: `['${name}']` };
  return mending(text, { title: 'put the name in brackets and quotes', edits: [edit] });
}

/** `$name`. */
const pointing = (text: string, at: number): Fix | undefined =>
  mending(text, { title: 'put a point', edits: [{ span: { start: at, end: at }, text: '.' }] });

function mending(text: string, fix: Fix): Fix | undefined {
  const { span, text: put } = fix.edits[0]!;
  const mended = text.slice(0, span.start) + put + text.slice(span.end);
  return readSteps(mended).end === mended.length ? fix : undefined;
}

/** What a person would take for one name. */
const oddName = /^[^.[\]'"]+/;

function bracketReason(found: string): string {
  if (/^\[-\d+\]$/.test(found)) return 'counts from the end: an index is 0 or more';
  if (found.includes(':')) return 'is a slice: an index is one number, or `*` for any';
  if (!found.endsWith(']')) return 'is never closed';
  return 'is no index: it takes a number, `*`, or a name in single quotes';
}
