import { message } from '@sluice/core';
import { invalidSymbol, type Where } from './service.ts';

/** 1xxx: characters, and what they are put together to. */
export const textMessages = {
  character: message<[characters: string, where: Where | undefined]>({
    number: 1001,
    severity: 'error',
    message: (characters) => `\`${characters.slice(0, 40)}\` means nothing here`,
    hint: 'remove it, or put the whole text in double quotes',
    aws: (_, where) => invalidSymbol(where),
    bad: 'ok ; fault',
    good: 'user = ";"',
  }),
  unclosedQuote: message({
    number: 1002,
    severity: 'error',
    message: 'a double quote is never closed',
    hint: 'close it, or write `\\"` inside quotes for a quote itself',
    bad: 'user = "alice',
    good: 'user = "alice"',
  }),
  foreignQuotes: message<[kind: string, where: Where | undefined]>({
    number: 1003,
    severity: 'error',
    message: (kind) => `${kind} quotes quote nothing`,
    hint: 'use straight double quotes',
    aws: (_, where) => invalidSymbol(where),
    bad: "user = 'alice'",
    good: 'user = "alice"',
  }),
  badEscape: message<[escape: string]>({
    number: 1004,
    severity: 'error',
    message: (escape) => `\`${escape}\` is no escape`,
    hint: 'use one of `\\"` `\\\\` `\\/` `\\b` `\\f` `\\n` `\\r` `\\t` `\\uXXXX`; a backslash itself is `\\\\`',
    bad: 'http.url CONTAINS "\\d"',
    good: 'http.url CONTAINS "\\\\d"',
  }),
  tooLong: message<[limit: number]>({
    number: 1005,
    severity: 'error',
    message: (limit) => `no more than ${limit} characters are read`,
    bad: { text: `user = "${'x'.repeat(66_000)}"` },
    good: 'user = "x"',
  }),
};
