import { Kind, type Scanner } from '@sluice/scan';
import type { At, AtToken, Check, JsonPlan, Logic, Needs, SpacePlan } from '../plan/shape.ts';
import { type Candidates, candidatesOf } from './candidates.ts';
import { jsonTestOf, tokenNumber, tokenTestOf } from './cell-tests.ts';
import type { Column } from './column.ts';
import type { Reading } from './column-filter.ts';
import { type Group, type Member, RowTexts } from './group.ts';
import { isNullable, JsonColumns } from './json-columns.ts';
import type { RowTest, Verdict } from './logic.ts';
import { addRow, eachRow, emptied, wordsFor } from './row-bits.ts';
import { eachRowOf, type RowsTest, rowsLogicOf } from './set-logic.ts';
import { isRestAsked, SpaceColumns } from './space-columns.ts';
import { ValueLeaves } from './value-leaves.ts';

/** A pattern over columns. */
interface Asked extends Member {
  /** Over all rows that cells tell of; nothing where each row must be asked by itself. */
  readonly rows: RowsTest | undefined;
  /** Of one row. */
  readonly verdict: Verdict;
  /** Whether a row has the fields that a pattern needs; nothing where its text must be asked. */
  readonly shape?: Verdict;
  /** Whether there may be such rows. */
  readonly isRestAsked?: boolean;
}

/** JSON patterns whose paths can be read as fields: all of them are, once. */
export function jsonGroup(members: readonly Member<JsonPlan>[], scanner: Scanner): Group {
  const columns = new JsonColumns(
    scanner,
    members.map(({ plan }) => plan.test),
  );
  const leaves = new Leaves<At>(scanner, {
    columnOf: (at) => columns.column(at),
    testOf: (check, column) => jsonTestOf(check, column, scanner),
    numberAt: (column, row) =>
      column.cells.kinds[row] === Kind.number ? column.number(row) : Number.NaN,
  });
  const asked = members.map(
    (member): Asked => ({
      ...member,
      rows: isNullable(member.plan.test) ? undefined : leaves.rowsOf(member.plan.test),
      verdict: columns.verdictOf(member.plan.test),
    }),
  );
  const needs = members.map(({ plan }) => plan.needs && [...plan.needs, '\\']);
  return groupOf(asked, columns, { scanner, leaves, candidates: unionOf(scanner, needs) });
}

/** Space-delimited patterns: lines are split once for all. */
export function spaceGroup(members: readonly Member<SpacePlan>[], scanner: Scanner): Group {
  const columns = new SpaceColumns(
    scanner,
    members.map(({ plan }) => plan.test),
  );
  const leaves = new Leaves<AtToken>(scanner, {
    columnOf: (at) => columns.column(at),
    testOf: (check, column) => tokenTestOf(check, column, scanner),
    numberAt: (column, row) => tokenNumber(column, row, scanner.bytes),
  });
  const asked = members.map((member): Asked => {
    const { test } = member.plan;
    const rows = test === null ? undefined : leaves.rowsOf(test);
    const { plan } = member;
    return {
      ...{ ...member, rows, verdict: columns.verdictOf(plan), shape: columns.shapeOf(plan) },
      isRestAsked: isRestAsked(plan),
    };
  });
  const needs = members.map(({ plan }) => plan.needs);
  return groupOf(asked, columns, { scanner, leaves, candidates: unionOf(scanner, needs) });
}

interface Reader<Leaf> {
  columnOf(leaf: Leaf): Column;
  testOf(check: Check, column: Column): RowTest;
  /** The number in a cell that is one, NaN for others. */
  numberAt(column: Column, row: number): number;
}

/** What patterns ask of columns, equalities together. */
class Leaves<Leaf extends At | AtToken> {
  private readonly scanner: Scanner;
  private readonly reader: Reader<Leaf>;
  private readonly values = new Map<Column, ValueLeaves>();

  constructor(scanner: Scanner, reader: Reader<Leaf>) {
    this.scanner = scanner;
    this.reader = reader;
  }

  rowsOf(test: Logic<Leaf>): RowsTest {
    return rowsLogicOf(test, (leaf) => this.leaf(leaf));
  }

  begin(rows: Int32Array, count: number): void {
    for (const values of this.values.values()) values.begin(rows, count);
  }

  private leaf(leaf: Leaf): RowsTest {
    const { check } = leaf;
    const column = this.reader.columnOf(leaf);
    const isEquality = (check.kind === 'text' || check.kind === 'number') && !check.negated;
    if (!isEquality) return eachRowOf(this.reader.testOf(check, column));
    let values = this.values.get(column);
    if (values === undefined) {
      values = new ValueLeaves(column, this.scanner, (row) => this.reader.numberAt(column, row));
      this.values.set(column, values);
    }
    return values.add(check);
  }
}

// PERF: bench/filter-pattern/many.bench.ts; for more texts than that reading is sooner done.
const mostTexts = 4;

/** The rows that may match one of several patterns. */
function unionOf(scanner: Scanner, all: readonly Needs[]): Candidates {
  const texts = all.includes(null) ? null : [...new Set(all.flatMap((needs) => needs ?? []))];
  return candidatesOf(scanner, texts !== null && texts.length <= mostTexts ? texts : null);
}

interface Tools {
  readonly scanner: Scanner;
  readonly candidates: Candidates;
  readonly leaves: { begin(rows: Int32Array, count: number): void };
}

function groupOf(
  asked: readonly Asked[],
  columns: Reading,
  { scanner, candidates, leaves }: Tools,
): Group {
  const texts = new RowTexts(scanner);
  let [plain, out] = [new Int32Array(0), new Int32Array(0)];
  return {
    ask(lines, verdicts) {
      columns.read(lines, candidates(lines));
      texts.begin(lines);
      const rows = columns.plain.all;
      const words = wordsFor(lines.count);
      plain = emptied(plain, lines.count);
      out = emptied(out, lines.count);
      for (const row of rows) addRow(plain, row);
      leaves.begin(rows, lines.count);
      for (const { number, rows: holds, verdict, shape, isRestAsked, test } of asked) {
        const asText = (row: number) => test(texts.at(row));
        if (holds === undefined) {
          for (const row of rows) if (verdict(row) ?? asText(row)) verdicts.add(row, number);
          continue;
        }
        holds(plain, out, words);
        eachRow(out, words, (row) => {
          if (shape === undefined || shape(row)) verdicts.add(row, number);
        });
        if (!isRestAsked) continue;
        for (const row of rows) {
          if (shape?.(row) === undefined && asText(row)) verdicts.add(row, number);
        }
      }
      for (const row of columns.odd.all) {
        for (const { test, number } of asked) if (test(texts.at(row))) verdicts.add(row, number);
      }
    },
  };
}
