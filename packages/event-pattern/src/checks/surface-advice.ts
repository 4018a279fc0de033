import type { Diagnostic } from '@sluice/core';
import type { Item } from '../ast.ts';
import { codes } from '../codes.ts';
import type { Options } from '../options.ts';
import { surfaceOf } from '../profiles.ts';
import type { Leaf } from '../walk-pattern.ts';

const addedByPipes: ReadonlySet<string> = new Set([
  ...['awsRegion', 'eventSource', 'eventSourceARN', 'eventVersion', 'eventID', 'eventName'],
  ...['invokeIdentityArn', 'eventSourceKey'],
]);

/** Records of a DynamoDB stream have these themselves. */
const ownOfDynamodb: ReadonlySet<string> = new Set([
  ...['awsRegion', 'eventSource', 'eventVersion', 'eventID', 'eventName'],
]);

/** What a surface takes without a word, but does not do. */
export function adviseSurface(leaves: readonly Leaf[], options: Options): readonly Diagnostic[] {
  if (options.profile === 'pipes') {
    const dynamodb = /dynamodb/i.test(options.service ?? 'dynamodb');
    return leaves
      .filter(({ path }) => addedByPipes.has(path) && !(dynamodb && ownOfDynamodb.has(path)))
      .map(({ field, path }) => codes.pollerField.at(field.nameSpan, path));
  }
  if (options.profile !== 'lambda') return [];
  const { name } = surfaceOf(options);
  return leaves.flatMap(({ values }) =>
    values.items.flatMap((item) => {
      const operator = undocumented(item);
      return operator === undefined ? [] : codes.undocumentedOperator.at(item.span, operator, name);
    }),
  );
}

function undocumented(item: Item): string | undefined {
  switch (item.kind) {
    case 'cidr':
      return '`cidr`';
    case 'text-test':
      return ['wildcard', 'exactly'].includes(item.operator) ? `\`${item.operator}\`` : undefined;
    case 'anything-but':
      return item.of === 'text' || item.of === 'number'
        ? undefined
        : `\`anything-but\` of \`${item.of}\``;
    default:
      return undefined;
  }
}
