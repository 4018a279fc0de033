import { languageOf } from 'sluice';
import { type Matcher, matcherOf } from './matcher.ts';
import { type Piece, type Progress, searchPiece } from './piece.ts';
import { type Answer, type Order, window } from './searcher.ts';
import type { SearchSettings } from './settings.ts';

/** The searcher's end of the talk. */
export interface Port {
  postMessage(message: Answer): void;
  on(event: 'message', take: (order: Order) => void): unknown;
}

/** Searches what it is told to, one piece after the other. */
export function serve(port: Port): void {
  let settings: SearchSettings;
  let matcher: Matcher;
  let open = window;
  let wake = () => {};

  async function search(piece: Piece): Promise<void> {
    const steps = searchPiece(piece, { matcher, settings, stdin: nothing() });
    let held: Progress[] = [];
    for (;;) {
      const { done, value } = await steps.next();
      if (!done) held.push(value);
      if (held.length > 0 && (done || isWorthSending(held, open))) {
        if (open === 0) await new Promise<void>((resume) => (wake = resume));
        open -= 1;
        port.postMessage({ kind: 'progress', progress: joined(held) });
        held = [];
      }
      if (done) return port.postMessage({ kind: 'done', report: value });
    }
  }

  port.on('message', (order) => {
    switch (order.kind) {
      case 'settings':
        settings = order.settings;
        // The main thread has compiled the same rules before: they are fine.
        matcher = matcherOf(languageOf(settings.language)!, settings) as Matcher;
        return;
      case 'search':
        void search(order.piece);
        return;
      case 'taken':
        open += 1;
        wake();
    }
  });
}

/** Stdin is read by the main thread alone. */
async function* nothing(): AsyncGenerator<Uint8Array> {}

/** Early while there is room, so that matches are seen soon; else in large pieces. */
function isWorthSending(held: readonly Progress[], open: number): boolean {
  const size = held.reduce((sum, { output }) => sum + output.length, 0);
  return size >= 1 << 18 || (open > window / 2 && size > 0) || (open > 0 && held.length >= 64);
}

const joined = (held: readonly Progress[]): Progress => ({
  output: Buffer.concat(held.map(({ output }) => output)),
  stored: held.reduce((sum, { stored }) => sum + stored, 0),
  matches: held[held.length - 1]!.matches,
});
