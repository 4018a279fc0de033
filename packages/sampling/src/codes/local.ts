import { message } from '@sluice/core';
import { localText } from '../examples.ts';

const file = 'Error in sampling file.';

/** What the SDKs refuse in a local file, in the words of the one for Node.js. */
export const localMessages = {
  noVersion: message({
    number: 3101,
    severity: 'error',
    message: '`version` is missing',
    hint: 'add `"version": 2`, or 1 where the rules have `service_name` instead of `host`',
    aws: `${file} Missing "version" attribute.`,
    bad: localText({}, { version: undefined }),
    good: localText(),
  }),
  unknownVersion: message<[lexeme: string, value: string]>({
    number: 3102,
    severity: 'error',
    message: (lexeme) => `${lexeme} is no version of sampling files`,
    hint: 'write 2, or 1 where the rules have `service_name` instead of `host`',
    aws: (_, value) => `${file} Unknown version "${value}".`,
    bad: localText({}, { version: '2' }),
    good: localText({}, { version: 2 }),
  }),
  noDefault: message({
    number: 3103,
    severity: 'error',
    message: '`default` is missing',
    hint: 'add `"default": {"fixed_target": 1, "rate": 0.05}`',
    aws: `${file} Expecting "default" object to be defined with attributes "fixed_target" and "rate".`,
    bad: localText({}, { default: undefined }),
    good: localText(),
  }),
  defaultAttribute: message<[name: string]>({
    number: 3104,
    severity: 'error',
    message: (name) => `\`${name}\` is no attribute of \`default\``,
    hint: 'keep `fixed_target` and `rate` alone',
    aws: (name) =>
      `${file} Invalid attribute for default: ${name}. Valid attributes for default are "fixed_target" and "rate".`,
    bad: localText({}, { default: { fixed_target: 1, rate: 0.05, url_path: '*' } }),
    good: localText(),
  }),
  defaultMissing: message<[names: readonly string[]]>({
    number: 3105,
    severity: 'error',
    message: (names) => `\`default\` lacks ${names.map((name) => `\`${name}\``).join(' and ')}`,
    hint: 'give both `fixed_target` and `rate`',
    aws: (names) => `${file} Missing required attributes for default: ${names.join(',')}.`,
    bad: localText({}, { default: { fixed_target: 1 } }),
    good: localText(),
  }),
  defaultNumber: message<[name: string, found: string]>({
    number: 3106,
    severity: 'error',
    message: (name, found) => `\`${name}\` is ${found}, not a number`,
    hint: (name) => `give \`${name}\` as a number`,
    aws: (name) => `${file} Default ${name} must be a number.`,
    bad: localText({}, { default: { fixed_target: '1', rate: 0.05 } }),
    good: localText(),
  }),
  ruleAttribute: message<[name: string, hint: string, rule: string]>({
    number: 3107,
    severity: 'error',
    message: (name) => `\`${name}\` is no attribute of a rule here`,
    hint: (_, hint) => hint,
    aws: (name, _, rule) => `${file} Rule ${rule} has invalid attribute: ${name}.`,
    bad: localText({ service_name: '*', host: undefined }),
    good: localText(),
  }),
  ruleValue: message<[name: string, value: string, wanted: string, rule: string]>({
    number: 3108,
    severity: 'error',
    message: (name, value, wanted) => `\`${name}\` is ${value || 'empty'}, not ${wanted}`,
    hint: (name, _, wanted) => `give \`${name}\` as ${wanted}`,
    aws: (name, value, _, rule) =>
      `${file} Rule ${rule} attribute "${name}" has invalid value: ${value}.`,
    bad: localText({ http_method: null }),
    good: localText({ http_method: '*' }),
  }),
  ruleMissing: message<[names: readonly string[], rule: string]>({
    number: 3109,
    severity: 'error',
    message: (names) => `the rule lacks ${names.map((name) => `\`${name}\``).join(' and ')}`,
    hint: (names) => `add ${names.map((name) => `\`${name}\``).join(' and ')}`,
    aws: (names, rule) =>
      `${file} Rule ${rule} is missing required attributes: ${names.join(',')}.`,
    bad: localText({ host: undefined, http_method: undefined }),
    good: localText(),
  }),
  rulesList: message<[found: string]>({
    number: 3110,
    severity: 'error',
    message: (found) => `\`rules\` is ${found}, not a list`,
    hint: 'put the rules between `[` and `]`: some SDKs ignore anything else',
    bad: localText({}, { rules: {} }),
    good: localText({}, { rules: [] }),
  }),
};
