import type { Query } from './ast.ts';
import { groupsIn, sourcesIn } from './reference/commands/source.ts';

/** What a query reads of log groups that have names. */
export interface LogGroupUse {
  /** Whose events it begins with, in their order; undefined: those of the call. */
  readonly begun: readonly string[] | undefined;
  /** Whether a query inside of it has sources of its own. */
  readonly isInner: boolean;
}

/** Which of the log groups that there are a query reads. */
export function logGroupsOf({ commands }: Query, all: readonly string[]): LogGroupUse {
  const sources = sourcesIn(commands);
  return {
    begun: sources.length === 0 || all.length === 0 ? undefined : groupsIn(sources, all),
    isInner: commands.some((command) => command.kind !== 'source' && hasSource(command)),
  };
}

const hasSource = (node: unknown): boolean =>
  typeof node === 'object' &&
  node !== null &&
  (Reflect.get(node, 'kind') === 'source' || Object.values(node).some(hasSource));
