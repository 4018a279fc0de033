import type { Raced, Result } from './measure.ts';

const head = [
  'engine',
  'CPU s',
  'less start',
  'MB/s',
  'wall s',
  'peak MB',
  'build ms',
  'kept MB',
  'ours is × as fast',
  'less starts',
];

/** One scenario as a Markdown table, the lost races and those who did not run too. */
export function reportOf({ bytes, results }: Raced): string {
  const rows = results.map((one) =>
    one.failed === undefined ? cellsOf(one, bytes) : [one.engine, `not measured: ${one.failed}`],
  );
  const full = rows.map((row) => [...row, ...head.slice(row.length).map(() => '')]);
  const table = [head, head.map(() => '---'), ...full].map((row) => `| ${row.join(' | ')} |`);
  const title = `### ${results[0]!.scenario} (${Math.round(bytes / 1e6)} MB)`;
  return [title, '', ...table, ''].join('\n');
}

const cellsOf = (one: Result, bytes: number): readonly string[] => [
  one.engine,
  `${seconds(one.cpu)} ±${Math.round(one.spread * 100)}% (${one.rounds})`,
  seconds(one.net),
  String(Math.round(bytes / one.net / 1e6)),
  one.wall === undefined ? '' : seconds(one.wall),
  megabytes(one.maxBytes),
  one.build === undefined ? '' : String(Math.round(one.build * 1e3)),
  megabytes(one.keptBytes),
  one.ratio === undefined ? '' : one.ratio.toFixed(2),
  one.netRatio === undefined ? '' : one.netRatio.toFixed(2),
];

const seconds = (value: number) => value.toFixed(value < 10 ? 3 : 1);

const megabytes = (bytes: number | undefined) =>
  bytes === undefined ? '' : (bytes / 1e6).toFixed(bytes < 1e8 ? 1 : 0);
