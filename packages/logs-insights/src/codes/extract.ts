import { message } from '@sluice/core';

/** 3xxx: regular expressions and globs. */
export const extractMessages = {
  regexSyntax: message<[reason: string]>({
    number: 3301,
    severity: 'error',
    message: (reason) => `a regular expression has a fault: ${reason}`,
    hint: 'write it in the syntax of RE2',
    bad: 'parse @message /(?<a>x/',
    good: 'parse @message /(?<a>x)/',
  }),
  lookAround: message<[written: string]>({
    number: 3302,
    severity: 'error',
    message: (written) => `\`${written}\` looks around, which the service's engine cannot`,
    hint: 'match the text around it too, and take what you need in a group',
    bad: 'filter @message like /(?<=x)y/',
    good: 'filter @message like /xy/',
  }),
  backReference: message<[written: string]>({
    number: 3303,
    severity: 'error',
    message: (written) => `\`${written}\` refers to a group, which the service's engine cannot`,
    hint: 'write what the group matches once more',
    bad: 'filter @message like /(a)\\1/',
    good: 'filter @message like /(a)a/',
  }),
  noGroups: message({
    number: 3304,
    severity: 'error',
    message: 'a regular expression of `parse` has no group',
    hint: 'name what to take: `(?<name>…)`',
    bad: 'parse @message /no groups here/',
    good: 'parse @message /took (?<time>\\d+)/',
  }),
  unnamedGroups: message<[count: number]>({
    number: 3305,
    severity: 'error',
    message: (count) =>
      count === 1
        ? 'a group has no name, and none follows'
        : `${count} groups have no names, and none follow`,
    hint: 'name the groups as in `(?<name>…)`, or give names after `as`',
    bad: 'parse @message /took (\\d+)/',
    good: 'parse @message /took (\\d+)/ as time',
  }),
  groupCount: message<[groups: number, names: number]>({
    number: 3306,
    severity: 'error',
    message: (groups, names) => `${following(names)} for ${plural(groups, 'group')}`,
    hint: 'give one name for each group; `(?:…)` is no group',
    bad: 'parse @message /(\\w+) (\\d+)/ as a',
    good: 'parse @message /(\\w+) (\\d+)/ as a, b',
  }),
  starCount: message<[stars: number, names: number]>({
    number: 3307,
    severity: 'error',
    message: (stars, names) =>
      `${following(names)} for ${stars === 0 ? 'no `*`' : `${stars} \`*\``}`,
    hint: 'give one name for each `*`',
    bad: 'parse @message "a=* b=*" as a',
    good: 'parse @message "a=* b=*" as a, b',
  }),
  groupTwice: message<[name: string]>({
    number: 3308,
    severity: 'error',
    message: (name) => `\`${name}\` is the name of two groups`,
    hint: 'take another name for one of them',
    bad: 'parse @message /(?<a>x)(?<a>y)/',
    good: 'parse @message /(?<a>x)(?<b>y)/',
  }),
};

const plural = (count: number, word: string) => `${count} ${word}${count === 1 ? '' : 's'}`;

const following = (names: number) =>
  `${plural(names, 'name')} ${names === 1 ? 'follows' : 'follow'}`;
