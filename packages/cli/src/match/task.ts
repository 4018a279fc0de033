import { languageOf } from 'sluice';
import { window } from '../threads/talk.ts';
import type { Task } from '../threads/task.ts';
import { lineSearchOf } from './line-search.ts';
import { type Matcher, matcherOf } from './matcher.ts';
import { type Piece, type Progress, type Report, searchPiece } from './piece.ts';
import type { SearchSettings } from './settings.ts';

/** What threads do for `match`. */
export const searchTask: Task<SearchSettings, Piece, Progress, Report> = {
  begin(settings) {
    // The main thread has compiled the same rules before: they are fine.
    const matcher = matcherOf(languageOf(settings.language)!, settings) as Matcher;
    const inBytes = lineSearchOf(matcher);
    return (piece) => searchPiece(piece, { matcher, settings, inBytes, stdin: nothing() });
  },

  joined: (steps) => ({
    output: Buffer.concat(steps.map(({ output }) => output)),
    stored: steps.reduce((sum, { stored }) => sum + stored, 0),
    matches: steps[steps.length - 1]!.matches,
  }),

  /** Early while there is room, so that matches are seen soon; else in large pieces. */
  isWorthSending(steps, open) {
    const size = steps.reduce((sum, { output }) => sum + output.length, 0);
    return size >= 1 << 18 || (open > window / 2 && size > 0) || (open > 0 && steps.length >= 64);
  },
};

/** Stdin is read by the main thread alone. */
async function* nothing(): AsyncGenerator<Uint8Array> {}
