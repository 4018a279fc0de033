import type { Diagnostic } from '@sluice/core';
import { codes } from './codes.ts';

/** More of them are of no use to anybody. */
const most = 50;

/** What would end the quoted argument of `SEARCH` before its time. */
export function argumentFaults(text: string): Diagnostic[] {
  const found: Diagnostic[] = [];
  /** Where a value may have begun that ends with the next apostrophe. */
  let start: number | undefined;
  for (let at = 0; at < text.length && found.length < most; at++) {
    if (text[at] === '"') start = undefined;
    else if (text[at] === '\\') {
      start = undefined;
      if (at + 1 === text.length) found.push(dangling(at));
      at += 1;
    } else if (text[at] === "'") {
      if (start !== undefined && /^[\s),}]?$/.test(text[at + 1] ?? '')) {
        found[found.length - 1] = pair(text, start, at);
        start = undefined;
      } else {
        found.push(single(at));
        start = /^[\s(=,{]?$/.test(text[at - 1] ?? '') ? at : undefined;
      }
    }
  }
  return found;
}

const call = /^(\s*search\s*\(\s*')((?:[^'\\]|\\[\s\S])*)'/i;

/** `SEARCH('…', 'Average')`: only its first argument is a search. */
export function wholeCall(text: string): Diagnostic | undefined {
  const found = call.exec(text);
  if (found === null) return undefined;
  const start = found[1]!.length;
  const edits = [
    { span: { start: 0, end: start }, text: '' },
    { span: { start: start + found[2]!.length, end: text.length }, text: '' },
  ];
  const fix = { title: 'keep the search alone', edits };
  return codes.wholeCall.at({ span: { start: 0, end: text.length }, fix });
}

/** `'LOCAL'`: quotes around one value, as in `= 'LOCAL'`. */
function pair(text: string, start: number, end: number): Diagnostic {
  const span = { start, end: end + 1 };
  const edits = [{ span, text: `"${text.slice(start + 1, end)}"` }];
  return codes.apostrophe.at({ span, fix: { title: 'use double quotes', edits } });
}

function single(at: number): Diagnostic {
  const span = { start: at, end: at + 1 };
  const fix = { title: "write `\\'`", edits: [{ span, text: "\\'" }] };
  return codes.apostrophe.at({ span, fix });
}

function dangling(at: number): Diagnostic {
  const span = { start: at, end: at + 1 };
  const fix = { title: 'remove it', edits: [{ span, text: '' }] };
  return codes.danglingBackslash.at({ span, fix });
}
