import type { FinderKernels } from '../kernel/kernels.ts';
import type { Views } from '../kernel/views.ts';
import { findIn } from './search.ts';

export const finderTwin = (views: Views): FinderKernels => ({
  find: (from, to, finder) => findIn(views, from, to, finder),
  rowsWith(finder, starts, ends, count, rows) {
    const { words } = views;
    if (count === 0) return 0;
    const to = words[(ends >> 2) + count - 1]!;
    let found = 0;
    let row = 0;
    let from = words[starts >> 2]!;
    for (;;) {
      const place = findIn(views, from, to, finder);
      if (place < 0) return found;
      while (row + 1 < count && words[(starts >> 2) + row + 1]! <= place) row += 1;
      // What was found may reach beyond its line: then the line alone is looked through.
      if (findIn(views, place, words[(ends >> 2) + row]!, finder) >= 0) {
        words[(rows >> 2) + found] = row;
        found += 1;
      }
      row += 1;
      if (row === count) return found;
      from = words[(starts >> 2) + row]!;
    }
  },
});
