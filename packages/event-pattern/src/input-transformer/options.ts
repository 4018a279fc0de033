/** `rule`: targets of EventBridge rules. `pipes`: EventBridge Pipes, whose paths stand inline. */
export type Profile = 'rule' | 'pipes';

/** What `PutTargets` takes beside the template. */
export interface TransformerOptions {
  /** `rule` when absent. */
  readonly profile?: Profile | undefined;
  /** `InputPathsMap`: variable to JSON path. */
  readonly paths?: Readonly<Record<string, string>> | undefined;
  /** `InputPath`, alone: the template is empty then. */
  readonly inputPath?: string | undefined;
  /** `Input`, alone: the template is empty then. */
  readonly inputConstant?: string | undefined;
  /** Stands in the service's texts; `target` when absent. */
  readonly targetId?: string | undefined;
}

/** What the reserved variables stand for, by profile. */
export const reserved: Readonly<Record<Profile, ReadonlyMap<string, Reserved>>> = {
  rule: new Map<string, Reserved>([
    ['aws.events.rule-arn', 'ruleArn'],
    ['aws.events.rule-name', 'ruleName'],
    ['aws.events.event.ingestion-time', 'ingestionTime'],
    ['aws.events.event', 'envelope'],
    ['aws.events.event.json', 'event'],
  ]),
  pipes: new Map<string, Reserved>([
    ['aws.pipes.pipe-arn', 'pipeArn'],
    ['aws.pipes.pipe-name', 'pipeName'],
    ['aws.pipes.source-arn', 'sourceArn'],
    ['aws.pipes.enrichment-arn', 'enrichmentArn'],
    ['aws.pipes.target-arn', 'targetArn'],
    ['aws.pipes.event.ingestion-time', 'ingestionTime'],
    ['aws.pipes.event', 'received'],
    ['aws.pipes.event.json', 'event'],
  ]),
};

/** A key of the context, or a form of the event. */
export type Reserved = keyof Context | 'envelope' | 'event' | 'received';

/** What the service knows besides the event. */
export interface Context {
  readonly ruleName?: string | undefined;
  readonly ruleArn?: string | undefined;
  /** ISO 8601, with milliseconds and `Z`. */
  readonly ingestionTime?: string | undefined;
  readonly pipeName?: string | undefined;
  readonly pipeArn?: string | undefined;
  readonly sourceArn?: string | undefined;
  readonly enrichmentArn?: string | undefined;
  readonly targetArn?: string | undefined;
}
