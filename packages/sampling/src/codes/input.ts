import { message, suggest } from '@sluice/core';
import { ruleText } from '../examples.ts';

const request = { request: { method: 'GET', path: '/' } };

/** What can be wrong with an input. */
export const inputMessages = {
  noRequest: message<[found: string]>({
    number: 5001,
    severity: 'error',
    message: (found) => `the request is ${found}, not an object`,
    hint: 'give it fields such as `method` and `path`',
    bad: { text: ruleText(), input: { request: 7 } },
    good: { text: ruleText(), input: request },
  }),
  requestField: message<[name: string, found: string]>({
    number: 5002,
    severity: 'error',
    message: (name, found) => `\`${name}\` of the request is ${found}, not a text`,
    hint: (name) => `give \`${name}\` as a text, or leave it out`,
    bad: { text: ruleText(), input: { request: { path: ['/'] } } },
    good: { text: ruleText(), input: request },
  }),
  requestMisspelled: message<[name: string, near: string]>({
    number: 5003,
    severity: 'error',
    message: (name) => `\`${name}\` is no field of a request`,
    hint: (_, near) => `did you mean \`${near}\`?`,
    bad: { text: ruleText(), input: { request: { urlPaht: '/' } } },
    good: { text: ruleText(), input: request },
  }),
  value: message<[found: string]>({
    number: 5004,
    severity: 'error',
    message: (found) => `the value is ${found}, not a text`,
    hint: 'give `value` as a text, or null where there is none',
    bad: { text: '/api/*', input: { as: 'wildcard', value: 7 } },
    good: { text: '/api/*', input: { as: 'wildcard', value: '/api/7' } },
  }),
  steps: message<[found: string]>({
    number: 5005,
    severity: 'error',
    message: (found) => `${found} stands where a step is expected`,
    hint: 'a step is `{t, rnd}`, `{target}` or `{snapshot}`, and `steps` lists them in order',
    bad: { text: ruleText(), input: { as: 'reservoir', steps: [{ rnd: 0.5 }] } },
    good: { text: ruleText(), input: { as: 'reservoir', steps: [{ t: 0, rnd: 0.5 }] } },
  }),
  snapshot: message<[name: string, counted: string, wanted: string]>({
    number: 5006,
    severity: 'error',
    message: (name, counted, wanted) => `\`${name}\` is ${counted} by then, not ${wanted}`,
    hint: 'compare the steps with the counters that are expected after them',
    bad: {
      text: ruleText(),
      input: { as: 'reservoir', steps: [{ snapshot: { RequestCount: 1 } }] },
    },
    good: {
      text: ruleText(),
      input: { as: 'reservoir', steps: [{ snapshot: { RequestCount: 0 } }] },
    },
  }),
  requestJson: message<[fault: string, hint: string]>({
    number: 5007,
    severity: 'error',
    message: (fault) => `the request is no JSON: ${fault}`,
    hint: (_, hint) => hint,
    bad: { text: ruleText(), input: { request: 'GET /' } },
    good: { text: ruleText(), input: { request: '{"path": "/"}' } },
  }),
  option: message<[name: string, value: string, values: readonly string[]]>({
    number: 5008,
    severity: 'error',
    message: (name, value) => `\`${name}\` is ${value}, which says nothing here`,
    hint: (_, value, values) => {
      const near = suggest(value, values);
      return near === undefined
        ? `choose one of ${values.map((each) => `\`${each}\``).join(', ')}`
        : `did you mean \`${near}\`?`;
    },
    bad: { text: ruleText(), input: { as: 'rulez' } },
    good: { text: ruleText(), input: { as: 'rule' } },
  }),
};
