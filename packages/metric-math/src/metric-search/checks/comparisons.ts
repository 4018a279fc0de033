import type { Diagnostic, Fix } from '@sluice/core';
import type { Name, Term } from '../ast.ts';
import { codes } from '../codes.ts';
import { isPlain } from '../quoting.ts';

/** `MetricName!="x"` and `!MetricName="x"`: the sign is read as a part of the name. */
export function signAdvice({ text, span }: Name, term: Term): Diagnostic | undefined {
  const after = /[!<>~:]$/.exec(text)?.[0];
  const before = /^[!-]/.exec(text)?.[0];
  const sign = after ?? before;
  if (sign === undefined || text.length < 2) return undefined;
  const effect = `a dimension \`${text}\` is looked for`;
  const bare = after === undefined ? text.slice(1) : text.slice(0, -1);
  const isFixed = /[!:-]/.test(sign) && term.designator !== undefined && isPlain(bare);
  const written = `${sign === ':' ? '' : 'NOT '}${bare}`;
  const fix = isFixed
    ? { title: `write \`${written}=\``, edits: [{ span, text: written }] }
    : undefined;
  return codes.comparison.at({ span, fix }, after === undefined ? sign : `${sign}=`, effect);
}

/** `MetricName:Errors` and `MetricName<>"Errors"`: words of their own, where `=` was meant. */
export function wordAdvice(source: string, { value }: Term): Diagnostic | undefined {
  const { start, end } = value.span;
  const written = source.slice(start, end);
  const found = /^(\w+)(:|<>|<|>|!)([^:<>!]*)$/.exec(written);
  if (found === null) return undefined;
  const [, name = '', sign = '', rest = ''] = found;
  const isKnown = name === 'MetricName' || name === 'Namespace';
  if (rest === '' ? source[end] !== '"' : !isKnown || sign !== ':') return undefined;
  const span = { start, end: end - rest.length };
  const text = sign === ':' ? `${name}=` : `NOT ${name}=`;
  const fix: Fix | undefined = /[:!]|<>/.test(sign)
    ? { title: `write \`${text}\``, edits: [{ span, text }] }
    : undefined;
  return codes.comparison.at({ span, fix }, sign, `\`${name}\` is looked for as a term`);
}
