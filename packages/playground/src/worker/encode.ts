import type { Reply } from './task.ts';

/** A reply on its way to the wire: `body` is JSON text. */
export interface Encoded {
  readonly status: number;
  readonly body: string;
  /** Why there is no answer, where a library fault or the answer's size prevented one. */
  readonly fault?: string;
}

/** A task that cannot be done because of how it was asked. */
export class Unfit extends Error {
  override readonly name = 'Unfit';
}

const longest = 8 * 1024 * 1024;

/** Runs and writes JSON here, in the worker, so that the server's own thread stays free. */
export async function encode(run: () => Reply | Promise<Reply>): Promise<Encoded> {
  try {
    const { status, body } = await run();
    const text = JSON.stringify(body);
    if (text.length > longest) {
      return { status: 422, body: '', fault: `the answer is longer than ${longest} characters` };
    }
    return { status, body: text };
  } catch (error) {
    if (error instanceof Unfit) return { status: 400, body: '', fault: error.message };
    return { status: 500, body: '', fault: String(error) };
  }
}
