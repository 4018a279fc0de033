/** The AWS surfaces that take event patterns, each with its own operators, limits and errors. */
export type Profile = 'eventbridge' | 'custom-event-bus' | 'pipes' | 'lambda' | 'sns';

export interface Options {
  /** Where the pattern will be used; `eventbridge` (rules, archives, `TestEventPattern`) when absent. */
  readonly profile?: Profile;
  /** For `lambda` and `pipes`: the source of the records, e.g. `sqs`, `kinesis`, `dynamodb`. */
  readonly service?: string;
  /**
   * For `sns`: `MessageAttributes` (when absent) or `MessageBody`. For `custom-event-bus`: `DATA`
   * (when absent), `METADATA` or `SYSTEM_METADATA`.
   */
  readonly scope?: string;
  /** Answer as the service does where it is odd (when absent), or by the clean meaning (`false`). */
  readonly quirks?: boolean;
  /** Characters allowed (UTF-16 units), for accounts whose quota was raised. */
  readonly maxLength?: number;
}
