const blocks = '▁▂▃▄▅▆▇█';

/** A line of blocks, `·` where there is no value; many values are drawn in fewer columns. */
export function sparkline(values: readonly (number | null)[], width = 60): string {
  const cells = grouped(values, Math.min(width, values.length));
  const known = cells.filter((value) => value !== null);
  const least = known.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const most = known.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  return cells
    .map((value) => {
      if (value === null) return '·';
      const share = most === least ? 0.5 : (value - least) / (most - least);
      return blocks[Math.min(blocks.length - 1, Math.floor(share * blocks.length))];
    })
    .join('');
}

/** The mean of those that fall into one column. */
function grouped(values: readonly (number | null)[], columns: number): (number | null)[] {
  return Array.from({ length: columns }, (_, i) => {
    const from = Math.floor((i * values.length) / columns);
    const to = Math.floor(((i + 1) * values.length) / columns);
    const known = values.slice(from, to).filter((value) => value !== null);
    return known.length === 0 ? null : known.reduce((sum, value) => sum + value / known.length, 0);
  });
}
