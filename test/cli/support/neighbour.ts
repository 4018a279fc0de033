import { MessageChannel } from 'node:worker_threads';
import type { Searcher } from '@sluice/cli/internal/match/searcher';
import { serve } from '@sluice/cli/internal/match/serve';

/** A searcher that talks as a thread does, but lives in this one. */
export function neighbour(): Searcher {
  const { port1, port2 } = new MessageChannel();
  serve(port2);
  return {
    postMessage: (message) => port1.postMessage(message),
    on: port1.on.bind(port1) as Searcher['on'],
    terminate: async () => port1.close(),
  };
}
