import type { Form, Rule } from '../ast.ts';

/** `5 %`, `0.3 %`: a share as people read it. */
export const percent = (share: number): string => `${Number((share * 100).toPrecision(6))} %`;

/** Which requests a rule takes: `GET requests to /api/* on example.com`. */
export function requestsOf(rule: Rule): string {
  if (rule.isDefault) return 'requests that no other rule takes';
  const method = open(rule.httpMethod) ? '' : `${rule.httpMethod} `;
  const parts = [
    open(rule.urlPath) ? '' : `to \`${rule.urlPath}\``,
    open(rule.host) ? '' : `on the host \`${rule.host}\``,
    open(rule.serviceName) ? '' : `at the service \`${rule.serviceName}\``,
    open(rule.serviceType) ? '' : `of the type \`${rule.serviceType}\``,
    open(rule.resourceArn) ? '' : `on the resource \`${rule.resourceArn}\``,
    attributesOf(rule),
  ].filter((part) => part !== '');
  return method === '' && parts.length === 0
    ? 'all requests'
    : [`${method}requests`, ...parts].join(' ');
}

const open = (pattern: string) => /^\*+$/.test(pattern);

function attributesOf({ attributes }: Rule): string {
  if (attributes.length === 0) return '';
  const parts = attributes.map(({ key, pattern }) =>
    open(pattern) ? `\`${key}\`` : `\`${key}\` like \`${pattern}\``,
  );
  return `with ${parts.join(' and ')}`;
}

/** How many of them are traced: `up to 1 a second for the account, then 5 % of the rest`. */
export function amountOf({ fixedRate, reservoirSize, boost }: Rule, form: Form): string {
  const whose = form === 'local' ? 'in each process' : 'for the account';
  const first = `up to ${reservoirSize} a second ${whose}`;
  const raised = boost
    ? `, raised to at most ${percent(boost.maxRate)} where there are anomalies`
    : '';
  if (fixedRate >= 1) return 'every one';
  if (reservoirSize === 0) return `${fixedRate === 0 ? 'none' : percent(fixedRate)}${raised}`;
  return fixedRate === 0
    ? `${first}${raised}`
    : `${first}, then ${percent(fixedRate)} of the rest${raised}`;
}

/** A rule in one sentence. */
export function sentenceOf(rule: Rule, form: Form): string {
  const { fixedRate, reservoirSize, boost } = rule;
  const requests = requestsOf(rule);
  const these = requests.replace(/^all /, '');
  if (fixedRate >= 1) return `traces all ${these}`;
  if (reservoirSize > 0 || boost) return `traces ${amountOf(rule, form)}, of ${requests}`;
  if (fixedRate > 0) return `traces ${percent(fixedRate)} of ${requests}`;
  return requests === these ? `traces none of the ${these}` : 'traces nothing';
}

/** How many of so many requests a second are traced each second, on average. */
export const expectedOf = ({ fixedRate, reservoirSize }: Rule, requests: number): number =>
  Math.min(requests, reservoirSize) + Math.max(0, requests - reservoirSize) * fixedRate;
