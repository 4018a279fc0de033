import type { FinderKernels } from '../kernel/kernels.ts';
import type { Views } from '../kernel/views.ts';
import { findIn, markAt } from './search.ts';

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
  marks(finder, starts, ends, count, marked, width, rows) {
    const { words } = views;
    if (count === 0) return 0;
    words.fill(0, marked >> 2, (marked >> 2) + count * width);
    const to = words[(ends >> 2) + count - 1]!;
    let found = 0;
    let row = 0;
    let last = -1;
    for (let from = words[starts >> 2]!; from < to; from++) {
      from = findIn(views, from, to, finder);
      if (from < 0) break;
      while (row + 1 < count && words[(starts >> 2) + row + 1]! <= from) row += 1;
      const isAny = markAt(
        views,
        from,
        words[(ends >> 2) + row]!,
        finder,
        (marked >> 2) + row * width,
      );
      if (!isAny || row === last) continue;
      words[(rows >> 2) + found] = row;
      found += 1;
      last = row;
    }
    return found;
  },
});
