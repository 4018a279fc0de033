import type { Diagnostic, Fix } from '@sluice/core';
import type { Command, Query } from '../ast.ts';
import { codes } from '../codes.ts';
import { everyPart } from '../symbols/names.ts';
import { type Checking, expressionsOf, subqueriesOf, wordOf, wordSpan } from './checking.ts';

/** Which command may stand where. */
export function* checkStructure(query: Query, checking: Checking): Generator<Diagnostic> {
  const { commands } = query;
  yield* checkDedup(commands);
  yield* checkPatterns(commands);
  yield* checkBeforeStats(commands);
  yield* checkEnds(commands, checking);
  yield* checkBins(commands);
  yield* checkLists(commands);
  const joins = commands.filter(({ kind }) => kind === 'join');
  for (const join of joins.slice(1)) yield codes.secondJoin.at(wordSpan(join));
}

/** AWS: only `limit` may follow. */
function* checkDedup(commands: readonly Command[]): Generator<Diagnostic> {
  const dedup = commands.findIndex(({ kind }) => kind === 'dedup');
  if (dedup === -1) return;
  for (const command of commands.slice(dedup + 1)) {
    if (command.kind === 'limit' || command.kind === 'broken') continue;
    yield codes.afterDedup.at(wordSpan(command), wordOf(command));
    return;
  }
}

function* checkPatterns(commands: readonly Command[]): Generator<Diagnostic> {
  const pattern = commands.findIndex(({ kind }) => kind === 'pattern');
  const sort = commands.findIndex(({ kind }) => kind === 'sort');
  if (pattern !== -1 && sort !== -1 && sort < pattern) {
    const fix = removing(commands, sort);
    yield codes.patternAfterSort.at({ span: wordSpan(commands[pattern]!), ...(fix && { fix }) });
  }
  const isOpen = commands.some(({ kind }) => kind === 'saved-query' || kind === 'broken');
  const anomaly = commands.findIndex(({ kind }) => kind === 'anomaly');
  if (anomaly !== -1 && !isOpen && (pattern === -1 || pattern > anomaly)) {
    yield codes.needsPattern.at(wordSpan(commands[anomaly]!), 'anomaly');
  }
}

/** A command and the pipe after it. */
function removing(commands: readonly Command[], i: number): Fix | undefined {
  const [from, next] = [commands[i], commands[i + 1]];
  if (from === undefined || next === undefined) return undefined;
  const span = { start: from.span.start, end: next.span.start };
  return { title: `remove \`${wordOf(from)}\``, edits: [{ span, text: '' }] };
}

/** AWS: between two `stats` the order and number of rows can not be settled. */
function* checkBeforeStats(commands: readonly Command[]): Generator<Diagnostic> {
  const first = commands.findIndex(({ kind }) => kind === 'stats');
  const last = commands.findLastIndex(({ kind }) => kind === 'stats');
  for (const command of commands.slice(first + 1, Math.max(last, 0))) {
    if (command.kind !== 'sort' && command.kind !== 'limit') continue;
    yield codes.beforeStats.at(wordSpan(command), wordOf(command));
  }
}

function* checkEnds(commands: readonly Command[], { text }: Checking): Generator<Diagnostic> {
  for (const [i, command] of commands.entries()) {
    const before = commands[i - 1];
    if (command.kind === 'estimate' && i < commands.length - 1) {
      const after = commands[i + 1]!;
      const edits = [
        { span: { start: command.span.start, end: after.span.start }, text: '' },
        { span: endOf(commands.at(-1)!), text: ' | estimate' },
      ];
      const fix = { title: 'put `estimate` at the end', edits };
      const isPlain = !text.slice(after.span.start).includes('#');
      yield codes.estimateLast.at({ span: command.span, ...(isPlain && { fix }) });
    }
    if (command.kind === 'source' && before !== undefined && before.kind !== 'source') {
      yield codes.sourceFirst.at(wordSpan(command));
    }
  }
}

const endOf = ({ span }: Command) => ({ start: span.end, end: span.end });

function* checkBins(commands: readonly Command[]): Generator<Diagnostic> {
  for (const [i, command] of commands.entries()) {
    if (command.kind !== 'fill-missing') continue;
    const before = commands.slice(0, i);
    if (before.some(({ kind }) => kind === 'saved-query' || kind === 'broken')) continue;
    const stats = before.findLast((one) => one.kind === 'stats');
    const hasBin =
      stats?.kind === 'stats' &&
      stats.by.some(({ expression }) =>
        [...everyPart(expression)].some(
          (part) => part.kind === 'call' && /^(?:bin|date_?floor|date_?ceil)$/i.test(part.name),
        ),
      );
    if (!hasBin) yield codes.needsBin.at(wordSpan(command));
  }
}

function* checkLists(commands: readonly Command[]): Generator<Diagnostic> {
  for (const command of commands) {
    if (command.kind === 'filter-index' && command.listed && command.values.length === 0) {
      yield codes.emptyList.at({ start: command.span.end - 2, end: command.span.end });
    }
    for (const part of expressionsOf(command).flatMap((one) => [...everyPart(one)])) {
      if (part.kind !== 'in' || part.among.kind !== 'list') continue;
      if (part.among.items.length === 0) yield codes.emptyList.at(part.among.span);
    }
  }
}

/** Where queries in parentheses may stand; `depth` counts those around. */
export function* checkSubqueries({ commands }: Query, depth: number): Generator<Diagnostic> {
  for (const command of commands) {
    const inner = subqueriesOf(command);
    for (const { span, commands: parts } of inner) {
      if (depth > 0) yield codes.nestedSubquery.at(span, 'another one');
      else if (command.kind === 'filter') yield* checkColumns(parts, span);
      else if (command.kind !== 'join' && command.kind !== 'append-cols') {
        yield codes.subqueryPlace.at(span, wordOf(command));
      }
    }
  }
}

/** What a value is compared with comes in one column. */
function* checkColumns(commands: readonly Command[], span: Query['span']): Generator<Diagnostic> {
  const last = commands.findLast(
    (one) => one.kind === 'display' || one.kind === 'fields' || one.kind === 'stats',
  );
  if (last === undefined || commands.some(({ kind }) => kind === 'saved-query')) return;
  const shown = last.kind === 'stats' ? [...last.by, ...last.items] : last.items;
  const isSure = last.kind === 'display' || commands.filter(isChoosing).length === 1;
  if (isSure && shown.length > 1) yield codes.subqueryColumns.at(span, shown.length);
}

const isChoosing = ({ kind }: Command): boolean =>
  kind !== 'source' && kind !== 'filter' && kind !== 'sort' && kind !== 'limit';
