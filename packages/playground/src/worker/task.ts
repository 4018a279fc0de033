/** What a worker is asked to do: plain data, the same in a thread and in a browser. */
export type Task = LanguageTask | RuleSetTask | AwsTask;

export const verbs = ['parse', 'validate', 'compile', 'explain', 'format', 'evaluate'] as const;

export type Verb = (typeof verbs)[number];

/** One verb of one language. `input` is in the words of the case files. */
export interface LanguageTask {
  readonly kind: 'language';
  readonly language: string;
  readonly verb: Verb;
  readonly text: string;
  readonly input?: object | undefined;
  readonly options?: object | undefined;
}

/** Which of the named event patterns match each event; events are raw JSON texts. */
export interface RuleSetTask {
  readonly kind: 'rule-set';
  readonly rules: Readonly<Record<string, string>>;
  readonly events: readonly string[];
}

/** A call of an AWS API; `body` is the request as the service would read it. */
export interface AwsTask {
  readonly kind: 'aws';
  readonly operation: AwsOperation;
  readonly body: unknown;
}

export const awsOperations = ['TestEventPattern', 'TestMetricFilter'] as const;

export type AwsOperation = (typeof awsOperations)[number];

/** An HTTP status and what to say with it. */
export interface Reply {
  readonly status: number;
  readonly body: unknown;
}
