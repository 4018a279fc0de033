import { message } from '@sluice/core';
import { expecting } from './mistake.ts';

/** 2xxx: the order of words. */
export const syntaxMessages = {
  syntax: message<[found: string]>({
    number: 2001,
    severity: 'error',
    message: (found) => found,
    bad: 'filter not',
    good: 'filter not a',
  }),
  tooDeep: message<[limit: number]>({
    number: 2002,
    severity: 'error',
    message: (limit) => `brackets are nested deeper than ${limit} levels`,
    hint: 'split the expression over several `fields`',
    bad: `filter ${'('.repeat(30)}a${')'.repeat(30)}`,
    good: 'filter ((a))',
  }),
  unknownCommand: message<[word: string, meant: string | undefined]>({
    number: 2003,
    severity: 'error',
    message: (word) => `\`${word}\` is no command`,
    hint: (_, meant) =>
      meant === undefined
        ? 'begin with a command such as `fields`, `filter`, `stats`, `parse` or `sort`'
        : `did you mean \`${meant}\`?`,
    aws: expecting,
    bad: 'feilds @message',
    good: 'fields @message',
  }),
  notWhole: message<[found: string]>({
    number: 2004,
    severity: 'error',
    message: (found) => `\`${found}\` is no whole number`,
    hint: 'write digits alone',
    bad: 'fields @message | limit 1.5',
    good: 'fields @message | limit 15',
  }),
  unknownOption: message<[option: string, command: string, known: readonly string[]]>({
    number: 2005,
    severity: 'error',
    message: (option, command) => `\`${command}\` has no option \`${option}\``,
    hint: (_option, _command, known) => `write ${known.map((name) => `\`${name}=\``).join(' or ')}`,
    bad: 'autoregress bytes lag=1',
    good: 'autoregress bytes p=1',
  }),
  unknownRange: message<[word: string]>({
    number: 2006,
    severity: 'error',
    message: (word) => `\`${word}\` is no time to compare with`,
    hint: 'write `previousDay`, `previousWeek` or `previousMonth`, or nothing',
    bad: 'pattern @message | diff previousYear',
    good: 'pattern @message | diff previousMonth',
  }),
  unknownTime: message<[word: string]>({
    number: 2007,
    severity: 'error',
    message: (word) => `\`${word}\` is no time`,
    hint: 'write epoch milliseconds, a time before now such as `-1d`, or `now`',
    bad: 'SOURCE "a" start=yesterday | fields @message',
    good: 'SOURCE "a" start=-1d end=now | fields @message',
  }),
  tooManyOperators: message<[limit: number]>({
    number: 2090,
    severity: 'error',
    message: (limit) => `more than ${limit} signs of arithmetic and negation stand in the query`,
    hint: 'split the query',
    bad: `fields ${'1 + '.repeat(401)}1`,
    good: 'fields 1 + 1',
  }),
};
