import { Kind, type Scanner } from '@sluice/scan';
import type { Check, JsonPlan, Needs, SpacePlan } from '../plan/shape.ts';
import { type Candidates, candidatesOf } from './candidates.ts';
import { tokenNumber } from './cell-tests.ts';
import type { Column } from './column.ts';
import type { Reading } from './column-filter.ts';
import { type Group, type Member, RowTexts } from './group.ts';
import { JsonColumns } from './json-columns.ts';
import { keysOf } from './keys.ts';
import type { Verdict } from './logic.ts';
import { placeOfRest, SpaceColumns } from './space-columns.ts';
import { type Asker, ValueIndex } from './value-index.ts';

/** A pattern over columns. */
interface Asked extends Member {
  readonly verdict: Verdict;
  /** Equalities of which one holds wherever the pattern matches; null where there are none. */
  readonly keys: readonly { readonly column: Column; readonly check: Check }[] | null;
  /** Whether it matches wherever one of its keys holds. */
  readonly isDecided: boolean;
}

/** JSON patterns whose paths can be read as fields: all of them are, once. */
export function jsonGroup(members: readonly Member<JsonPlan>[], scanner: Scanner): Group {
  const columns = new JsonColumns(
    scanner,
    members.map(({ plan }) => plan.test),
  );
  const asked = members.map((member): Asked => {
    const { test } = member.plan;
    const keys = keysOf(test, () => true);
    return {
      ...member,
      verdict: columns.verdictOf(test),
      keys: keys?.map((at) => ({ column: columns.column(at), check: at.check })) ?? null,
      isDecided: keys !== null && test.kind === 'at' && test.check.kind === 'text',
    };
  });
  const candidates = unionOf(
    scanner,
    members.map(({ plan }) => plan.needs && [...plan.needs, '\\']),
  );
  const numberAt = (column: Column, row: number) =>
    column.cells.kinds[row] === Kind.number ? column.number(row) : Number.NaN;
  return groupOf(asked, columns, { scanner, candidates, numberAt });
}

/** Space-delimited patterns: lines are split once for all. */
export function spaceGroup(members: readonly Member<SpacePlan>[], scanner: Scanner): Group {
  const columns = new SpaceColumns(
    scanner,
    members.map(({ plan }) => plan.test),
  );
  const asked = members.map((member): Asked => {
    const { plan } = member;
    const rest = placeOfRest(plan);
    // What takes the rest of a line is no cell, and can't be found by its value.
    const keys = plan.test && keysOf(plan.test, ({ place }) => place !== rest);
    return {
      ...member,
      verdict: columns.verdictOf(plan),
      keys: keys?.map((at) => ({ column: columns.column(at), check: at.check })) ?? null,
      isDecided: false,
    };
  });
  const candidates = unionOf(
    scanner,
    members.map(({ plan }) => plan.needs),
  );
  const numberAt = (column: Column, row: number) => tokenNumber(column, row, scanner.bytes);
  return groupOf(asked, columns, { scanner, candidates, numberAt });
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
  numberAt(column: Column, row: number): number;
}

function groupOf(
  asked: readonly Asked[],
  columns: Reading,
  { scanner, candidates, numberAt }: Tools,
): Group {
  const indexed = new Map<Column, Asker[]>();
  const everywhere: number[] = [];
  for (const [asker, { keys }] of asked.entries()) {
    if (keys === null) everywhere.push(asker);
    for (const { column, check } of keys ?? []) {
      indexed.set(column, [...(indexed.get(column) ?? []), { asker, check }]);
    }
  }
  const indexes = [...indexed].map(
    ([column, askers]) => new ValueIndex(column, askers, scanner, (row) => numberAt(column, row)),
  );
  const texts = new RowTexts(scanner);
  return {
    ask(lines, verdicts) {
      columns.read(lines, candidates(lines));
      texts.begin(lines);
      const ask = (asker: number, row: number): void => {
        const { number, isDecided, verdict, test } = asked[asker]!;
        if (isDecided || (verdict(row) ?? test(texts.at(row)))) verdicts.add(row, number);
      };
      const rows = columns.plain.all;
      for (const index of indexes) index.each(rows, ask);
      for (const asker of everywhere) for (const row of rows) ask(asker, row);
      for (const row of columns.odd.all) {
        for (const { test, number } of asked) if (test(texts.at(row))) verdicts.add(row, number);
      }
    },
  };
}
