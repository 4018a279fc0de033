import { defineCodes, message } from '@sluice/core';

const guide =
  'https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-transform-target-input.html';
const number = '{"version":"0","detail":{"count":1}}';

const violates = (member: string, value: string, constraint: string) =>
  `1 validation error detected: Value '${value}' at 'targets.1.member.${member}' failed to satisfy constraint: ${constraint}`;

/** Everything that is said of input transformers. */
export const codes = defineCodes('IT', {
  emptyTemplate: message<[]>({
    number: 1001,
    severity: 'error',
    message: 'the template is empty',
    hint: 'write at least one character, e.g. `{"id": <id>}`, or leave the transformer out to send the whole event',
    aws: violates(
      'inputTransformer.inputTemplate',
      '',
      'Member must have length greater than or equal to 1',
    ),
    bad: '',
    good: '{"fixed": true}',
  }),
  badTemplate: message<[fault: string, hint: string, source: string, target: string]>({
    number: 2001,
    severity: 'error',
    message: (fault) =>
      `the template is no JSON even with plain values in its placeholders: ${fault}`,
    hint: (_fault, hint) => hint,
    aws: (_fault, _hint, source, target) =>
      `Invalid InputTemplate for target ${target} : ${source}.`,
    bad: { text: 'hello <value>', options: { paths: { value: '$.detail.text' } } },
    good: { text: '"hello <value>"', options: { paths: { value: '$.detail.text' } } },
    source: guide,
  }),
  placeholderAsKey: message<[name: string, target: string]>({
    number: 2002,
    severity: 'error',
    message: (name) => `\`<${name}>\` stands in a key of an object`,
    hint: 'write the key out: only values can be filled in',
    aws: (_name, target) =>
      `InputTemplate placeholder present as a JSON object key for target ${target}.`,
    bad: { text: '{"<key>": 1}', options: { paths: { key: '$.detail.text' } } },
    good: { text: '{"key": <key>}', options: { paths: { key: '$.detail.text' } } },
    source: guide,
  }),
  badPath: message<[path: string, where: string, target: string]>({
    number: 2003,
    severity: 'error',
    message: (path, where) => `${where} is \`${path}\`, which is no path the service reads`,
    hint: 'begin with `$` and go on with `.name` (letters, digits, `_`, `-`, `/`), `[0]` or `[*]` alone',
    aws: (_path, _where, target) => `InputPath for target ${target} is invalid.`,
    bad: { text: '{"v": <v>}', options: { paths: { v: '$..text' } } },
    good: { text: '{"v": <v>}', options: { paths: { v: '$.detail.text' } } },
    source: guide,
  }),
  badInlinePath: message<[path: string]>({
    number: 2004,
    severity: 'error',
    message: (path) => `\`<${path}>\` holds no path that pipes read`,
    hint: 'begin with `$` and go on with `.name` (letters, digits, `_`, `-`, `/`), `[0]` or `[*]` alone',
    bad: { text: '{"v": <$..text>}', options: { profile: 'pipes' } },
    good: { text: '{"v": <$.text>}', options: { profile: 'pipes' } },
    source:
      'https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-pipes-input-transformation.html',
  }),
  badConstant: message<[fault: string, hint: string, source: string, target: string]>({
    number: 2005,
    severity: 'error',
    message: (fault) => `the constant input is no JSON: ${fault}`,
    hint: (_fault, hint) => hint,
    aws: (_fault, _hint, source, target) =>
      `JSON syntax error in input for target ${target}: ${source}`,
    bad: { text: '', options: { inputConstant: 'not-json' } },
    good: { text: '', options: { inputConstant: '"not-json"' } },
  }),
  severalInputs: message<[given: string, target: string]>({
    number: 3001,
    severity: 'error',
    message: (given) => `${given} are given at once`,
    hint: 'keep one of them',
    aws: (_given, target) =>
      `Only one of Input, InputPath, or InputTransformer must be provided for target ${target}.`,
    bad: { text: '{"fixed": true}', options: { inputPath: '$.detail' } },
    good: { text: '', options: { inputPath: '$.detail' } },
  }),
  undefinedVariable: message<[name: string, target: string]>({
    number: 3002,
    severity: 'error',
    message: (name) => `\`<${name}>\` is no variable of the map and no reserved one`,
    hint: (name) => `add \`"${name}": "$.…"\` to the map`,
    aws: (name, target) =>
      `InputTemplate for target ${target} contains invalid placeholder ${name}.`,
    bad: { text: '"<who> did <what>"', options: { paths: { who: '$.detail.who' } } },
    good: { text: '"<who>"', options: { paths: { who: '$.detail.who' } } },
  }),
  eventInText: message<[target: string]>({
    number: 3003,
    severity: 'error',
    message: '`<aws.events.event.json>` stands outside a JSON object template',
    hint: 'begin the template with `{`, e.g. `{"event": <aws.events.event.json>}`',
    aws: (target) =>
      `InputTemplate for target ${target} contains placeholder aws.events.event.json valid only for JSON template.`,
    bad: '[<aws.events.event.json>]',
    good: '{"event": <aws.events.event.json>}',
    source: guide,
  }),
  badVariableName: message<[name: string, map: string]>({
    number: 3004,
    severity: 'error',
    message: (name) => `\`${name}\` cannot name a variable`,
    hint: 'use 1 to 256 letters, digits, `_` or `-`',
    aws: (_name, map) =>
      violates(
        'inputTransformer.inputPathsMap',
        map,
        'Map keys must satisfy constraint: [Member must have length less than or equal to 256, Member must have length greater than or equal to 1, Member must satisfy regular expression pattern: [A-Za-z0-9\\_\\-]+]',
      ),
    bad: { text: '{"v": 1}', options: { paths: { 'bad.key': '$.detail' } } },
    good: { text: '{"v": <good-key>}', options: { paths: { 'good-key': '$.detail' } } },
  }),
  longTemplate: message<[length: number, text: string]>({
    number: 4001,
    severity: 'error',
    message: (length) => `the template has ${length} characters; the service takes 8,192`,
    hint: 'shorten it, or shape the event in the target',
    aws: (_length, text) =>
      violates(
        'inputTransformer.inputTemplate',
        text,
        'Member must have length less than or equal to 8192',
      ),
    bad: `"${'x'.repeat(8191)}"`,
    good: `"${'x'.repeat(8190)}"`,
  }),
  manyVariables: message<[count: number, map: string]>({
    number: 4002,
    severity: 'error',
    message: (count) => `the map has ${count} variables; the service takes 100`,
    hint: 'read an object as a whole, or shape the event in the target',
    aws: (_count, map) =>
      violates(
        'inputTransformer.inputPathsMap',
        map,
        'Member must have length less than or equal to 100',
      ),
    bad: { text: '{"v": <v0>}', options: { paths: variables(101) } },
    good: { text: '{"v": <v0>}', options: { paths: variables(100) } },
  }),
  longPath: message<[path: string, length: number]>({
    number: 4003,
    severity: 'error',
    message: (_path, length) => `a path has ${length} characters; the service takes 256`,
    hint: 'read an object further up as a whole',
    aws: (path) => violates('inputPath', path, 'Member must have length less than or equal to 256'),
    bad: { text: '', options: { inputPath: `$.${'x'.repeat(255)}` } },
    good: { text: '', options: { inputPath: `$.${'x'.repeat(254)}` } },
  }),
  longConstant: message<[length: number, text: string]>({
    number: 4004,
    severity: 'error',
    message: (length) => `the constant input has ${length} characters; the service takes 8,192`,
    hint: 'shorten it, or let the target look the data up',
    aws: (_length, text) =>
      violates('input', text, 'Member must have length less than or equal to 8192'),
    bad: { text: '', options: { inputConstant: `"${'x'.repeat(8191)}"` } },
    good: { text: '', options: { inputConstant: `"${'x'.repeat(8190)}"` } },
  }),
  noEvent: message<[]>({
    number: 5001,
    severity: 'error',
    message: 'no event is given',
    hint: 'give the event as raw JSON text in `event`',
    bad: { text: '{"v": 1}', input: {} },
    good: { text: '{"v": 1}', input: { event: number } },
  }),
  badEvent: message<[fault: string, hint: string]>({
    number: 5002,
    severity: 'error',
    message: (fault) => `the event is no JSON: ${fault}`,
    hint: (_fault, hint) => hint,
    bad: { text: '{"v": 1}', input: { event: '{"version":' } },
    good: { text: '{"v": 1}', input: { event: number } },
  }),
  eventNoObject: message<[]>({
    number: 5003,
    severity: 'error',
    message: 'the event is no JSON object',
    hint: 'wrap it in braces: every event is an object',
    bad: { text: '{"v": 1}', input: { event: '[1]' } },
    good: { text: '{"v": 1}', input: { event: number } },
  }),
  badInput: message<[where: string, wanted: string]>({
    number: 5004,
    severity: 'error',
    message: (where, wanted) => `${where} is not ${wanted}`,
    hint: (where, wanted) => `give ${where} as ${wanted}`,
    bad: { text: '{"v": <v>}', input: { paths: { v: 1 }, event: number } },
    good: { text: '{"v": <v>}', input: { paths: { v: '$.detail' }, event: number } },
  }),
  quotedCompound: message<[name: string, path: string]>({
    number: 9001,
    severity: 'warning',
    message: (name, path) =>
      `\`<${name}>\` stands in quotes, but \`${path}\` is an object or a list: the result is no JSON and goes to the dead letters`,
    hint: 'remove the quotes around it',
    bad: { text: '{"event": "<whole>"}', options: { paths: { whole: '$' } } },
    good: { text: '{"event": <whole>}', options: { paths: { whole: '$' } } },
  }),
  literalPlaceholder: message<[name: string, hint: string]>({
    number: 9002,
    severity: 'warning',
    message: (name) => `nothing defines \`<${name}>\`: it stays in the output as it is written`,
    hint: (_name, hint) => hint,
    bad: '"before <undefined> after"',
    good: '"before <aws.events.rule-name> after"',
  }),
  unusedVariable: message<[name: string]>({
    number: 9003,
    severity: 'warning',
    message: (name) => `the variable \`${name}\` is never used`,
    hint: (name) => `write \`<${name}>\` where its value belongs, or remove it from the map`,
    bad: { text: '{"a": <a>}', options: { paths: { a: '$.id', b: '$.time' } } },
    good: { text: '{"a": <a>}', options: { paths: { a: '$.id' } } },
  }),
  bareInText: message<[name: string]>({
    number: 9004,
    severity: 'warning',
    message: (name) =>
      `\`<${name}>\` stands outside quotes of a text template: text comes out without quotes, objects lose theirs, and a missing value leaves nothing; none of these is JSON`,
    hint: 'put it in quotes, or begin the template with `{`',
    bad: { text: '[<v>]', options: { paths: { v: '$.detail.text' } } },
    good: { text: '["<v>"]', options: { paths: { v: '$.detail.text' } } },
  }),
  escapedPlaceholder: message<[name: string]>({
    number: 9005,
    severity: 'warning',
    message: (name) => `a backslash before \`<${name}>\` escapes the first character of its value`,
    hint: 'remove the backslash: `<` cannot be escaped',
    bad: { text: '{"v": "\\<v>"}', options: { paths: { v: '$.detail.text' } } },
    good: { text: '{"v": "<v>"}', options: { paths: { v: '$.detail.text' } } },
  }),
  unescapedText: message<[name: string]>({
    number: 9006,
    severity: 'info',
    message: (name) =>
      `a text template does not escape: an event whose \`<${name}>\` has a double quote, a backslash or a line break is not delivered`,
    hint: 'begin the template with `{` if such values may come: structured templates escape',
    bad: { text: '"said <v>"', options: { paths: { v: '$.detail.comment' } } },
    good: { text: '{"said": "<v>"}', options: { paths: { v: '$.detail.comment' } } },
    source: guide,
  }),
});

function variables(count: number): Record<string, string> {
  return Object.fromEntries(Array.from({ length: count }, (_, i) => [`v${i}`, '$.detail']));
}
