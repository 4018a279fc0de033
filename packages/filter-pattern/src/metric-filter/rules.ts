import type { TextRule } from './properties.ts';

const plain = [/^[^:*]*$/, '[^:*]*', 'leave out `:` and `*`'] as const;
const metric = [/^[^:*$]*$/, '[^:*$]*', 'leave out `:`, `*` and `$`'] as const;
const group = [
  /^[.\-_/#A-Za-z0-9]*$/,
  '[\\.\\-_/#A-Za-z0-9]+',
  'use letters, digits and `. - _ / #`',
] as const;

/** What the service asks of names. */
export const rules = {
  filterName: { most: 512, filled: true, allowed: plain },
  logGroupName: { most: 512, filled: true, allowed: group },
  metricName: { most: 255, allowed: metric },
  metricNamespace: { most: 255, allowed: metric },
  metricValue: { most: 100 },
  dimension: { most: 255 },
} satisfies Record<string, TextRule>;
