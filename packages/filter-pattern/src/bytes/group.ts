import type { TextTest } from '@sluice/match';
import type { Lines, Scanner } from '@sluice/scan';
import type { Plan } from '../plan/shape.ts';
import type { Verdicts } from './verdicts.ts';

/** A pattern by its place in a set. */
export interface Member<P extends Plan = Plan> {
  readonly number: number;
  readonly plan: P;
  /** Of a line as text. */
  readonly test: TextTest;
}

/** Patterns of a set that are asked together. */
export interface Group {
  /** Sets what matches among the lines. */
  ask(lines: Lines, verdicts: Verdicts): void;
}

/** The texts of rows, each made once for all who ask for it in turn. */
export class RowTexts {
  private readonly scanner: Scanner;
  private lines: Lines | undefined;
  private row = -1;
  private held = '';

  constructor(scanner: Scanner) {
    this.scanner = scanner;
  }

  begin(lines: Lines): void {
    this.lines = lines;
    this.row = -1;
  }

  at(row: number): string {
    if (row !== this.row) {
      const { starts, ends } = this.lines!;
      this.held = this.scanner.text(starts[row]!, ends[row]!);
      this.row = row;
    }
    return this.held;
  }
}
