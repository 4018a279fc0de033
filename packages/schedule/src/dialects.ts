import type { Dialect, Profile } from './profiles.ts';

const both = ['cron', 'rate'] as const;
const all = ['cron', 'rate', 'at'] as const;
const maxLength = 256;
/** In minutes; the longest there is. */
const year = 366 * 1440;

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
    takes: ['window'],
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
    takes: ['window'],
    maxLength,
  },
  'application-auto-scaling': {
    title: 'Application Auto Scaling',
    forms: all,
    counts: [6, 7],
    anyPlural: true,
    noGap: true,
    maxLength: 1600,
  },
  'auto-scaling': {
    title: 'EC2 Auto Scaling',
    forms: ['cron'],
    counts: [5],
    bare: true,
    unix: 'six',
    maxLength: 255,
  },
  'event-window': {
    title: 'EC2 instance event windows',
    forms: ['cron'],
    counts: [5],
    bare: true,
    unix: 'six',
    utcOnly: true,
    fixed: { minutes: '*', 'day-of-month': '*', month: '*' },
    hourRanges: true,
    noStep: true,
    maxLength,
  },
  ssm: {
    title: 'Systems Manager',
    forms: all,
    counts: [6, 7],
    anyPlural: true,
    takes: ['offset'],
    maxLength,
  },
  synthetics: {
    title: 'CloudWatch Synthetics',
    forms: both,
    counts: [6],
    utcOnly: true,
    anyPlural: true,
    zeroRate: true,
    maxGap: year,
    maxRate: 60,
    units: ['minute', 'hour'],
    fixed: { year: '*' },
    maxLength,
  },
  'mute-rule': {
    title: 'alarm mute rules',
    forms: ['cron', 'at'],
    counts: [5],
    unix: 'seven',
    noStep: true,
    takes: ['duration'],
    atMinutes: true,
    maxLength,
  },
  'logs-query': {
    title: 'CloudWatch Logs scheduled queries',
    forms: ['cron'],
    counts: [6],
    maxLength,
  },
  backup: {
    title: 'AWS Backup',
    forms: ['cron'],
    counts: [6, 5],
    minGap: 60,
    lax: true,
    maxLength,
  },
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
    maxGap: year,
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
  timestream: {
    title: 'Timestream scheduled queries',
    forms: both,
    counts: [6],
    utcOnly: true,
    maxLength,
  },
  'deployment-window': {
    title: 'CodePipeline deployment windows',
    forms: ['cron'],
    counts: [6, 7],
    bare: true,
    secondsFirst: true,
    fixed: { seconds: '*' },
    maxLength,
  },
};

export const isProfile = (value: unknown): value is Profile =>
  typeof value === 'string' && Object.hasOwn(dialects, value);
