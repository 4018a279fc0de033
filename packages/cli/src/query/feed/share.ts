import type { Diagnostic } from '@sluice/core';
import type { Range } from '../../input/bytes.ts';
import type { Remark } from '../../input/event.ts';
import type { Source } from '../../input/source.ts';
import type { Before } from '../time/clock.ts';

/** A file or stdin, and the log group that it holds events of, where the user said it. */
export interface Input extends Source {
  readonly log?: string;
}

/** What is read in one go: an input, or whole lines of a plain file. */
export interface Share {
  readonly source: Input;
  /** Its place among the inputs. */
  readonly index: number;
  readonly part?: { readonly range: Range; readonly before: Before };
}

/** What came of a few more bytes. */
export interface ReadStep {
  /** Bytes taken from the disk or from stdin, before they were unpacked. */
  readonly stored: number;
  readonly events: number;
}

/** What came of a share, besides what the engine holds. */
export interface ReadReport {
  readonly events: number;
  /** Unpacked. */
  readonly bytes: number;
  /** How many lines there were, of inputs that are read as such. */
  readonly lines: number;
  /** Events that have the time of the one before. */
  readonly assumed: number;
  /** Events that only have a place. */
  readonly counted: number;
  readonly refused: readonly Remark[];
  /** Why the input could not be read to its end. */
  readonly failure?: string;
  /** Why the engine takes no more. */
  readonly limit?: readonly Diagnostic[];
}
