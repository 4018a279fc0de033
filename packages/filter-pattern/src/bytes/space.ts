import type { TextTest } from '@sluice/match';
import { type Cells, RowList, type Scanner, type SpaceRows, Status } from '@sluice/scan';
import type { AtToken, SpacePlan } from '../plan/shape.ts';
import { candidatesOf } from './candidates.ts';
import { tokenTestOf } from './cell-tests.ts';
import type { LineFilter } from './line-filter.ts';
import { leavesOf, logicOf, type RowTest } from './logic.ts';

export function spaceFilter(plan: SpacePlan, scanner: Scanner, test: TextTest): LineFilter {
  const candidates = candidatesOf(scanner, plan.needs);
  const places = [
    ...new Set(plan.test === null ? [] : leavesOf(plan.test).map(({ place }) => place)),
  ];
  const split = scanner.planSpaces(places, { quoted: true });
  let read: SpaceRows | undefined;
  const cellsAt = (column: number): Cells => read!.cells[column]!;
  const holds: RowTest =
    plan.test === null
      ? () => true
      : logicOf(plan.test, ({ place, check }: AtToken): RowTest => {
          const column = places.indexOf(place);
          const holdsFor = tokenTestOf(check, scanner);
          return (row) => holdsFor(cellsAt(column), row);
        });
  const fields = plan.front.length + (plan.back?.length ?? 0);
  const found = new RowList();
  return {
    matching(lines) {
      const rows = candidates(lines);
      read = split.read(lines, rows);
      const { status, counts } = read;
      found.clear();
      const count = rows?.length ?? lines.count;
      for (let i = 0; i < count; i++) {
        const row = rows === undefined ? i : rows[i]!;
        const tokens = counts[row]!;
        // The last field takes all that is left of a line, which is no cell.
        const isWhole = status[row] !== Status.odd && (plan.back !== null || tokens <= fields);
        const matches = isWhole
          ? tokens > 0 && tokens >= fields && holds(row)
          : test(scanner.text(lines.starts[row]!, lines.ends[row]!));
        if (matches) found.add(row);
      }
      return found.all;
    },
  };
}
