/** The words of the language, and where each of them may stand. */

export type Cause = 'fault' | 'error' | 'responsetime';
export type Part = 'service' | 'entity' | 'exception';
export type Scope = 'trace' | 'service' | 'edge' | `${Cause}.${Part}`;

export type Operator =
  | '='
  | '!='
  | '<'
  | '<='
  | '>'
  | '>='
  | 'CONTAINS'
  | 'BEGINSWITH'
  | 'ENDSWITH';

export interface KeywordFacts {
  readonly type: 'boolean' | 'number' | 'text';
  readonly scopes: readonly Scope[];
}

const services = ['fault.service', 'error.service', 'responsetime.service'] as const;
const entities = ['fault.entity', 'error.entity', 'responsetime.entity'] as const;
const exceptions = ['fault.exception', 'error.exception'] as const;
const causes = [...services, ...entities, ...exceptions] as const;
const requests = ['trace', 'service', 'edge'] as const;

const table = {
  ok: { type: 'boolean', scopes: requests },
  error: { type: 'boolean', scopes: requests },
  fault: { type: 'boolean', scopes: requests },
  throttle: { type: 'boolean', scopes: requests },
  partial: { type: 'boolean', scopes: requests },
  inferred: { type: 'boolean', scopes: ['trace', 'service', ...services] },
  root: { type: 'boolean', scopes: ['service'] },
  first: { type: 'boolean', scopes: causes },
  last: { type: 'boolean', scopes: causes },
  remote: { type: 'boolean', scopes: entities },
  responsetime: { type: 'number', scopes: requests },
  duration: { type: 'number', scopes: requests },
  'http.status': { type: 'number', scopes: requests },
  index: { type: 'number', scopes: causes },
  coverage: { type: 'number', scopes: ['responsetime.entity'] },
  'http.url': { type: 'text', scopes: requests },
  'http.method': { type: 'text', scopes: requests },
  'http.useragent': { type: 'text', scopes: requests },
  'http.clientip': { type: 'text', scopes: requests },
  user: { type: 'text', scopes: requests },
  name: { type: 'text', scopes: ['service', ...causes] },
  type: { type: 'text', scopes: ['service', ...services] },
  message: { type: 'text', scopes: exceptions },
  availabilityzone: { type: 'text', scopes: requests },
  'instance.id': { type: 'text', scopes: requests },
  'resource.arn': { type: 'text', scopes: requests },
  'account.id': { type: 'text', scopes: requests },
} as const satisfies Record<string, KeywordFacts>;

export type KeywordName = keyof typeof table;

export const keywords: Readonly<Record<KeywordName, KeywordFacts>> = table;

export const keywordNames = Object.keys(table) as readonly KeywordName[];

/** Case does not count in keywords. */
export const isKeyword = (word: string): word is KeywordName => Object.hasOwn(table, word);

/** The root causes there are; response times have no exceptions. */
export const rootCauses: readonly { readonly cause: Cause; readonly part: Part }[] = causes.map(
  (scope) => {
    const [cause, part] = scope.split('.') as [Cause, Part];
    return { cause, part };
  },
);

export const rootCauseNames: readonly string[] = causes.map((scope) => `rootcause.${scope}`);

/** Everything that a condition can begin with. */
export const conditionNames: readonly string[] = [
  ...keywordNames,
  'annotation',
  'service',
  'edge',
  'group.name',
  'group.arn',
  ...rootCauseNames,
  'rootcause.json',
];

/** Every word that the service's own lexer knows. */
export const reserved: readonly string[] = [
  ...conditionNames,
  'and',
  'or',
  'true',
  'false',
  'id',
  'contains',
  'beginswith',
  'endswith',
  'source.annotation',
  'destination.annotation',
];

export const operatorsOf: Readonly<Record<KeywordFacts['type'], readonly Operator[]>> = {
  boolean: ['=', '!='],
  number: ['=', '!=', '<', '<=', '>', '>='],
  text: ['=', '!=', 'CONTAINS', 'BEGINSWITH', 'ENDSWITH'],
};

/** Operators in a sentence. */
export function listed(operators: readonly Operator[]): string {
  const each = operators.map((operator) => `\`${operator}\``);
  return `${each.slice(0, -1).join(', ')} or ${each.at(-1)}`;
}
