import { message } from '@sluice/core';
import { service } from './service.ts';

const patterns =
  'https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html';

/** 1xxx and 2xxx: characters and their order. */
export const textMessages = {
  character: message<[characters: string]>({
    number: 1001,
    severity: 'error',
    message: (characters) => `\`${characters}\` means nothing here`,
    hint: 'remove it, or put the whole text in double quotes',
    bad: '[a, b = {]',
    good: '[a, b = "{"]',
  }),
  unclosedQuote: message({
    number: 1002,
    severity: 'error',
    message: 'a double quote is never closed',
    hint: 'close it, or write `\\"` inside quotes for a quote itself',
    bad: '"ERROR',
    good: '"ERROR"',
  }),
  unclosedRegex: message({
    number: 1003,
    severity: 'error',
    message: 'a regular expression is never closed',
    hint: 'close it with `%`; a percent sign itself goes in quotes, or is `\\x25` in an expression',
    bad: '{ $.a = %x }',
    good: '{ $.a = %x% }',
  }),
  curlyQuotes: message({
    number: 1004,
    severity: 'error',
    message: 'typographic quotes quote nothing',
    hint: 'use straight double quotes',
    bad: '“ERROR”',
    good: '"ERROR"',
  }),
  singleQuotes: message({
    number: 1005,
    severity: 'error',
    message: 'single quotes quote nothing',
    hint: 'use double quotes',
    bad: "{ $.a = 'x' }",
    good: '{ $.a = "x" }',
  }),
  syntax: message<[message: string]>({
    number: 2001,
    severity: 'error',
    message: (found) => found,
    bad: '{ $.a = }',
    good: '{ $.a = 1 }',
    source: patterns,
  }),
  tooDeep: message<[limit: number]>({
    number: 2002,
    severity: 'error',
    message: (limit) => `parentheses are nested deeper than ${limit} levels`,
    hint: 'flatten them: `&&` binds tighter than `||`',
    bad: `{ ${'('.repeat(70)}$.a = 1${')'.repeat(70)} }`,
    good: '{ (($.a = 1)) }',
  }),
  eventPattern: message({
    number: 2003,
    severity: 'error',
    message: 'an EventBridge event pattern stands where a filter pattern was expected',
    hint: 'write conditions on selectors, such as `{ $.level = "ERROR" }`',
    bad: '{ "source": ["aws.ec2"] }',
    good: '{ $.source = "aws.ec2" }',
  }),
  comparison: message<[found: string, known: string]>({
    number: 2004,
    severity: 'error',
    message: (found) => `\`${found}\` is no comparison`,
    hint: (_, known) => `write \`${known}\``,
    bad: '{ $.a == 1 }',
    good: '{ $.a = 1 }',
  }),
  connective: message<[found: string, known: string]>({
    number: 2005,
    severity: 'error',
    message: (found) => `\`${found}\` joins no conditions`,
    hint: (_, known) => `write \`${known}\``,
    bad: '{ $.a = 1 AND $.b = 2 }',
    good: '{ $.a = 1 && $.b = 2 }',
  }),
  negation: message<[found: string]>({
    number: 2006,
    severity: 'error',
    message: (found) => `\`${found}\` negates nothing: there is no negation of conditions`,
    hint: 'turn the comparison itself around: `!=` for `=`, `<=` for `>`, `&&` for `||`',
    bad: '{ !($.a = 1) }',
    good: '{ $.a != 1 }',
  }),
  test: message<[found: string, known: string, aws?: string]>({
    number: 2007,
    severity: 'error',
    message: (found) => `\`${found}\` is no test`,
    hint: (_, known) => `write ${known}`,
    aws: (_found, _known, term) =>
      term === undefined ? service.metricPattern : service.term(term),
    bad: '{ $.a EXISTS }',
    good: '{ $.a NOT EXISTS }',
  }),
  quoteValue: message<[value: string]>({
    number: 2008,
    severity: 'error',
    message: (value) => `\`${value}\` stands without quotes`,
    hint: 'put it in double quotes: only letters, digits and `_ - + . *` may do without',
    bad: '{ $.a = Failed authentication }',
    good: '{ $.a = "Failed authentication" }',
  }),
  quoteTerm: message<[found: string, run: string]>({
    number: 2009,
    severity: 'error',
    message: (found, run) =>
      found === run
        ? `\`${run}\` stands without quotes`
        : `\`${found}\` stands in \`${run}\` without quotes`,
    hint: (found) =>
      found === '*'
        ? 'a term is found anywhere in a message and needs no `*`; in double quotes it is the character itself'
        : 'put it in double quotes: only letters, digits and `_` may do without',
    bad: 'ERR*',
    good: 'ERR',
  }),
  danglingSign: message<[sign: string]>({
    number: 2010,
    severity: 'error',
    message: (sign) => `\`${sign}\` stands before no term`,
    hint: 'put it right before a term, or in double quotes to look for it',
    bad: 'ERROR -',
    good: 'ERROR -WARN',
  }),
  noCondition: message({
    number: 2011,
    severity: 'error',
    message: 'no condition stands between the brackets',
    hint: 'write one, such as `$.level = "ERROR"`; the empty text matches everything',
    bad: '{}',
    good: '{ $.a = 1 }',
  }),
  notSelector: message<[found: string]>({
    number: 2012,
    severity: 'error',
    message: (found) => `${found} stands where a selector was expected`,
    hint: 'begin it with `$.`',
    bad: '{ level = "ERROR" }',
    good: '{ $.level = "ERROR" }',
  }),
  selector: message<[reason: string]>({
    number: 2013,
    severity: 'error',
    message: (reason) => reason,
    hint: "write steps such as `.name`, `.['any name']`, `[0]`, `[*]` or `.*` after the `$`",
    bad: '{ $..a = 1 }',
    good: "{ $.a[0].['b c'].* = 1 }",
  }),
  selectorValue: message<[selector: string]>({
    number: 2014,
    severity: 'error',
    message: (selector) => `\`${selector}\` stands where a value was expected`,
    hint: 'compare with a constant: two fields cannot be compared with each other',
    bad: '{ $.a = $.b }',
    good: '{ $.a = "$.b" }',
  }),
  missingComma: message<[name: string]>({
    number: 2016,
    severity: 'error',
    message: (name) => `no comma stands before \`${name}\``,
    hint: 'put a comma between two fields',
    bad: '[a b]',
    good: '[a, b]',
  }),
  bareCondition: message<[selector: string]>({
    number: 2015,
    severity: 'error',
    message: (selector) => `\`${selector}\` stands outside of braces`,
    hint: 'put conditions on JSON fields between `{` and `}`',
    bad: '$.a = 1',
    good: '{ $.a = 1 }',
  }),
};
