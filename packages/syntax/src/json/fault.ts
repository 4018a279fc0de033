import type { Span } from '@sluice/core';

/** One thing wrong with a JSON text. Languages give it a code of their own. */
export interface JsonFault {
  readonly reason: JsonFaultReason;
  readonly span: Span;
  /** The offending text, shortened. */
  readonly found: string;
}

export type JsonFaultReason = keyof typeof sayings;

const sayings = {
  empty: () => ['the text is empty', 'write a JSON value'],
  'expected-value': (found: string) => [
    `a value was expected, found ${found}`,
    'write a value or remove the comma before it',
  ],
  'expected-key': (found: string) => [
    `a key in double quotes was expected, found ${found}`,
    'quote the key or remove the comma before it',
  ],
  'expected-colon': (found: string) => [
    `a colon was expected, found ${found}`,
    'put `:` between the key and its value',
  ],
  'expected-comma': (found: string) => [
    `a comma was expected, found ${found}`,
    'put `,` between the two',
  ],
  'unexpected-closer': (found: string) => [
    `${found} closes nothing that is open`,
    'remove it or open its partner',
  ],
  unclosed: (found: string) => [`${found} is never closed`, 'close it'],
  'unterminated-string': () => ['a string is never closed', 'close it with a double quote'],
  'control-character': (found: string) => [
    `a raw control character ${found} stands in a string`,
    'escape it, e.g. `\\n` or `\\u0007`',
  ],
  'bad-escape': (found: string) => [
    `${found} is no JSON escape`,
    'use one of \\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX',
  ],
  'bad-number': (found: string) => [
    `${found} is no JSON number`,
    'write it like -12.5e3: no leading zero or plus, digits on both sides of the point',
  ],
  'bad-word': (found: string) => [
    `${found} is no JSON value`,
    'quote it, or write true, false or null in lower case',
  ],
  'single-quotes': () => ['a string stands in single quotes', 'use double quotes'],
  comment: () => ['JSON has no comments', 'remove it'],
  trailing: (found: string) => [`${found} follows the end of the value`, 'remove what follows'],
  'too-deep': (found: string) => [`it is nested deeper than ${found} levels`, 'flatten it'],
} satisfies Record<string, (found: string) => readonly [message: string, hint: string]>;

/** A fault in words: what was found, and what to do. */
export function describeFault(fault: JsonFault): { message: string; hint: string } {
  const [message, hint] = sayings[fault.reason](fault.found) as [string, string];
  return { message, hint };
}
