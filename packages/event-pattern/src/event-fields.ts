import type { Leaf } from './event-leaf.ts';

/** An element of an array that a value stands in, and the elements around it. */
export interface Element {
  readonly array: number;
  readonly index: number;
  readonly outer: Element | undefined;
}

/** All values that one event has at one path: the first `count` of the lists. */
export class Found {
  readonly values: Leaf[] = [];
  readonly elements: (Element | undefined)[] = [];
  count = 0;
  /** Whether some value stands in an element of an array. */
  inElements = false;

  add(value: Leaf, element: Element | undefined): void {
    this.values[this.count] = value;
    this.elements[this.count] = element;
    this.count += 1;
    if (element !== undefined) this.inElements = true;
  }

  /** PERF: what was found before is written over, not taken away. */
  clear(): void {
    this.count = 0;
    this.inElements = false;
  }
}

/** The values of one event by slot; used again for the next event. */
export class Fields {
  readonly #found: Found[] = [];
  /** The slots that have values now. */
  readonly touched: number[] = [];

  at(slot: number): Found {
    let found = this.#found[slot];
    if (found === undefined) {
      found = new Found();
      this.#found[slot] = found;
    }
    return found;
  }

  add(slot: number, value: Leaf, element: Element | undefined): void {
    const found = this.at(slot);
    if (found.count === 0) this.touched.push(slot);
    found.add(value, element);
  }

  clear(): void {
    for (const slot of this.touched) this.#found[slot]!.clear();
    this.touched.length = 0;
  }
}
