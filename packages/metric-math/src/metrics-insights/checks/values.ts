import type { Diagnostic } from '@sluice/core';
import type { Comparison, Identifier, Query } from '../ast.ts';
import { near } from '../codes/service.ts';
import { codes } from '../codes.ts';
import { quoteValue } from '../quoting.ts';

/** Values that are names or bare numbers, and a limit of nothing. */
export function checkValues(text: string, { where, limit }: Query): Diagnostic[] {
  const compared = where.flatMap((each) => checkValue(text, each));
  if (limit?.count !== 0) return compared;
  const fix = { title: 'remove it', edits: [{ span: limit.span, text: '' }] };
  return [...compared, codes.limitZero.at({ span: limit.span, fix })];
}

function checkValue(text: string, { key, value }: Comparison): Diagnostic[] {
  const { span } = value;
  const quoted = (content: string) => ({
    title: 'put it in single quotes',
    edits: [{ span, text: quoteValue(content) }],
  });
  if (value.kind === 'identifier') {
    if (isCurrentAccount(value)) {
      const known = 'CURRENT_ACCOUNT_ID()';
      const fix = { title: `write \`${known}\``, edits: [{ span, text: known }] };
      return [codes.comparedName.at({ span, fix }, value.name, `\`${known}\``)];
    }
    return [codes.comparedName.at({ span, fix: quoted(value.name) }, value.name)];
  }
  if (value.kind !== 'digits' || key.kind === 'account') return [];
  const said = codes.bareNumber.at({ span, fix: quoted(value.text) }, value.text);
  return [{ ...said, awsMessage: near(text.slice(span.start).trimEnd()) }];
}

const isCurrentAccount = ({ name, quoted }: Identifier): boolean =>
  !quoted && /^current_?account(?:_?id)?$/i.test(name);
