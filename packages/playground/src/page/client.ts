import type { Draft } from './draft.ts';
import type { Report } from './inspect.ts';

/** The part of a web worker that is used. */
export interface Engine {
  postMessage(draft: Draft): void;
  terminate(): void;
  onmessage: ((event: { readonly data: Said }) => void) | null;
  onerror: ((event: never) => void) | null;
}

/** A language, as the page lists it. */
export interface Named {
  readonly id: string;
  readonly title: string;
}

/** What a worker says: once which languages there are, then a report on each draft. */
export type Said =
  | { readonly kind: 'hello'; readonly languages: readonly Named[] }
  | { readonly kind: 'report'; readonly report: Report };

/** What is known of a draft. */
export type Told =
  | { readonly kind: 'report'; readonly draft: Draft; readonly report: Report }
  | { readonly kind: 'stopped'; readonly draft: Draft; readonly reason: string };

export interface Listener {
  hello(languages: readonly Named[]): void;
  told(told: Told): void;
  /** The worker failed with nothing to do: it cannot even start. */
  lost(): void;
}

/** Keeps one worker busy with the newest draft; ends it where it takes too long. */
export class Client {
  readonly #start: () => Engine;
  readonly #budget: number;
  readonly #listener: Listener;
  #engine: Engine;
  #working: Draft | undefined;
  #next: Draft | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `budget` in milliseconds. */
  constructor(start: () => Engine, budget: number, listener: Listener) {
    this.#start = start;
    this.#budget = budget;
    this.#listener = listener;
    this.#engine = this.#begin();
  }

  /** Drafts that come while one is looked at replace each other: only the newest counts. */
  ask(draft: Draft): void {
    if (this.#working === undefined) this.#give(draft);
    else this.#next = draft;
  }

  #begin(): Engine {
    const engine = this.#start();
    engine.onmessage = ({ data }) => {
      if (data.kind === 'hello') this.#listener.hello(data.languages);
      else this.#finish((draft) => ({ kind: 'report', draft, report: data.report }));
    };
    engine.onerror = () => this.#stop('The page failed on this text; please report it.');
    return engine;
  }

  #give(draft: Draft): void {
    this.#working = draft;
    this.#next = undefined;
    const reason = `Stopped after ${this.#budget / 1000} s.`;
    this.#timer = setTimeout(() => this.#stop(reason), this.#budget);
    this.#engine.postMessage(draft);
  }

  #stop(reason: string): void {
    this.#engine.terminate();
    if (this.#working === undefined) this.#listener.lost();
    else {
      this.#engine = this.#begin();
      this.#finish((draft) => ({ kind: 'stopped', draft, reason }));
    }
  }

  #finish(toldOf: (draft: Draft) => Told): void {
    clearTimeout(this.#timer);
    const draft = this.#working;
    this.#working = undefined;
    if (draft !== undefined) this.#listener.told(toldOf(draft));
    if (this.#next !== undefined) this.#give(this.#next);
  }
}
