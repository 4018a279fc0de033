import { MessageChannel } from 'node:worker_threads';
import { serve } from '@sluice/cli/internal/threads/serve';
import type { Thread } from '@sluice/cli/internal/threads/talk';

/** What talks as a thread does, but lives in this one. */
export function neighbour(): Thread {
  const { port1, port2 } = new MessageChannel();
  serve(port2);
  return {
    postMessage: (message) => port1.postMessage(message),
    on: port1.on.bind(port1) as Thread['on'],
    terminate: async () => port1.close(),
  };
}
