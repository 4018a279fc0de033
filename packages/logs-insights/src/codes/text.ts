import { message } from '@sluice/core';

/** 1xxx: characters. */
export const textMessages = {
  character: message<[characters: string]>({
    number: 1001,
    severity: 'error',
    message: (characters) => `\`${characters}\` means nothing here`,
    hint: 'remove it, or put names with such characters in backticks and texts in quotes',
    bad: 'fields a ~ b',
    good: 'fields a, b',
  }),
  unclosedText: message({
    number: 1002,
    severity: 'error',
    message: 'a text is never closed',
    hint: 'close it with the quote that it begins with',
    bad: 'filter @message like "timeout',
    good: 'filter @message like "timeout"',
  }),
  unclosedRegex: message({
    number: 1003,
    severity: 'error',
    message: 'a regular expression is never closed',
    hint: 'close it with `/`; a slash inside is written `\\/`',
    bad: 'filter @message like /timeout',
    good: 'filter @message like /timeout/',
  }),
  unclosedName: message({
    number: 1004,
    severity: 'error',
    message: 'a backtick is never closed',
    hint: 'close the name with another backtick',
    bad: 'fields `detail-type',
    good: 'fields `detail-type`',
  }),
  placeholder: message<[written: string]>({
    number: 1005,
    severity: 'error',
    message: (written) => `${written} stands for a value that is not given`,
    hint: 'put the value in its place: only saved queries have placeholders',
    bad: 'filter level = {{level}}',
    good: 'filter level = "ERROR"',
  }),
};
