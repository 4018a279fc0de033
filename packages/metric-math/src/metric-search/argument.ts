import type { Diagnostic } from '@sluice/core';
import { codes } from './codes.ts';

/** What would end the quoted argument of `SEARCH` before its time. */
export function argumentFaults(text: string): Diagnostic[] {
  const found: Diagnostic[] = [];
  let start: number | undefined;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '\\') {
      if (at + 1 === text.length) found.push(dangling(at));
      at += 1;
    } else if (text[at] === "'") {
      if (start !== undefined && isWhole(text, start, at)) {
        found[found.length - 1] = pair(text, start, at);
        start = undefined;
      } else {
        found.push(single(at));
        start = at;
      }
    }
  }
  return found.slice(0, 50);
}

/** `'LOCAL'`: quotes around one value, as in `= 'LOCAL'`. */
const isWhole = (text: string, start: number, end: number): boolean =>
  /^[^"\\']*$/.test(text.slice(start + 1, end)) &&
  /(?:^|[\s(=,{])$/.test(text.slice(0, start)) &&
  /^(?:[\s),}]|$)/.test(text.slice(end + 1));

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
