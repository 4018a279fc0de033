/** Where an engine finds and leaves everything, on one list of times. */
export interface Memory {
  readonly length: number;
  /** Epoch seconds, ascending. */
  readonly times: Float64Array;
  /** Values by column, 0 where there is no point. */
  readonly columns: Float64Array[];
  /** A byte for each time: 1 where there is a point; none where all are there. */
  readonly present: (Uint8Array | undefined)[];
  /** By period: 1 where the time is a slot of it; none where all are. */
  readonly slots: ReadonlyMap<number, Uint8Array | undefined>;
  readonly scalars: Float64Array;
}

/** A pass over all times. */
export type Pass = (memory: Memory) => void;

/** What is known of the columns when an engine is made. */
export interface Density {
  /** Whether a column has a point at every time. */
  isDense(column: number): boolean;
  /** Whether every time is a slot of a period. */
  isSlotted(period: number): boolean;
}
