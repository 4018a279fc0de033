import { message } from '@sluice/core';

/** 9001…9019 and 9027: patterns that the service takes, but that hardly mean what they say. */
export const advice = {
  trailingText: message({
    number: 9001,
    severity: 'warning',
    message: 'text after the end of the pattern is ignored',
    hint: 'remove it, or move it into the object',
    bad: '{"source": ["aws.s3"]}, {"region": ["us-east-1"]}',
    good: '{"source": ["aws.s3"], "region": ["us-east-1"]}',
  }),
  overwritten: message<[path: string]>({
    number: 9002,
    severity: 'warning',
    message: (path) => `this array of \`${path}\` is replaced by a later one`,
    hint: 'put all values into one array',
    bad: '{"a": [1], "a": [2]}',
    good: '{"a": [1, 2]}',
  }),
  overwrittenBranch: message<[path: string]>({
    number: 9003,
    severity: 'warning',
    message: (path) =>
      `\`${path}\` of this alternative is replaced by a later \`${path}\` beside the \`$or\``,
    hint: 'move the later field before the `$or`, or repeat its values in each alternative',
    bad: '{"$or": [{"a": [2]}, {"b": [1]}], "a": [1]}',
    good: '{"a": [1], "$or": [{"b": [2]}, {"c": [1]}]}',
  }),
  replacedInBranch: message<[path: string]>({
    number: 9004,
    severity: 'warning',
    message: (path) =>
      `\`${path}\` of this alternative replaces the \`${path}\` before the \`$or\``,
    hint: 'a field counts once: write each alternative with the whole list of values',
    bad: '{"a": [1], "$or": [{"a": [2]}, {"b": [1]}]}',
    good: '{"$or": [{"a": [2]}, {"a": [1], "b": [1]}]}',
  }),
  tautology: message<[path: string]>({
    number: 9005,
    severity: 'warning',
    message: (path) => `one \`anything-but\` of \`${path}\` lets through what another excludes`,
    hint: 'an array means any of its items: list all values in one `anything-but`',
    bad: '{"a": [{"anything-but": "x"}, {"anything-but": "y"}]}',
    good: '{"a": [{"anything-but": ["x", "y"]}]}',
  }),
  alwaysHolds: message<[path: string]>({
    number: 9006,
    severity: 'warning',
    message: (path) => `\`${path}\` may be present or absent: this decides nothing`,
    hint: 'remove the field from the pattern',
    bad: '{"a": [{"exists": true}, {"exists": false}]}',
    good: '{"a": [{"exists": true}]}',
  }),
  redundantItem: message<[item: string, by: string]>({
    number: 9007,
    severity: 'warning',
    message: (item, by) => `${item} decides nothing: ${by} in the same array matches it too`,
    hint: 'remove one of the two',
    bad: '{"a": ["abc", {"prefix": "a"}]}',
    good: '{"a": ["xbc", {"prefix": "a"}]}',
  }),
  redundantAlternative: message({
    number: 9008,
    severity: 'warning',
    message: 'this alternative is the same as an earlier one',
    hint: 'remove it',
    bad: '{"$or": [{"a": [1]}, {"b": [1]}, {"a": [1]}]}',
    good: '{"$or": [{"a": [1]}, {"b": [1]}, {"a": [2]}]}',
  }),
  literalStar: message<[path: string]>({
    number: 9009,
    severity: 'info',
    message: (path) => `\`*\` in a plain string of \`${path}\` is an ordinary character`,
    hint: 'use {"wildcard": …} if it should stand for any text',
    bad: '{"source": ["aws.*"]}',
    good: '{"source": [{"wildcard": "aws.*"}]}',
  }),
  literalQuestionMark: message({
    number: 9010,
    severity: 'info',
    message: '`?` in a wildcard is an ordinary character',
    hint: '`*` alone is special; it stands for any number of characters',
    bad: '{"source": [{"wildcard": "aws.s?"}]}',
    good: '{"source": [{"wildcard": "aws.s*"}]}',
  }),
  literalAddress: message<[value: string]>({
    number: 9011,
    severity: 'info',
    message: (value) =>
      `"${value}" reads as an IP address: other spellings of the address match too`,
    hint: 'use {"exactly": …} if only this spelling should match',
    bad: '{"ip": ["10.0.0.1"]}',
    good: '{"ip": [{"exactly": "10.0.0.1"}]}',
  }),
  numberOnText: message<[path: string, why: string]>({
    number: 9012,
    severity: 'warning',
    message: (path, why) => `\`${path}\` is compared with a number, but ${why}`,
    hint: 'compare it as a string: put the value in quotes',
    bad: {
      text: '{"dynamodb":{"NewImage":{"n":{"N":[{"numeric":[">",100]}]}}}}',
      options: { profile: 'lambda' },
    },
    good: { text: '{"dynamodb":{"NewImage":{"n":{"N":["100"]}}}}', options: { profile: 'lambda' } },
  }),
  neverEqual: message<[lexeme: string]>({
    number: 9013,
    severity: 'warning',
    message: (lexeme) => `${lexeme} has more digits than a 64-bit float keeps and never matches`,
    hint: 'use at most 15 significant digits',
    bad: '{"n": [0.1234567890123456789]}',
    good: '{"n": [0.123456789012345]}',
  }),
  onlySpelling: message<[lexeme: string]>({
    number: 9014,
    severity: 'warning',
    message: (lexeme) =>
      `${lexeme} has more digits than a 64-bit float keeps: only this very spelling matches`,
    hint: 'send such numbers as strings',
    bad: '{"n": [9007199254740993]}',
    good: '{"n": ["9007199254740993"]}',
  }),
  absenceBefore: message<[path: string, sibling: string]>({
    number: 9015,
    severity: 'info',
    message: (path, sibling) =>
      `absence of \`${path}\` is judged before \`${sibling}\`: in an array of objects no element may have it`,
    hint: 'fields are judged in the order of their names, whatever the order of the pattern',
    bad: '{"a": {"b": [{"exists": false}], "c": ["y"]}}',
    good: '{"a": {"b": [{"exists": false}]}}',
  }),
  absenceAfter: message<[path: string, sibling: string]>({
    number: 9016,
    severity: 'info',
    message: (path, sibling) =>
      `absence of \`${path}\` is judged after \`${sibling}\`: in an array of objects only in the element chosen for it`,
    hint: 'fields are judged in the order of their names, whatever the order of the pattern',
    bad: '{"a": {"b": ["y"], "c": [{"exists": false}]}}',
    good: '{"a": {"c": [{"exists": false}]}}',
  }),
  operatorAsField: message<[name: string]>({
    number: 9017,
    severity: 'warning',
    message: (name) => `\`${name}\` is the name of a field here, not an operator`,
    hint: 'put the matcher in an array: "field": [{"prefix": "aws."}]',
    bad: '{"source": {"prefix": ["aws."]}}',
    good: '{"source": [{"prefix": "aws."}]}',
  }),
  notInEnvelope: message<[name: string, similar: string | undefined]>({
    number: 9018,
    severity: 'info',
    message: (name) => `events of a bus have no \`${name}\` at the top`,
    hint: (_, similar) =>
      similar === undefined
        ? 'put fields of your own under `detail`; for filters of other services name the profile'
        : `did you mean \`${similar}\`?`,
    bad: '{"detail_type": ["Object Created"]}',
    good: '{"detail-type": ["Object Created"]}',
    source: 'https://docs.aws.amazon.com/eventbridge/latest/ref/events-structure.html',
  }),
  wordAsField: message<[name: string]>({
    number: 9019,
    severity: 'info',
    message: (name) =>
      `\`${name}\` is the name of a field here, though it is an operator elsewhere`,
    hint: 'put the matcher in an array if it is meant: "field": [{"prefix": "aws."}]',
    bad: '{"detail": {"subnet": {"cidr": ["10.0.0.0/8"]}}}',
    good: '{"detail": {"subnet": [{"cidr": "10.0.0.0/8"}]}}',
  }),
  takenBack: message<[path: string, item: string]>({
    number: 9027,
    severity: 'warning',
    message: (path, item) =>
      `${item} excludes nothing from \`${path}\`: the same array lets it in again`,
    hint: 'an array means any of its items: leave out the excluded value, or ask for {"exists": true}',
    bad: '{"a": ["x", {"anything-but": "x"}]}',
    good: '{"a": ["y", {"anything-but": "x"}]}',
  }),
};
