import { message } from '@sluice/core';

/** 1xxx and 2xxx: what cannot be read. */
export const syntaxMessages = {
  unread: message<[limit: number]>({
    number: 1001,
    severity: 'error',
    message: (limit) => `a rule of more than ${limit} characters is not read`,
    hint: 'split it into composite alarms of their own',
    bad: `ALARM(a)${' OR ALARM(a)'.repeat(3000)}`,
    good: 'ALARM(a)',
  }),
  empty: message({
    number: 2001,
    severity: 'error',
    message: 'the rule is empty',
    hint: 'write a condition such as `ALARM(name)`',
    bad: '',
    good: 'TRUE',
  }),
  padding: message<[where: 'begins' | 'ends']>({
    number: 2002,
    severity: 'error',
    message: (where) => `the rule ${where} with a blank`,
    hint: 'remove it; a heredoc of Terraform leaves one',
    aws: 'AlarmRule must not contain leading or trailing whitespace or be null',
    bad: 'ALARM(a)\n',
    good: 'ALARM(a)',
  }),
  unexpected: message<
    [shown: string, wanted: string, found: string, offset: number, expected: string]
  >({
    number: 2003,
    severity: 'error',
    message: (shown, wanted) => `${shown} where ${wanted} was expected`,
    hint: (_, wanted) => `write ${wanted}`,
    aws: (_, __, found, offset, expected) =>
      `Error in AlarmRule [Unsupported token '${found}' at char ${offset}, must be: ${expected}]`,
    bad: 'ALARM(a) and ALARM(b)',
    good: 'ALARM(a) AND ALARM(b)',
  }),
  tooDeep: message<[limit: number]>({
    number: 2004,
    severity: 'error',
    message: (limit) => `it is nested deeper than ${limit} levels`,
    hint: 'remove parentheses, or split the rule',
    bad: `${'('.repeat(501)}TRUE${')'.repeat(501)}`,
    good: '((TRUE))',
  }),
};
