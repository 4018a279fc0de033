/** Texts for the catalogue: a rule that is right, and what is put into it. */

const rule = {
  RuleName: 'checkout',
  Priority: 100,
  FixedRate: 0.05,
  ReservoirSize: 1,
  ServiceName: 'shop',
  ServiceType: '*',
  Host: '*',
  HTTPMethod: 'POST',
  URLPath: '/checkout/*',
  ResourceARN: '*',
  Version: 1,
};

type Change = Readonly<Record<string, unknown>>;

/** `undefined` takes a field away. */
export const ruleText = (change: Change = {}): string => JSON.stringify({ ...rule, ...change });

/** What `CreateSamplingRule` takes. */
export const createText = (change: Change = {}, beside: Change = {}): string =>
  JSON.stringify({ SamplingRule: { ...rule, ...change }, ...beside });

/** The properties of a resource of CloudFormation. */
export const resourceText = (change: Change = {}, beside: Change = {}): string =>
  JSON.stringify({
    Type: 'AWS::XRay::SamplingRule',
    Properties: { SamplingRule: { ...rule, ...change } },
    ...beside,
  });

export const updateText = (change: Change): string =>
  JSON.stringify({ SamplingRuleUpdate: change });

export const rulesText = (...changes: readonly Change[]): string =>
  JSON.stringify({ SamplingRules: changes.map((change) => ({ ...rule, ...change })) });

const local = { host: '*', http_method: 'GET', url_path: '/health', fixed_target: 0, rate: 0.05 };

/** A local file of version 2 with one rule. */
export const localText = (change: Change = {}, beside: Change = {}): string =>
  JSON.stringify({
    version: 2,
    rules: [{ ...local, ...change }],
    default: { fixed_target: 1, rate: 0.05 },
    ...beside,
  });
