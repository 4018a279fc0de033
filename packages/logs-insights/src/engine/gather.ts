import type { Diagnostic } from '@sluice/core';
import { bytesOf } from '../reference/environment.ts';
import { type HeldEvent, held } from './held.ts';
import type { EventBlock } from './part.ts';
import type { Sink } from './sink.ts';

/** Keeps every event that it is given. */
export class Gathering implements Sink {
  readonly events: HeldEvent[] = [];
  private readonly exceeded: Diagnostic;
  private left: number;

  /** `exceeded` is said where events take more than `memory` bytes. */
  constructor(memory: number, exceeded: Diagnostic) {
    this.left = memory;
    this.exceeded = exceeded;
  }

  add(block: EventBlock, rows: Int32Array): Diagnostic | undefined {
    for (const row of rows) {
      const one = held(block, row);
      this.left -= bytesOf(one.event);
      if (this.left < 0) return this.exceeded;
      this.events.push(one);
    }
    return undefined;
  }

  save(): readonly HeldEvent[] {
    return this.events;
  }
}
