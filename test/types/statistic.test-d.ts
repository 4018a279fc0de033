import type { Language } from '@sluice/core';
import * as statistic from '@sluice/metric-math/statistic';
import { expectTypeOf } from 'vitest';

expectTypeOf(statistic).toExtend<
  Language<
    statistic.Statistic,
    statistic.StatisticProgram,
    statistic.Samples,
    number | null,
    statistic.StatisticOptions
  >
>();
