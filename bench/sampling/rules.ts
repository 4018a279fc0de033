import type { Rule, RuleSet } from '@sluice/sampling/internal/ast';

/** A rule as the service sends it, but for what all of them have in common. */
export interface ApiRule {
  readonly RuleName: string;
  readonly Priority: number;
  readonly Host: string;
  readonly HTTPMethod: string;
  readonly URLPath: string;
  readonly ServiceName: string;
}

/** What the three samplers are told of a request, in the words of X-Ray. */
export interface Asked {
  readonly host: string;
  readonly httpMethod: string;
  readonly urlPath: string;
  readonly serviceName: string;
  readonly serviceType: string;
}

// All is traced in the end, so that each sampler says which rule took the request.
export const fixedRate = 1;

/** So many rules, the default rule among them: hosts, methods, prefixes, paths with a gap. */
export function rulesOf(count: number): readonly ApiRule[] {
  const rules = Array.from({ length: count - 1 }, (_, i) => ({
    RuleName: `r${i}`,
    Priority: i + 1,
    Host: i % 3 ? '*' : `host${i}.example.com`,
    HTTPMethod: i % 2 ? 'GET' : '*',
    URLPath: i % 4 === 3 ? `/api/*/v${i}/*` : `/api/v${i}/*`,
    ServiceName: i % 5 ? '*' : 'svc-*',
  }));
  const all = { Host: '*', HTTPMethod: '*', URLPath: '*', ServiceName: '*' };
  return [...rules, { RuleName: 'Default', Priority: 10_000, ...all }];
}

/** 1024 requests that go to all rules alike, and often enough to none but the last. */
export function requestsOf(count: number): readonly Asked[] {
  return Array.from({ length: 1024 }, (_, i) => {
    const rule = (i * 7919) % count;
    return {
      host: rule % 3 ? 'www.example.com' : `host${rule}.example.com`,
      httpMethod: i % 3 ? 'GET' : 'POST',
      urlPath: rule % 4 === 3 ? `/api/x${i % 7}/v${rule}/orders` : `/api/v${rule}/orders/${i}`,
      serviceName: 'svc-checkout',
      serviceType: 'AWS::ECS::Container',
    };
  });
}

/** 25 rules and the default rule, with paths that cost others much. */
export function hostileRules(): readonly ApiRule[] {
  const [all] = rulesOf(1);
  const paths = Array.from({ length: 25 }, (_, i) => `${'a*'.repeat(i % 5)}a?a*${i}b`);
  const rules = paths.map((path, i) => ({
    ...all!,
    RuleName: `r${i}`,
    Priority: i + 1,
    URLPath: path,
  }));
  return [...rules, all!];
}

/** Long paths that almost match, and one in ten that does. */
export function hostileRequests(): readonly Asked[] {
  const [one] = requestsOf(1);
  return Array.from({ length: 100 }, (_, i) => {
    const path = 'a'.repeat(60) + 'ab'.repeat(i % 30);
    return { ...one!, urlPath: i % 10 === 0 ? `${path}${i % 25}b` : path };
  });
}

const span = { start: 0, end: 0 };

/** The same as our tree: `compile` refuses more rules than the service keeps. */
export function treeOf(rules: readonly ApiRule[]): RuleSet {
  const tree = rules.map(
    (rule): Rule => ({
      kind: 'rule',
      name: rule.RuleName,
      priority: rule.Priority,
      fixedRate,
      reservoirSize: 1,
      serviceName: rule.ServiceName,
      serviceType: '*',
      host: rule.Host,
      httpMethod: rule.HTTPMethod,
      urlPath: rule.URLPath,
      resourceArn: '*',
      attributes: [],
      isDefault: rule.RuleName === 'Default',
      span,
    }),
  );
  return { kind: 'rule-set', form: 'api', rules: tree, span };
}
