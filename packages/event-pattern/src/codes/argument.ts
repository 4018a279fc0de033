import { message } from '@sluice/core';

const quoted = (operator: string) => `\`${operator}\``;

/** 3001…3029: operators with an argument that they cannot take. */
export const argument = {
  notText: message<[operator: string, found: string, aws: string]>({
    number: 3001,
    severity: 'error',
    message: (operator, found) =>
      `${found} is the argument of ${quoted(operator)}, which takes a string`,
    hint: (operator) => `write one string; for several give each its own {"${operator}": …}`,
    aws: (_, __, aws) => aws,
    bad: '{"source": [{"prefix": ["aws.", "my."]}]}',
    good: '{"source": [{"prefix": "aws."}, {"prefix": "my."}]}',
  }),
  nestedName: message<[operator: string, aws: string]>({
    number: 3002,
    severity: 'error',
    message: (operator) => `an empty object is the argument of ${quoted(operator)}`,
    hint: (operator) =>
      operator === 'anything-but'
        ? 'write a value, or one of prefix, suffix, equals-ignore-case, wildcard with its own'
        : `write a string, or {"equals-ignore-case": "…"}`,
    aws: (_, aws) => aws,
    bad: '{"source": [{"anything-but": {}}]}',
    good: '{"source": [{"anything-but": {"prefix": "aws."}}]}',
  }),
  nestedOperator: message<[operator: string, inner: string, aws: string, similar?: string]>({
    number: 3003,
    severity: 'error',
    message: (operator, inner) => `${quoted(inner)} cannot stand inside ${quoted(operator)}`,
    hint: (operator, _, __, similar) => {
      if (similar !== undefined) return `did you mean \`${similar}\`?`;
      return operator === 'anything-but'
        ? 'negate values, prefix, suffix, equals-ignore-case or wildcard'
        : 'write a string, or {"equals-ignore-case": "…"}';
    },
    aws: (_, __, aws) => aws,
    bad: '{"n": [{"anything-but": {"numeric": ["=", 1]}}]}',
    good: '{"n": [{"anything-but": 1}]}',
  }),
  anythingButValue: message<[found: string]>({
    number: 3004,
    severity: 'error',
    message: (found) => `${found} is the argument of \`anything-but\``,
    hint: 'write a string, a number, a list of either, or a nested prefix, suffix, equals-ignore-case or wildcard',
    aws: 'Value of anything-but must be an array or single string/number value.',
    bad: '{"flag": [{"anything-but": true}]}',
    good: '{"flag": [{"anything-but": "true"}]}',
  }),
  anythingButMember: message<[found: string]>({
    number: 3005,
    severity: 'error',
    message: (found) => `${found} is in the list of \`anything-but\``,
    hint: 'list strings, or list numbers',
    aws: 'Inside anything but list, start|null|boolean is not supported.',
    bad: '{"state": [{"anything-but": ["a", null]}]}',
    good: '{"state": [{"anything-but": ["a", "b"]}]}',
  }),
  anythingButMixed: message<[empty: boolean]>({
    number: 3006,
    severity: 'error',
    message: (empty) =>
      empty
        ? 'the list of `anything-but` is empty'
        : 'strings and numbers are mixed in one list of `anything-but`',
    hint: (empty) => (empty ? 'list at least one value' : 'list only strings or only numbers'),
    aws: 'Inside anything but list, either all values are number or string, mixed type is not supported',
    bad: '{"n": [{"anything-but": [1, "a"]}]}',
    good: '{"n": [{"anything-but": [1, 2]}]}',
  }),
  anythingButText: message<[operator: string, found: string, aws: string]>({
    number: 3007,
    severity: 'error',
    message: (operator, found) =>
      `${found} stands where \`anything-but\` of \`${operator}\` takes strings`,
    hint: 'write a string or a list of strings',
    aws: (_, __, aws) => aws,
    bad: '{"n": [{"anything-but": {"prefix": [1]}}]}',
    good: '{"n": [{"anything-but": {"prefix": ["1"]}}]}',
  }),
  anythingButEmptyText: message<[operator: string, aws: string]>({
    number: 3008,
    severity: 'error',
    message: (operator) => `an empty ${operator} under \`anything-but\` would exclude every string`,
    hint: 'write at least one character',
    aws: (_, aws) => aws,
    bad: '{"a": [{"anything-but": {"prefix": ""}}]}',
    good: '{"a": [{"anything-but": {"prefix": "x"}}]}',
  }),
  anythingButEmptyList: message<[operator: string]>({
    number: 3009,
    severity: 'error',
    message: (operator) => `the list of \`anything-but\` of \`${operator}\` is empty`,
    hint: 'list at least one string; the service fails with an internal error on an empty list',
    bad: '{"a": [{"anything-but": {"prefix": []}}]}',
    good: '{"a": [{"anything-but": {"prefix": ["x"]}}]}',
  }),
  notComparable: message<[lexeme: string]>({
    number: 3010,
    severity: 'error',
    message: (lexeme) =>
      `${lexeme} has more digits than a 64-bit float keeps, so it cannot be compared`,
    hint: 'use at most 15 significant digits, or list it as a plain value',
    aws: (lexeme) => `Cannot compare number : ${lexeme}`,
    bad: '{"n": [{"numeric": ["=", 9007199254740993]}]}',
    good: '{"n": [{"numeric": ["=", 9007199254740992]}]}',
  }),
  existsValue: message<[found: string]>({
    number: 3011,
    severity: 'error',
    message: (found) => `${found} is the argument of \`exists\``,
    hint: 'write true or false, without quotes',
    aws: 'exists match pattern must be either true or false.',
    bad: '{"a": [{"exists": "true"}]}',
    good: '{"a": [{"exists": true}]}',
  }),
  wildcardConsecutive: message<[byte: number]>({
    number: 3012,
    severity: 'error',
    message: 'two `*` stand side by side',
    hint: 'one `*` already matches any number of characters',
    aws: (byte) => `Consecutive wildcard characters at pos ${byte}`,
    bad: '{"a": [{"wildcard": "x**y"}]}',
    good: '{"a": [{"wildcard": "x*y"}]}',
  }),
  wildcardEscape: message<[byte: number]>({
    number: 3013,
    severity: 'error',
    message: 'a backslash escapes nothing in this wildcard',
    hint: 'only `\\*` and `\\\\` are escapes; in JSON each of their backslashes is written twice',
    aws: (byte) => `Invalid escape character at pos ${byte}`,
    bad: '{"a": [{"wildcard": "C:\\\\dir"}]}',
    good: '{"a": [{"wildcard": "C:\\\\\\\\dir"}]}',
  }),
};
