import type { Engine } from './client.ts';
import { mount } from './mount.tsx';

const start = (): Engine =>
  new Worker(new URL('./engine.ts', import.meta.url), { type: 'module' }) as unknown as Engine;

mount(document.querySelector('#page')!, start);
