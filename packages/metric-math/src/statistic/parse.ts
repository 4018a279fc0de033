import { type Diagnostic, failure, type Outcome, outcomeOf, spanOf } from '@sluice/core';
import type { Measure, Statistic, Trim } from './ast.ts';
import { codes } from './codes.ts';
import { intended } from './intended.ts';
import { isMeasure, isSimple } from './names.ts';
import { refusalOf, type StatisticOptions } from './options.ts';
import { readPercent } from './read-bound.ts';
import { readRange } from './read-range.ts';

/** Reads a statistic; never throws. An error carries the service's refusal as `awsMessage`. */
export function parse(text: string, options: StatisticOptions = {}): Outcome<Statistic> {
  const said: Diagnostic[] = [];
  const node = read(text, (one) => said.push(one));
  const [first, ...others] = said;
  if (node !== undefined && first === undefined) return outcomeOf(node, said);
  const refused = first && { ...first, awsMessage: refusalOf(text, options) };
  const diagnostics = refused === undefined ? said : [refused, ...others];
  return node === undefined ? failure(diagnostics) : failure(diagnostics, node);
}

export type Say = (one: Diagnostic) => void;

/** Beyond this nothing is looked for in a text that cannot be a statistic. */
const longest = 256;

function read(text: string, say: Say): Statistic | undefined {
  const span = spanOf(0, text.length);
  if (text === '') {
    say(codes.empty.at(span));
    return undefined;
  }
  const blank = text.search(/\s/);
  if (blank >= 0 && text.length <= longest) {
    const fix = { title: 'remove the blanks', edits: [{ span, text: text.replace(/\s+/g, '') }] };
    const end = blank + /^\s+/.exec(text.slice(blank))![0].length;
    say(codes.blank.at({ span: spanOf(blank, end), ...(isRead(fix.edits[0]!.text) && { fix }) }));
    return undefined;
  }
  return readForm(text, say, (wrong) => intended(wrong.slice(0, longest), isRead));
}

const isRead = (text: string): boolean => {
  let faults = 0;
  const count = () => {
    faults += 1;
  };
  readForm(text, count, () => undefined);
  return faults === 0;
};

const short = /^(p|tm|wm|tc|ts)(?=[\d.+-]|[a-z]*$)(.*)$/s;
const range = /^(TM|WM|TC|TS|PR)\((.*?)(\)?)$/s;

type Guess = (text: string) => string | undefined;

/** A text without blanks; `guess` finds what one of no form was meant to be. */
function readForm(text: string, say: Say, guess: Guess): Statistic | undefined {
  const span = spanOf(0, text.length);
  if (isSimple(text)) return { kind: 'simple', name: text, span };
  if (text === 'IQM') return quartiles(text);
  if (
    /^(?:[ou]\d+(?:\.\d*)?(?:_[ELH])?|(?:p|tm|wm|tc|ts)\d{1,2}(?:\.\d{0,10})?_[ELH])$/.test(text)
  ) {
    return { kind: 'undocumented', text, span };
  }
  const bounded = range.exec(text);
  if (bounded !== null && isMeasure(bounded[1]!)) {
    if (bounded[3] === '') {
      const fix = {
        title: 'close it',
        edits: [{ span: spanOf(text.length, text.length), text: ')' }],
      };
      say(codes.unclosed.at({ span, ...(isRead(`${text})`) && { fix }) }, bounded[1]));
      return undefined;
    }
    return readRange(bounded[1], bounded[2]!, span, say);
  }
  const brief = short.exec(text);
  if (brief !== null && /\d|^p[a-z]+$/.test(text))
    return readShort(brief[1]!, brief[2]!, text, say);
  const near = guess(text);
  const fix =
    near === undefined ? undefined : { title: `write ${near}`, edits: [{ span, text: near }] };
  say(codes.unknown.at({ span, fix }, text, near));
  return undefined;
}

const measures: Readonly<Record<string, Measure>> = { tm: 'TM', wm: 'WM', tc: 'TC', ts: 'TS' };

function readShort(form: string, digits: string, text: string, say: Say): Statistic | undefined {
  const span = spanOf(0, text.length);
  const percent = readPercent(digits, form.length, 'short', say);
  if (percent === undefined) return undefined;
  const measure = measures[form];
  if (measure === undefined) return { kind: 'percentile', percent, span };
  return { kind: 'trim', measure, unit: 'percent', spelling: 'short', upper: percent, span };
}

function quartiles(text: string): Trim {
  const span = spanOf(0, text.length);
  const bound = (value: number) => ({ value, text: String(value), span });
  const bounds = { lower: bound(25), upper: bound(75) };
  return { kind: 'trim', measure: 'TM', unit: 'percent', spelling: 'IQM', ...bounds, span };
}
