import type { Draft } from './draft.ts';
import { inspect } from './inspect.ts';

/** The page's worker: a draft in, a report out. */
addEventListener('message', ({ data }: MessageEvent<Draft>) => {
  postMessage(inspect(data));
});
