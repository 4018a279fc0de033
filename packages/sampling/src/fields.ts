import type { Form, PatternName, RuleField } from './ast.ts';

/** A pattern of a rule: its name in the API, and how long it may be. */
export interface PatternField {
  readonly key: PatternName;
  readonly api: string;
  readonly most: number;
  /** What it looks at, in words. */
  readonly what: string;
}

export const patternFields: readonly PatternField[] = [
  { key: 'serviceName', api: 'ServiceName', most: 64, what: 'service name' },
  { key: 'serviceType', api: 'ServiceType', most: 64, what: 'service type' },
  { key: 'host', api: 'Host', most: 64, what: 'host' },
  { key: 'httpMethod', api: 'HTTPMethod', most: 10, what: 'method' },
  { key: 'urlPath', api: 'URLPath', most: 128, what: 'path' },
  { key: 'resourceArn', api: 'ResourceARN', most: 500, what: 'resource ARN' },
];

/** A number of a rule: its name in the API, and what it may be. */
export interface NumberField {
  readonly key: 'priority' | 'fixedRate' | 'reservoirSize';
  readonly api: string;
  readonly whole: boolean;
  readonly least: number;
  readonly most: number;
}

export const numberFields: readonly NumberField[] = [
  { key: 'priority', api: 'Priority', whole: true, least: 1, most: 9999 },
  { key: 'fixedRate', api: 'FixedRate', whole: false, least: 0, most: 1 },
  { key: 'reservoirSize', api: 'ReservoirSize', whole: true, least: 0, most: 2_147_483_647 },
];

/** All fields of a rule of the API, in the order in which they are printed. */
export const apiFields: readonly string[] = [
  'RuleName',
  'RuleARN',
  ...numberFields.map(({ api }) => api),
  ...patternFields.map(({ api }) => api),
  'Attributes',
  'SamplingRateBoost',
  'Version',
];

/** What a rule may do without; of its name and its ARN one is enough. */
export const optionalFields: readonly string[] = ['RuleARN', 'Attributes', 'SamplingRateBoost'];

export const boostFields: readonly string[] = ['MaxRate', 'CooldownWindowMinutes'];

/** The fields of a rule in a local file; the first is `service_name` in version 1. */
export const localFields: readonly string[] = [
  'description',
  'host',
  'service_name',
  'http_method',
  'url_path',
  'fixed_target',
  'rate',
];

const local: Partial<Record<RuleField, string>> = {
  host: 'host',
  httpMethod: 'http_method',
  urlPath: 'url_path',
  reservoirSize: 'fixed_target',
  fixedRate: 'rate',
};

const api = new Map<RuleField, string>([
  ['name', 'RuleName'],
  ['attributes', 'Attributes'],
  ['boost', 'SamplingRateBoost'],
  ...[...patternFields, ...numberFields].map((field) => [field.key, field.api] as const),
]);

/** What a field is called in the text. */
export const nameOf = (field: RuleField, form: Form): string =>
  (form === 'local' ? local[field] : undefined) ?? api.get(field)!;
