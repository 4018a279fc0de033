import type { Language } from '@sluice/core';
import * as metricLabel from '@sluice/metric-math/metric-label';
import { expectTypeOf } from 'vitest';

expectTypeOf(metricLabel).toExtend<
  Language<
    metricLabel.Label,
    metricLabel.LabelProgram,
    metricLabel.LabelInput,
    readonly string[],
    object
  >
>();
