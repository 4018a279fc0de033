import type { Command, Expression, Filter, Limit, Query, Sort } from './ast.ts';
import { createdBy } from './symbols/created.ts';
import { namesIn } from './symbols/names.ts';

/**
 * The order in which the service runs commands, which is not always the order of the text: a filter
 * on fields of events runs before the `stats` that it is written after, a sort before a limit, and
 * of several sorts only the last counts.
 */
export function inOrder(query: Query, mode: 'aws' | 'strict' = 'aws'): readonly Command[] {
  if (mode === 'strict') return query.commands;
  return segmentsOf(hoisted(query.commands)).flatMap(settled);
}

/** Commands whose rows are no events any more: nothing but what they give is known after them. */
export const isBarrier = ({ kind }: Command): boolean => barriers.has(kind);

const barriers: ReadonlySet<Command['kind']> = new Set([
  'stats',
  'pattern',
  'count-frequent',
  'relevant-fields',
  'diff',
  'log-compare',
]);

/** Each segment but the last ends with a barrier. */
export function segmentsOf(commands: readonly Command[]): readonly (readonly Command[])[] {
  const segments: Command[][] = [[]];
  for (const command of commands) {
    segments.at(-1)!.push(command);
    if (isBarrier(command)) segments.push([]);
  }
  return segments;
}

/** Filters on what a `stats` does not give, moved before it; from the last to the first. */
function hoisted(commands: readonly Command[]): readonly Command[] {
  const segments = segmentsOf(commands).map((segment) => [...segment]);
  for (let i = segments.length - 1; i > 0; i--) {
    const barrier = segments[i - 1]!.at(-1)!;
    if (barrier.kind !== 'stats') continue;
    const known = new Set([...createdBy(barrier), ...segments[i]!.flatMap(createdBy)]);
    const kept: Command[] = [];
    const moved: Command[] = [];
    for (const command of segments[i]!) {
      if (command.kind !== 'filter') {
        kept.push(command);
        continue;
      }
      const parts = conjuncts(command.condition);
      const before = parts.filter((part) => readsOnly(part, known) === 'unknown');
      const after = parts.filter((part) => readsOnly(part, known) !== 'unknown');
      if (before.length > 0) moved.push(filterOf(command, before));
      if (after.length > 0) kept.push(filterOf(command, after));
    }
    segments[i] = kept;
    segments[i - 1]!.splice(-1, 0, ...moved);
  }
  return segments.flat();
}

/** Whether a condition reads what is known, what is not, or some of both. */
export function readsOnly(
  condition: Expression,
  known: ReadonlySet<string>,
): 'known' | 'unknown' | 'both' {
  const names = namesIn(condition);
  const unknown = names.filter((path) => !isKnown(path.name, known));
  if (unknown.length === 0) return 'known';
  return unknown.length === names.length ? 'unknown' : 'both';
}

/** A name, or a member of what a name stands for. */
export const isKnown = (name: string, known: ReadonlySet<string>): boolean =>
  known.has(name) || [...known].some((one) => name.startsWith(`${one}.`));

export const conjuncts = (condition: Expression): readonly Expression[] =>
  condition.kind === 'and' ? condition.operands.flatMap(conjuncts) : [condition];

function filterOf(command: Filter, parts: readonly Expression[]): Filter {
  if (parts.length === 1) return { ...command, condition: parts[0]! };
  return { ...command, condition: { kind: 'and', operands: parts, span: command.condition.span } };
}

/** One sort, the last; one limit, the smallest, after it. */
function settled(segment: readonly Command[]): readonly Command[] {
  const sort = segment.findLast((command): command is Sort => command.kind === 'sort');
  if (sort === undefined) return segment;
  const early = segment.slice(0, segment.indexOf(sort)).filter(isLimit);
  const rest = segment.filter(
    (command) => command === sort || (command.kind !== 'sort' && !early.includes(command as Limit)),
  );
  if (early.length === 0) return rest;
  const smallest = early.reduce((least, one) => (one.count < least.count ? one : least));
  const at = rest.indexOf(sort) + 1;
  return [...rest.slice(0, at), smallest, ...rest.slice(at)];
}

const isLimit = (command: Command): command is Limit => command.kind === 'limit';
