import { message } from '@sluice/core';
import { localText, rulesText, ruleText } from '../examples.ts';

/** What is accepted, and probably not meant. */
export const adviceMessages = {
  unknownField: message<[name: string, hint: string]>({
    number: 9001,
    severity: 'warning',
    message: (name) => `\`${name}\` is no field that X-Ray knows here, and is ignored`,
    hint: (_, hint) => hint,
    bad: ruleText({ Comment: 'x' }),
    good: ruleText(),
  }),
  sameKey: message<[name: string]>({
    number: 9002,
    severity: 'warning',
    message: (name) => `\`${name}\` is given twice, and only the last one counts`,
    hint: 'remove the first',
    bad: ruleText().replace('{', '{"Host":"example.com",'),
    good: ruleText(),
  }),
  unreachable: message<[name: string, earlier: string]>({
    number: 9003,
    severity: 'warning',
    message: (name, earlier) =>
      `\`${name}\` takes no request: \`${earlier}\` is tried before it and takes every one`,
    hint: (name, earlier) =>
      `try \`${name}\` before \`${earlier}\`, or narrow the patterns of \`${earlier}\``,
    bad: rulesText(
      { RuleName: 'all', Priority: 1, ServiceName: '*', HTTPMethod: '*', URLPath: '*' },
      {},
    ),
    good: rulesText({}, { RuleName: 'other', Priority: 200, ServiceName: 'blog' }),
  }),
  shadowed: message<[name: string, earlier: string]>({
    number: 9004,
    severity: 'warning',
    message: (name, earlier) =>
      `\`${name}\` takes no request: all of its requests are taken by \`${earlier}\` before`,
    hint: (name, earlier) =>
      `try \`${name}\` before \`${earlier}\`, or narrow the patterns of \`${earlier}\``,
    bad: rulesText({ RuleName: 'shop', Priority: 1, HTTPMethod: '*', URLPath: '/*' }, {}),
    good: rulesText({ RuleName: 'shop', Priority: 200, HTTPMethod: '*', URLPath: '/*' }, {}),
  }),
  samePriority: message<[priority: number, first: string, second: string]>({
    number: 9005,
    severity: 'warning',
    message: (priority, first, second) =>
      `the priority ${priority} belongs to \`${first}\` too, which is tried before \`${second}\` by its name`,
    hint: 'give each rule a priority of its own: some samplers leave the order of equals open',
    bad: rulesText({}, { RuleName: 'browse', URLPath: '/checkout/1*' }),
    good: rulesText({}, { RuleName: 'browse', Priority: 200, HTTPMethod: 'GET' }),
  }),
  questionMark: message<[name: string]>({
    number: 9006,
    severity: 'warning',
    message: (name) => `\`?\` in \`${name}\` stands for any one character, not for a query`,
    hint: 'leave out the query: rules see the path alone',
    bad: ruleText({ URLPath: '/search?q=*' }),
    good: ruleText({ URLPath: '/search' }),
  }),
  badPath: message<[name: string, pattern: string]>({
    number: 9007,
    severity: 'warning',
    message: (name, pattern) =>
      `\`${name}\` is \`${pattern}\`, which no path matches: paths begin with \`/\``,
    hint: 'begin it with `/` or `*`',
    bad: ruleText({ URLPath: 'checkout/*' }),
    good: ruleText({ URLPath: '/checkout/*' }),
  }),
  badHost: message<[name: string, pattern: string]>({
    number: 9008,
    severity: 'warning',
    message: (name, pattern) =>
      `\`${name}\` is \`${pattern}\`, which no host matches: hosts have no scheme and no path`,
    hint: 'write the name of the host alone',
    bad: ruleText({ Host: 'https://example.com' }),
    good: ruleText({ Host: 'example.com' }),
  }),
  lowerCase: message<[name: string, method: string]>({
    number: 9009,
    severity: 'info',
    message: (name, method) => `\`${name}\` is \`${method}\`, in lower case`,
    hint: 'write methods in capitals: some samplers tell them apart where a pattern has wildcards',
    bad: ruleText({ HTTPMethod: 'post' }),
    good: ruleText({ HTTPMethod: 'POST' }),
  }),
  unknownMethod: message<[name: string, method: string, near: string]>({
    number: 9010,
    severity: 'warning',
    message: (name, method) => `\`${name}\` is \`${method}\`, which is no method of HTTP`,
    hint: (_, __, near) => `did you mean \`${near}\`?`,
    bad: ruleText({ HTTPMethod: 'PSOT' }),
    good: ruleText({ HTTPMethod: 'POST' }),
  }),
  unknownType: message<[type: string, near: string]>({
    number: 9011,
    severity: 'warning',
    message: (type) => `\`ServiceType\` is \`${type}\`, which no service reports`,
    hint: (_, near) => `did you mean \`${near}\`?`,
    bad: ruleText({ ServiceType: 'AWS::EC2::Instances' }),
    good: ruleText({ ServiceType: 'AWS::EC2::Instance' }),
  }),
  attributes: message({
    number: 9012,
    severity: 'info',
    message: 'the X-Ray SDKs skip a rule that has attributes',
    hint: 'use OpenTelemetry or API Gateway where this rule must count',
    bad: ruleText({ Attributes: { tier: 'gold' } }),
    good: ruleText({ Attributes: {} }),
  }),
  resourceArn: message({
    number: 9013,
    severity: 'info',
    message: 'the X-Ray SDKs skip a rule whose `ResourceARN` is not `*`',
    hint: 'use OpenTelemetry or API Gateway where this rule must count',
    bad: ruleText({ ResourceARN: 'arn:aws:ecs:*' }),
    good: ruleText({ ResourceARN: '*' }),
  }),
  nothingTraced: message<[name: string]>({
    number: 9014,
    severity: 'info',
    message: (name) => `\`${name}\` traces nothing: reservoir and rate are both 0`,
    hint: 'leave it so where these requests are noise, such as health checks',
    bad: ruleText({ ReservoirSize: 0, FixedRate: 0 }),
    good: ruleText({ ReservoirSize: 1, FixedRate: 0 }),
  }),
  boostBelow: message<[boost: string, rate: string]>({
    number: 9015,
    severity: 'warning',
    message: (boost, rate) =>
      `the boost goes up to ${boost}, which is not above the fixed rate of ${rate}`,
    hint: 'raise `MaxRate` above `FixedRate`, or remove the boost',
    bad: ruleText({ SamplingRateBoost: { MaxRate: 0.01, CooldownWindowMinutes: 10 } }),
    good: ruleText({ SamplingRateBoost: { MaxRate: 0.5, CooldownWindowMinutes: 10 } }),
  }),
  boostCooldown: message({
    number: 9016,
    severity: 'warning',
    message: 'the boost has no cooldown, on which the service has been seen to fail',
    hint: 'write at least 1 minute',
    bad: ruleText({ SamplingRateBoost: { MaxRate: 0.5, CooldownWindowMinutes: 0 } }),
    good: ruleText({ SamplingRateBoost: { MaxRate: 0.5, CooldownWindowMinutes: 1 } }),
  }),
  onlyGo: message<[name: string]>({
    number: 9017,
    severity: 'warning',
    message: (name) => `\`${name}\` is taken by the SDK for Go alone`,
    hint: 'remove it: the other SDKs refuse the file',
    bad: localText({ id: '1' }),
    good: localText(),
  }),
  emptyPattern: message<[name: string]>({
    number: 9018,
    severity: 'warning',
    message: (name) => `\`${name}\` is empty, which matches nothing but an empty text`,
    hint: 'write `*` for anything',
    bad: ruleText({ Host: '' }),
    good: ruleText({ Host: '*' }),
  }),
};
