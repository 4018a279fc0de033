import { languages } from 'sluice';
import type { Said } from './client.ts';
import type { Draft } from './draft.ts';
import { inspect } from './inspect.ts';

// The page's worker: says which languages there are, then one draft in, one report out.
const say = (said: Said) => postMessage(said);

addEventListener('message', ({ data }: MessageEvent<Draft>) => {
  say({ kind: 'report', report: inspect(data) });
});
say({ kind: 'hello', languages: languages.map(({ id, title }) => ({ id, title })) });
