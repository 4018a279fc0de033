import type { Diagnostic } from '@sluice/core';
import { bytesOf } from '../reference/environment.ts';
import type { Batch } from './batch.ts';
import { type HeldEvent, held } from './held.ts';
import type { SavedEvents } from './keep.ts';
import type { Sink } from './sink.ts';

/** Keeps every event that it is given. */
export class Gathering implements Sink {
  private readonly events: HeldEvent[] = [];
  private readonly exceeded: Diagnostic;
  private left: number;

  /** `exceeded` is said where events take more than `memory` bytes. */
  constructor(memory: number, exceeded: Diagnostic) {
    this.left = memory;
    this.exceeded = exceeded;
  }

  add({ block, rows }: Batch): Diagnostic | undefined {
    for (const row of rows) {
      const one = held(block, row);
      this.left -= bytesOf(one.event);
      if (this.left < 0) return this.exceeded;
      this.events.push(one);
    }
    return undefined;
  }

  save(): SavedEvents {
    return { kind: 'events', events: this.events };
  }
}
