import type { Settings } from '../settings.ts';
import type { State } from '../state.ts';

/** The state of an alarm from evaluation to evaluation, with its warm-up. */
export class Progress {
  state: State;
  readonly #settings: Settings;
  #begun: number | undefined;
  #isWarm: boolean;

  constructor(settings: Settings, initial: State) {
    this.#settings = settings;
    this.#isWarm = settings.warmUp === undefined;
    this.state = initial;
  }

  get isWarm(): boolean {
    return this.#isWarm;
  }

  /** The state before, where the evaluation changed it. */
  step(found: State | 'KEEP', start: number, end: number, isFull: boolean): State | undefined {
    this.#begun ??= start;
    if (!this.#isWarm) this.#isWarm = this.#warms(end, isFull);
    if (!this.#isWarm || found === 'KEEP' || found === this.state) return undefined;
    const before = this.state;
    this.state = found;
    return before;
  }

  #warms(end: number, isFull: boolean): boolean {
    const { length, whole } = this.#settings.warmUp!;
    return end - this.#begun! >= length || (isFull && !whole);
  }
}
