import type { Diagnostic } from '@sluice/core';
import type { Node } from './ast.ts';
import { advise } from './checks/advice.ts';
import { checkLimits, isCall } from './checks/limits.ts';
import { checkResult } from './checks/result.ts';
import { checkSearch } from './checks/search.ts';
import { checkSql } from './checks/sql.ts';
import type { MetricMathOptions } from './options.ts';
import { scopeOf } from './scope.ts';
import { typeOf } from './types.ts';
import { nodesOf } from './walk.ts';

/** Names, types, limits, and advice. */
export function check(text: string, node: Node, options: MetricMathOptions): Diagnostic[] {
  const nodes = [...nodesOf(node)];
  const calls = nodes.filter(isCall);
  const said: Diagnostic[] = [];
  const type = typeOf(node, scopeOf(options), said);
  const searches = calls.filter(({ name }) => name === 'SEARCH');
  return [
    ...said,
    ...searches.flatMap((call) => checkSearch(call, options)),
    ...(node.kind === 'sql' ? checkSql(node, options) : []),
    ...checkLimits(text, calls, options),
    ...(searches.length > 0 && type === 'TS[]' ? [] : checkResult(node, type, options)),
    ...advise(nodes, options),
  ];
}
