import type { Engine } from '@sluice/core';
import type { Frame } from './frame.ts';
import { usedEngine } from './program.ts';

/** What is wanted of an engine, and which is used at last. */
export interface Choice {
  readonly engine: 'code' | 'closures' | 'reference';
  /** What runs on this frame, where code and closures do. */
  kindFor(frame: Frame): 'code' | 'closures';
}

/** Until so many points were seen, closures run where nobody asked for code. */
const enough = 100_000;

export function choiceOf(wanted: Engine = 'auto'): Choice {
  const engine = wanted === 'reference' ? 'reference' : usedEngine(wanted);
  let seen = 0;
  return {
    engine,
    // PERF: making code costs as much as closures take for so many points (bench metric-math).
    kindFor(frame) {
      if (engine === 'closures' || wanted !== 'auto' || seen >= enough) return usedEngine(engine);
      seen += frame.times.length;
      return seen >= enough ? 'code' : 'closures';
    },
  };
}
