import type { Draft } from './draft.ts';
import type { Report } from './inspect.ts';

/** The part of a web worker that is used. */
export interface Engine {
  postMessage(draft: Draft): void;
  terminate(): void;
  onmessage: ((event: { readonly data: Report }) => void) | null;
  onerror: ((event: never) => void) | null;
}

export type Told =
  | { readonly kind: 'report'; readonly report: Report }
  | { readonly kind: 'stopped'; readonly reason: string };

/** Keeps one worker busy with the newest draft; ends it where it takes too long. */
export class Client {
  readonly #start: () => Engine;
  readonly #tell: (told: Told, draft: Draft) => void;
  readonly #budget: number;
  #engine: Engine;
  #working: Draft | undefined;
  #next: Draft | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `budget` in milliseconds. */
  constructor(start: () => Engine, budget: number, tell: (told: Told, draft: Draft) => void) {
    this.#start = start;
    this.#budget = budget;
    this.#tell = tell;
    this.#engine = this.#begin();
  }

  /** Drafts that come while one is looked at replace each other: only the newest counts. */
  ask(draft: Draft): void {
    if (this.#working === undefined) this.#give(draft);
    else this.#next = draft;
  }

  #begin(): Engine {
    const engine = this.#start();
    engine.onmessage = ({ data }) => this.#finish({ kind: 'report', report: data });
    engine.onerror = () => this.#stop('the page failed on this text; please report it');
    return engine;
  }

  #give(draft: Draft): void {
    this.#working = draft;
    this.#next = undefined;
    const reason = `stopped after ${this.#budget / 1000} s`;
    this.#timer = setTimeout(() => this.#stop(reason), this.#budget);
    this.#engine.postMessage(draft);
  }

  #stop(reason: string): void {
    this.#engine.terminate();
    this.#engine = this.#begin();
    this.#finish({ kind: 'stopped', reason });
  }

  #finish(told: Told): void {
    clearTimeout(this.#timer);
    const draft = this.#working;
    this.#working = undefined;
    if (draft !== undefined) this.#tell(told, draft);
    if (this.#next !== undefined) this.#give(this.#next);
  }
}
