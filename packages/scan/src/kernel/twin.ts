import { codeTwin } from '../twin/encode.ts';
import { finderTwin } from '../twin/finder.ts';
import { lineTwin } from '../twin/lines.ts';
import { spaceTwin } from '../twin/spaces.ts';
import { valueTwin } from '../twin/values.ts';
import type { Kernels } from './kernels.ts';
import type { Views } from './views.ts';

/** All kernels in JavaScript, over memory that may be replaced while it grows. */
export const twinOf = (views: Views): Kernels => ({
  ...lineTwin(views),
  ...finderTwin(views),
  ...valueTwin(views),
  ...spaceTwin(views),
  ...codeTwin(views),
});
