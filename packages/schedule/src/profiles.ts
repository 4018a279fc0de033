import type { FieldName } from './ast.ts';

/** The services that take a schedule; each has its own rules. */
export type Profile =
  | 'rule'
  | 'scheduler'
  | 'any'
  | 'strict'
  | 'application-auto-scaling'
  | 'auto-scaling'
  | 'event-window'
  | 'ssm'
  | 'synthetics'
  | 'mute-rule'
  | 'logs-query'
  | 'backup'
  | 'glue'
  | 'dlm'
  | 'secrets-manager'
  | 'timestream'
  | 'deployment-window';

export interface Dialect {
  /** Its name in a sentence. */
  readonly title: string;
  readonly forms: readonly ('cron' | 'rate' | 'at')[];
  /** How many fields a cron expression has; the first is the usual number. */
  readonly counts: readonly number[];
  /** Fields without `cron(` and `)`. */
  readonly bare?: true;
  /** Days of the week from 0, no `?`, none of `L`, `W`, `#`. `seven`: Sunday is 7 too. */
  readonly unix?: 'six' | 'seven';
  /** Seconds stand before the minutes whatever the count, and the year is what may be left out. */
  readonly secondsFirst?: true;
  /** Exactly one space between fields. */
  readonly oneSpace?: true;
  /** `rate(1 minutes)` is taken. */
  readonly anyPlural?: true;
  /** `rate(0 minute)` is taken and means: once, as soon as it is made. */
  readonly zeroRate?: true;
  /** What lies outside of the documented grammar is taken as Quartz takes it. */
  readonly lenient?: true;
  /** Has no time zone but UTC. */
  readonly utcOnly?: true;
  /** `at(2026-11-20T13:00)`, without seconds. */
  readonly atMinutes?: true;
  /** The least time between two runs, in minutes. */
  readonly minGap?: number;
  /** The longest time between two runs, in minutes. */
  readonly maxGap?: number;
  /** The longest period of a rate, in minutes. */
  readonly maxRate?: number;
  /** What a field must hold as it stands. */
  readonly fixed?: Readonly<Partial<Record<FieldName, '*' | '0'>>>;
  /** No `#`. */
  readonly noNth?: true;
  /** No `/`. */
  readonly noStep?: true;
  /** The hours are ranges of at least two, and of four together. */
  readonly hourRanges?: true;
  /** `#` may stand in a list, and fields after the last are not looked at. */
  readonly lax?: true;
  /** A single time that the clocks skip is refused. */
  readonly noGap?: true;
  /** What may stand beside it: a flexible window, days to put runs off by, a duration. */
  readonly takes?: readonly ('window' | 'offset' | 'duration')[];
  /** The units of a rate. */
  readonly units?: readonly ('minute' | 'hour' | 'day')[];
  /** Characters of the whole text. */
  readonly maxLength: number;
}
