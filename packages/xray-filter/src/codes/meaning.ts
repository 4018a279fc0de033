import { message } from '@sluice/core';
import { invalidSymbol, type Where } from './service.ts';

/** 3xxx: names, and what may be done with what they name. */
export const meaningMessages = {
  unknownKeyword: message<[found: string, near: string | undefined, where: Where | undefined]>({
    number: 3001,
    severity: 'error',
    message: (found) => `\`${found.slice(0, 60)}\` is no keyword`,
    hint: (_, near) =>
      near === undefined
        ? 'write a keyword such as `fault`, or `annotation.key` for a value of your own'
        : `write \`${near}\``,
    aws: (_, __, where) => invalidSymbol(where),
    bad: 'responstime > 1',
    good: 'responsetime > 1',
  }),
  notHere: message<[found: string, place: string, homes: string]>({
    number: 3002,
    severity: 'error',
    message: (found, place) => `\`${found}\` is not known ${place}`,
    hint: (_, __, homes) => homes,
    bad: 'name = "api.example.com"',
    good: 'service() { name = "api.example.com" }',
  }),
  operatorNotAllowed: message<[operator: string, subject: string, type: string, others: string]>({
    number: 3003,
    severity: 'error',
    message: (operator, subject, type) => `\`${operator}\` does not compare \`${subject}\`${type}`,
    hint: (_, __, ___, others) => `compare with ${others}`,
    bad: 'http.url > "a"',
    good: 'http.url BEGINSWITH "a"',
  }),
  needsComparison: message<[subject: string, example: string]>({
    number: 3004,
    severity: 'error',
    message: (subject) => `\`${subject}\` stands without a comparison`,
    hint: (_, example) => `write \`${example}\``,
    bad: 'group.name',
    good: 'group.name = "slow"',
  }),
  groupValue: message<[subject: string]>({
    number: 3005,
    severity: 'error',
    message: (subject) => `\`${subject}\` is compared with no text`,
    hint: 'put the name or the ARN in double quotes',
    bad: 'group.name = 5',
    good: 'group.name = "5"',
  }),
  argumentCount: message<[name: string, found: number, wanted: string]>({
    number: 3006,
    severity: 'error',
    message: (name, found, wanted) =>
      `\`${name}\` has ${found === 1 ? 'one argument' : `${found} arguments`} where ${wanted}`,
    hint: (name) =>
      name === 'edge'
        ? 'name the calling service, then the called one'
        : 'write one `service(…)` for each, joined by `OR`; `edge(…, …)` is a call',
    bad: 'edge("a")',
    good: 'edge("a", "b")',
  }),
  repeatedField: message<[field: string]>({
    number: 3007,
    severity: 'error',
    message: (field) => `\`${field}\` is given twice`,
    hint: 'leave one of them',
    bad: 'service(id(name: "a", name: "b"))',
    good: 'service(id(name: "a", type: "b"))',
  }),
  unknownField: message<[field: string, near: string | undefined]>({
    number: 3008,
    severity: 'error',
    message: (field) => `\`${field}\` is no part of an ID`,
    hint: (_, near) =>
      near === undefined ? 'write `name`, `type` or `account.id`' : `write \`${near}\``,
    bad: 'service(id(account: "123456789012"))',
    good: 'service(id(account.id: "123456789012"))',
  }),
  emptyId: message({
    number: 3009,
    severity: 'error',
    message: 'nothing stands in `id(…)`',
    hint: 'give `name`, `type` or `account.id`; `service()` is any service',
    bad: 'service(id())',
    good: 'service(id(type: "AWS::EC2::Instance"))',
  }),
  noBraces: message<[subject: string]>({
    number: 3010,
    severity: 'error',
    message: (subject) => `braces follow \`${subject}\`, which takes none`,
    hint: 'put conditions in braces after `service(…)`, `edge(…)` or `rootcause.…` only',
    bad: 'fault { ok }',
    good: 'service() { ok }',
  }),
  noBrackets: message<[subject: string]>({
    number: 3011,
    severity: 'error',
    message: (subject) => `a key in brackets follows \`${subject}\`, which has none`,
    hint: 'put keys after `annotation` only',
    bad: 'user["alice"]',
    good: 'annotation["alice"]',
  }),
  compared: message<[subject: string]>({
    number: 3012,
    severity: 'error',
    message: (subject) => `\`${subject}\` is compared, though it is no value`,
    hint: 'put the comparison in braces: `{ name = "…" }`',
    bad: 'service("a") = true',
    good: 'service("a") { ok = true }',
  }),
  tooLarge: message<[found: string]>({
    number: 3013,
    severity: 'error',
    message: (found) => `\`${found}\` is beyond all numbers that can be compared`,
    bad: 'duration < 1e999',
    good: 'duration < 1e9',
  }),
};
