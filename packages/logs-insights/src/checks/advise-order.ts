import type { Diagnostic, Fix } from '@sluice/core';
import type { Command, Limit, Query } from '../ast.ts';
import { codes } from '../codes.ts';
import { segmentsOf } from '../order.ts';
import { type Checking, wordOf, wordSpan } from './checking.ts';

/** Commands that run in another order than they are written, or for nothing. */
export function* adviseOrder(
  { commands }: Query,
  { text, options }: Checking,
): Generator<Diagnostic> {
  const segments = segmentsOf(commands);
  for (const [i, segment] of segments.entries()) {
    yield* limitsBeforeSort(segment, text, options.mode === 'strict');
    yield* several(segment);
    if (i < segments.length - 1) yield* sortBeforeStats(segment);
  }
  const displays = commands.filter(({ kind }) => kind === 'display');
  for (const command of displays.slice(0, -1)) {
    yield codes.severalDisplays.at({ span: command.span, ...removal(command, commands) });
  }
}

function* limitsBeforeSort(
  segment: readonly Command[],
  text: string,
  isStrict: boolean,
): Generator<Diagnostic> {
  const sort = segment.findLastIndex(({ kind }) => kind === 'sort');
  if (isStrict) return;
  for (const [i, command] of segment.slice(0, Math.max(sort, 0)).entries()) {
    if (command.kind !== 'limit') continue;
    const isNext = i === sort - 1;
    const fix = isNext ? exchange(command, segment[sort]!, text) : undefined;
    yield codes.limitBeforeSort.at({ span: command.span, fix }, command.count);
  }
}

function exchange(first: Command, second: Command, text: string): Fix {
  const written = ({ span }: Command) => text.slice(span.start, span.end);
  const edits = [
    { span: first.span, text: written(second) },
    { span: second.span, text: written(first) },
  ];
  return { title: 'exchange them', edits };
}

/** The last sort decides, and the smallest limit. */
function* several(segment: readonly Command[]): Generator<Diagnostic> {
  const sorts = segment.filter(({ kind }) => kind === 'sort');
  for (const command of sorts.slice(0, -1)) {
    yield codes.severalSorts.at({ span: command.span, ...removal(command, segment) });
  }
  const limits = segment.filter((command): command is Limit => command.kind === 'limit');
  const smallest = limits.reduce(
    (least: Limit | undefined, one) =>
      least === undefined || one.count < least.count ? one : least,
    undefined,
  );
  for (const command of limits) {
    if (command === smallest || smallest === undefined) continue;
    const place = { span: command.span, ...removal(command, segment) };
    yield codes.severalLimits.at(place, smallest.count);
  }
}

function* sortBeforeStats(segment: readonly Command[]): Generator<Diagnostic> {
  const barrier = segment.at(-1);
  const isCut = segment.some(({ kind }) => kind === 'limit' || isOrdered(kind));
  if (barrier?.kind !== 'stats' || isCut) return;
  const sort = segment.findLast(({ kind }) => kind === 'sort');
  if (sort === undefined) return;
  const place = { span: wordSpan(sort), ...removal(sort, segment) };
  yield codes.sortBeforeStats.at(place, wordOf(sort));
}

/** Commands to which the order of the rows matters. */
const isOrdered = (kind: Command['kind']): boolean =>
  kind === 'accum' ||
  kind === 'autoregress' ||
  kind === 'fill-down' ||
  kind === 'sessionize' ||
  kind === 'dedup';

/** The command goes, with the pipe to its neighbour. */
function removal(command: Command, commands: readonly Command[]): { readonly fix?: Fix } {
  const at = commands.indexOf(command);
  const [before, after] = [commands[at - 1], commands[at + 1]];
  const title = `remove \`${wordOf(command)}\``;
  if (after !== undefined) {
    const span = { start: command.span.start, end: after.span.start };
    return { fix: { title, edits: [{ span, text: '' }] } };
  }
  if (before === undefined) return {};
  const span = { start: before.span.end, end: command.span.end };
  return { fix: { title, edits: [{ span, text: '' }] } };
}
