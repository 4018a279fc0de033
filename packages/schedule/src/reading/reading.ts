import { type Fix, spanOf } from '@sluice/core';
import type { Dialect } from '../profiles.ts';
import type { Said } from './point.ts';

/** What readers know of each other: the whole text, who takes it, and where faults are said. */
export interface Reading {
  readonly text: string;
  readonly dialect: Dialect;
  readonly said: Said;
  /** Whether the service would take another text instead. */
  accepts(text: string): boolean;
}

/** A fix, and the hint that says it; neither where there is none. */
export type Mend = { readonly fix: Fix; readonly hint: string } | { readonly fix?: never };

/** A fix that writes another text: the first of some that the service takes. */
export function rewritten(
  { text, accepts }: Reading,
  candidates: readonly (string | undefined)[],
): Mend {
  const taken = candidates.find((one) => one !== undefined && one !== text && accepts(one));
  if (taken === undefined) return {};
  const fix: Fix = {
    title: `write \`${taken}\``,
    edits: [{ span: spanOf(0, text.length), text: taken }],
  };
  return { fix, hint: fix.title };
}
