import type { Diagnostic } from '@sluice/core';
import type { Command, Limit, ParseRegex, Query } from '../ast.ts';
import { codes } from '../codes.ts';
import { replacing, wordOf, wordSpan } from './checking.ts';

/** Old, undocumented and half documented words, and groups that take nothing. */
export function* adviseWords({ commands }: Query): Generator<Diagnostic> {
  for (const command of commands) {
    if (command.kind === 'filter' && command.keyword === 'search') {
      const span = wordSpan(command);
      yield codes.searchWord.at({ span, fix: replacing(span, 'filter') });
    }
    if (command.kind === 'limit' && command.keyword !== 'limit') yield oldLimit(command);
    if (command.kind === 'parse-regex') yield* lazyGroup(command);
    if (experimental.has(command.kind)) {
      yield codes.experimental.at(wordSpan(command), wordOf(command));
    }
  }
}

/** What they give is described in the guide, but not how. */
const experimental: ReadonlySet<Command['kind']> = new Set([
  'anomaly',
  'diff',
  'log-compare',
  'estimate',
]);

function oldLimit(command: Limit): Diagnostic {
  const span = wordSpan(command);
  const fix = command.keyword === 'head' ? replacing(span, 'limit') : undefined;
  return codes.oldLimit.at({ span, fix }, command.keyword);
}

/** Nothing follows that it would have to reach. */
function* lazyGroup({ regex }: ParseRegex): Generator<Diagnostic> {
  const found = /\((?:\?P?<[^>]+>)?(?:\.|\\[wSDs]|\[[^\]\\]*\])([*+])\?\)$/.exec(regex.source);
  if (found === null) return;
  const end = regex.span.end - 1;
  const [group] = found;
  const start = end - group.length;
  const mark = { start: end - 2, end: end - 1 };
  yield codes.lazyGroup.at(
    { span: { start, end }, fix: replacing(mark, '', 'remove the `?`') },
    group,
  );
}
