import { message } from '@sluice/core';

/** 3xxx: options, what is read, and saved queries. */
export const settingMessages = {
  settingValue: message<[value: string, option: string, wanted: string]>({
    number: 3401,
    severity: 'error',
    message: (value, option) => `\`${value}\` is no value of \`${option}\``,
    hint: (_value, _option, wanted) => `write ${wanted}`,
    bad: 'join type=right left=a right=b where a.id = b.id (SOURCE "x")',
    good: 'join type=left left=a right=b where a.id = b.id (SOURCE "x")',
  }),
  settingTwice: message<[option: string]>({
    number: 3402,
    severity: 'error',
    message: (option) => `\`${option}\` is given twice`,
    hint: 'keep one',
    bad: 'stats count(*) as c by x | outlier param=2 param=3 c',
    good: 'stats count(*) as c by x | outlier param=2 c',
  }),
  joinAliases: message<[missing: string]>({
    number: 3403,
    severity: 'error',
    message: (missing) => `\`${missing}=\` is missing: that side of the join has no name`,
    hint: 'name both sides with `left=` and `right=`',
    bad: 'join type=inner left=a where a.id = b.id (SOURCE "x")',
    good: 'join type=inner left=a right=b where a.id = b.id (SOURCE "x")',
  }),
  unknownSelector: message<[name: string, meant: string | undefined]>({
    number: 3404,
    severity: 'error',
    message: (name) => `\`${name}\` chooses no log groups`,
    hint: (_, meant) =>
      meant === undefined
        ? 'write `logGroups(…)`, `dataSource([…])` or `logGroupTags([…])`'
        : `did you mean \`${meant}\`?`,
    bad: 'SOURCE logGroup(namePrefix: ["a"]) | fields @message',
    good: 'SOURCE logGroups(namePrefix: ["a"]) | fields @message',
  }),
  selectorArgument: message<[found: string, selector: string, wanted: string]>({
    number: 3405,
    severity: 'error',
    message: (found, selector) => `${found} is given to \`${selector}\``,
    hint: (_found, _selector, wanted) => `write ${wanted}`,
    bad: 'SOURCE logGroups(prefix: ["a"]) | fields @message',
    good: 'SOURCE logGroups(namePrefix: ["a"]) | fields @message',
  }),
  logClass: message<[name: string]>({
    number: 3406,
    severity: 'error',
    message: (name) => `\`${name}\` is no class of log groups`,
    hint: 'write `STANDARD` or `INFREQUENT_ACCESS`',
    bad: 'SOURCE logGroups(class: ["CHEAP"]) | fields @message',
    good: 'SOURCE logGroups(class: ["INFREQUENT_ACCESS"]) | fields @message',
  }),
  argumentTwice: message<[name: string]>({
    number: 3407,
    severity: 'error',
    message: (name) => `the parameter \`${name}\` is given twice`,
    hint: 'keep one',
    bad: '$Errors(level="a", level="b")',
    good: '$Errors(level="a")',
  }),
  argumentValue: message<[name: string]>({
    number: 3408,
    severity: 'error',
    message: (name) => `the parameter \`${name}\` is given no text or number`,
    hint: 'write the value itself: fields are not known there',
    bad: '$Errors(level=@message)',
    good: '$Errors(level="ERROR")',
  }),
  parameterName: message<[name: string]>({
    number: 3409,
    severity: 'error',
    message: (name) => `\`${name}\` can be no name of a parameter`,
    hint: 'use letters, digits and `_`, and no digit first',
    bad: '$Errors(a.b=1)',
    good: '$Errors(a_b=1)',
  }),
  rangeOrder: message({
    number: 3410,
    severity: 'error',
    message: 'the end of the time range is not after its start',
    hint: 'exchange them',
    bad: 'SOURCE "a" start=now end=-1d | fields @message',
    good: 'SOURCE "a" start=-1d end=now | fields @message',
  }),
  lagOrder: message<[from: number, to: number]>({
    number: 3411,
    severity: 'error',
    message: (from, to) => `the range \`${from}-${to}\` ends before it begins`,
    hint: 'write the smaller number first',
    bad: 'autoregress bytes p=4-1',
    good: 'autoregress bytes p=1-4',
  }),
  tableName: message<[name: string]>({
    number: 3412,
    severity: 'error',
    message: (name) => `\`${name}\` can be no name of a lookup table`,
    hint: 'use letters, digits and `_`',
    bad: 'lookup my.table id OUTPUT name',
    good: 'lookup my_table id OUTPUT name',
  }),
};
