import { type Lines, RowList, type Rows, type Scanner, Status } from '@sluice/scan';
import type { AtToken, SpacePlan } from '../plan/shape.ts';
import { tokenTestOf } from './cell-tests.ts';
import { Column } from './column.ts';
import { leavesOf, logicOf, type Verdict } from './logic.ts';

/** The tokens at the places of some patterns, line by line. */
export class SpaceColumns {
  /** The rows read last that have tokens, and those whose text must be asked. */
  readonly plain = new RowList();
  readonly odd = new RowList();
  private readonly scanner: Scanner;
  private readonly places: readonly number[];
  private readonly columns: readonly Column[];
  private readonly plan: ReturnType<Scanner['planSpaces']>;
  private counts: Int32Array = new Int32Array(0);

  constructor(scanner: Scanner, tests: readonly SpacePlan['test'][]) {
    this.scanner = scanner;
    this.places = [...new Set(tests.flatMap(placesOf))];
    this.columns = this.places.map(() => new Column(scanner));
    this.plan = scanner.planSpaces(this.places, { quoted: true });
  }

  column({ place }: AtToken): Column {
    return this.columns[this.places.indexOf(place)]!;
  }

  /** Reads the lines, or some of them. */
  read(lines: Lines, rows: Rows): void {
    const { cells, status, counts } = this.plan.read(lines, rows);
    const { plain, odd } = this;
    this.counts = counts;
    plain.clear();
    odd.clear();
    const count = rows?.length ?? lines.count;
    for (let i = 0; i < count; i++) {
      const row = rows === undefined ? i : rows[i]!;
      if (status[row] === Status.odd) odd.add(row);
      else if (counts[row]! > 0) plain.add(row);
    }
    this.columns.forEach((column, i) => {
      column.begin(cells[i]!, plain.all, lines.count);
    });
  }

  /** A pattern over plain rows. */
  verdictOf(plan: SpacePlan): Verdict {
    const { test } = plan;
    const shape = this.shapeOf(plan);
    if (test === null) return shape;
    const holds = logicOf(test, (at: AtToken) =>
      tokenTestOf(at.check, this.column(at), this.scanner),
    );
    return (row) => shape(row) && holds(row);
  }

  /** Whether a plain row has tokens for all fields; nothing where one that is asked is no token. */
  shapeOf(plan: SpacePlan): Verdict {
    const fields = plan.front.length + (plan.back?.length ?? 0);
    const isRest = isRestAsked(plan);
    return (row) => {
      const tokens = this.counts[row]!;
      if (tokens < fields) return false;
      return isRest && tokens > fields ? undefined : true;
    };
  }
}

/** Whether a pattern asks for its last field, and that takes all that is left of a line. */
export const isRestAsked = ({ test, front, back }: SpacePlan): boolean =>
  back === null && placesOf(test).includes(front.length - 1);

const placesOf = (test: SpacePlan['test']): readonly number[] =>
  test === null ? [] : leavesOf(test).map(({ place }) => place);
