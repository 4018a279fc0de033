import { message } from '@sluice/core';
import { localText, ruleText } from '../examples.ts';

/** Texts that hold no rules, or could not be read as what they are. */
export const textMessages = {
  unread: message<[length: number, most: number]>({
    number: 1001,
    severity: 'error',
    message: (length, most) => `the text has ${length} characters, and ${most} are read`,
    hint: 'split it: not even a template may be longer',
    bad: { text: ruleText(), options: { maxLength: 1 } },
    good: ruleText(),
  }),
  noJson: message<[fault: string, hint: string]>({
    number: 2001,
    severity: 'error',
    message: (fault) => `the rules are no JSON: ${fault}`,
    hint: (_, hint) => hint,
    bad: '{"RuleName": }',
    good: ruleText(),
  }),
  noRules: message<[found: string]>({
    number: 2002,
    severity: 'error',
    message: (found) => `${found} stands where rules are expected`,
    hint: 'write a rule, a list of them as `SamplingRules`, a CloudFormation resource, or a local file with `version`, `rules` and `default`',
    bad: '"Default"',
    good: localText(),
  }),
  traceId: message<[clause: string, wanted: string]>({
    number: 2003,
    severity: 'error',
    message: (clause) => clause,
    hint: (_, wanted) => wanted,
    bad: { text: '1-5759e98-bd862e3fe1be46a994272793', input: { as: 'trace-id' } },
    good: { text: '1-5759e988-bd862e3fe1be46a994272793', input: { as: 'trace-id' } },
  }),
};
