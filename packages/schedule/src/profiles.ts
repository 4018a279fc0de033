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
  | 'secrets-manager';

export interface Dialect {
  /** Its name in a sentence. */
  readonly title: string;
  readonly forms: readonly ('cron' | 'rate' | 'at')[];
  /** How many fields a cron expression has; the first is the usual number. */
  readonly counts: readonly number[];
  /** Fields without `cron(` and `)`. */
  readonly bare?: true;
  /** Days of the week from 0, no `?`, none of `L`, `W`, `#`. */
  readonly unix?: true;
  /** Exactly one space between fields. */
  readonly oneSpace?: true;
  /** `rate(1 minutes)` is taken. */
  readonly anyPlural?: true;
  /** `rate(0 minute)` is taken and means: once. */
  readonly zeroRate?: true;
  /** What lies outside of the documented grammar is taken as Quartz takes it. */
  readonly lenient?: true;
  /** Has no time zone but UTC. */
  readonly utcOnly?: true;
  /** `at(2026-11-20T13:00)`, without seconds. */
  readonly atMinutes?: true;
  /** The least time between two runs, in minutes. */
  readonly minGap?: number;
  /** The longest period of a rate, in minutes. */
  readonly maxRate?: number;
  /** What a field must hold as it stands. */
  readonly fixed?: Readonly<Partial<Record<'minutes' | 'year', '*' | '0'>>>;
  /** No `#`. */
  readonly noNth?: true;
  /** The units of a rate. */
  readonly units?: readonly ('minute' | 'hour' | 'day')[];
  /** Characters of the whole text. */
  readonly maxLength: number;
}

const both = ['cron', 'rate'] as const;
const all = ['cron', 'rate', 'at'] as const;
const maxLength = 256;

/**
 * Sources: the user guides of each service; what rules and the Scheduler accept beyond theirs is
 * known from recorded calls, of the others little is known beyond their guides.
 */
export const dialects: Readonly<Record<Profile, Dialect>> = {
  rule: {
    title: 'EventBridge rules',
    forms: both,
    counts: [6],
    oneSpace: true,
    lenient: true,
    utcOnly: true,
    maxLength,
  },
  scheduler: {
    title: 'EventBridge Scheduler',
    forms: all,
    counts: [6, 5],
    anyPlural: true,
    maxLength,
  },
  any: {
    title: 'EventBridge rules and EventBridge Scheduler alike',
    forms: both,
    counts: [6],
    oneSpace: true,
    maxLength,
  },
  strict: {
    title: 'the documented grammar',
    forms: all,
    counts: [6],
    oneSpace: true,
    maxLength,
  },
  'application-auto-scaling': {
    title: 'Application Auto Scaling',
    forms: all,
    counts: [6, 7],
    anyPlural: true,
    maxLength: 1600,
  },
  'auto-scaling': {
    title: 'EC2 Auto Scaling',
    forms: ['cron'],
    counts: [5],
    bare: true,
    unix: true,
    maxLength: 255,
  },
  'event-window': {
    title: 'EC2 instance event windows',
    forms: ['cron'],
    counts: [5],
    bare: true,
    unix: true,
    utcOnly: true,
    fixed: { minutes: '*' },
    maxLength,
  },
  ssm: { title: 'Systems Manager', forms: all, counts: [6, 7], anyPlural: true, maxLength },
  synthetics: {
    title: 'CloudWatch Synthetics',
    forms: both,
    counts: [6],
    utcOnly: true,
    zeroRate: true,
    maxRate: 60,
    units: ['minute', 'hour'],
    fixed: { year: '*' },
    maxLength,
  },
  'mute-rule': {
    title: 'alarm mute rules',
    forms: ['cron', 'at'],
    counts: [5],
    unix: true,
    atMinutes: true,
    maxLength,
  },
  'logs-query': {
    title: 'CloudWatch Logs scheduled queries',
    forms: ['cron'],
    counts: [6],
    maxLength,
  },
  backup: { title: 'AWS Backup', forms: ['cron'], counts: [6, 5], minGap: 60, maxLength },
  glue: {
    title: 'AWS Glue',
    forms: ['cron'],
    counts: [6],
    utcOnly: true,
    minGap: 5,
    noNth: true,
    maxLength,
  },
  dlm: {
    title: 'Data Lifecycle Manager',
    forms: ['cron'],
    counts: [6],
    utcOnly: true,
    minGap: 60,
    maxLength: 106,
  },
  'secrets-manager': {
    title: 'Secrets Manager rotation',
    forms: both,
    counts: [6],
    utcOnly: true,
    minGap: 240,
    units: ['hour', 'day'],
    fixed: { minutes: '0', year: '*' },
    maxLength,
  },
};

export const isProfile = (value: unknown): value is Profile =>
  typeof value === 'string' && Object.hasOwn(dialects, value);
