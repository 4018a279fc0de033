import type { Span } from '@sluice/core';

/** The rules of a text, in the order in which they are written; `orderOf` gives the order of trial. */
export interface RuleSet {
  readonly kind: 'rule-set';
  readonly form: Form;
  readonly rules: readonly Rule[];
  readonly span: Span;
}

/**
 * How the rules were written: the documents of the API (requests and answers), `UpdateSamplingRule`
 * (which leaves alone what it doesn't name), CloudFormation resources, or the file that an X-Ray SDK
 * reads where it has no service.
 */
export type Form = 'api' | 'update' | 'template' | 'local';

/** One rule, normalised: every form is read into this. */
export interface Rule {
  readonly kind: 'rule';
  /** `RuleName`; in a local file the index of the rule (`"0"`, …), and `"default"`. */
  readonly name: string;
  /** Lowest first; rules of one priority go by name. In a local file the index of the rule. */
  readonly priority: number;
  /** The share of what the reservoir leaves over: 0 to 1. */
  readonly fixedRate: number;
  /** Traces a second: of the whole account, or of each process in a local file. */
  readonly reservoirSize: number;
  readonly serviceName: string;
  readonly serviceType: string;
  readonly host: string;
  readonly httpMethod: string;
  readonly urlPath: string;
  readonly resourceArn: string;
  /** All of them must be there and match. */
  readonly attributes: readonly Attribute[];
  readonly boost?: Boost;
  /** The rule that takes what no other took: tried last, whatever its priority. */
  readonly isDefault: boolean;
  /** What people wrote about it (local files alone). */
  readonly description?: string;
  /** Fields that the text doesn't tell: an update leaves them alone, or a template computes them. */
  readonly unknown?: readonly RuleField[];
  readonly span: Span;
}

/** The fields of a rule, by their names here. */
export type RuleField =
  | PatternName
  | 'name'
  | 'priority'
  | 'fixedRate'
  | 'reservoirSize'
  | 'attributes'
  | 'boost';

export interface Attribute {
  readonly key: string;
  readonly pattern: string;
}

/** `SamplingRateBoost`: sample more for a while where there are anomalies. */
export interface Boost {
  /** 0 to 1. */
  readonly maxRate: number;
  readonly cooldownWindowMinutes: number;
}

/** The patterns of a rule on a request, by their names here. */
export type PatternName =
  | 'serviceName'
  | 'serviceType'
  | 'host'
  | 'httpMethod'
  | 'urlPath'
  | 'resourceArn';
