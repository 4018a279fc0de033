import { eventPatterns } from './event-patterns.ts';
import type { Example } from './example.ts';
import { filterPatterns } from './filter-patterns.ts';
import { inputTransformers } from './input-transformers.ts';
import { samplingRules } from './sampling-rules.ts';
import { schedules } from './schedules.ts';
import { xrayFilters } from './xray-filters.ts';

const examples: Readonly<Record<string, readonly Example[]>> = {
  'event-pattern': eventPatterns,
  'filter-pattern': filterPatterns,
  'input-transformer': inputTransformers,
  sampling: samplingRules,
  schedule: schedules,
  'xray-filter': xrayFilters,
};

export const examplesOf = (language: string): readonly Example[] => examples[language] ?? [];
