import type { Span } from '@sluice/core';
import { codes } from '../codes.ts';
import { quoteName } from '../quoting.ts';
import type { Place } from './place.ts';
import { guessed, replaced, type Told } from './told.ts';

/** What begins with a sign. */
export function signFault(place: Place): Told | undefined {
  const { text, at, clause, last } = place;
  const rest = text.slice(at);
  const span = { start: at, end: at + 1 };
  const other = commentFault(place, rest) ?? joinFault(place, rest);
  if (other !== undefined) return other;
  switch (rest[0]) {
    case ';':
      return /^;(?!\S)/.test(rest)
        ? replaced(codes.semicolon.at(span), span, '')
        : { diagnostic: codes.semicolon.at(span) };
    case '*':
      return /^(?:\(|select)$/i.test(last)
        ? { diagnostic: codes.star.at(span) }
        : { diagnostic: codes.arithmetic.at(span, '*') };
    case ',':
      return clause === 'SELECT' ? { diagnostic: codes.secondItem.at(span) } : undefined;
    case '(':
      return openFault(place, rest);
    case '<':
    case '>':
    case '=':
    case '!':
    case '~':
      return clause === 'WHERE' ? comparisonFault(place, rest) : undefined;
    default:
      return unquoted(place, rest);
  }
}

/** There are no comments. */
function commentFault({ at }: Place, rest: string): Told | undefined {
  const comment = /^(?:--.*|#.*|\/\/.*|\/\*[\s\S]*?(?:\*\/|$))/.exec(rest)?.[0];
  if (comment === undefined) return undefined;
  const mark = /^(?:#|..)/.exec(comment)![0];
  const span = { start: at, end: at + comment.length };
  return replaced(codes.comment.at(span, mark), span, '');
}

/** What joins conditions in other languages. */
function joinFault({ at, clause, last }: Place, rest: string): Told | undefined {
  const sign = /^(?:&&?|\|\|?|,)/.exec(rest)?.[0];
  if (sign === undefined || clause !== 'WHERE' || !/['\d)]$/.test(last)) return undefined;
  const span = { start: at, end: at + sign.length };
  const diagnostic = codes.connective.at(span, sign);
  if (sign.startsWith('|')) return { diagnostic };
  return replaced(diagnostic, span, sign === ',' ? ' AND' : 'AND');
}

function openFault({ text, at, last, earlier, clause }: Place, rest: string): Told | undefined {
  const span = { start: at, end: at + 1 };
  if (clause === 'ORDER' && /^by$/i.test(earlier.at(-2)?.text ?? '') && /^\w/.test(last)) {
    const close = rest.indexOf(')');
    const end = close < 0 ? span.end : at + close + 1;
    const diagnostic = codes.orderArgument.at(span, last);
    const told = replaced(diagnostic, { ...span, end }, '()', `write \`${last}()\``);
    return close < 0 ? guessed(told) : told;
  }
  if (rest.startsWith('()') || /^\(\s*\)/.test(rest)) return emptyFault(span, rest, last, clause);
  if (!/^(?:where|and)$/i.test(last)) return undefined;
  const diagnostic = codes.parentheses.at(span);
  const close = text.lastIndexOf(')');
  if (close < at) return { diagnostic };
  const edits = [
    { span, text: '' },
    { span: { start: close, end: close + 1 }, text: '' },
  ];
  return guessed({ diagnostic, title: 'remove the parentheses', edits });
}

function emptyFault({ start }: Span, rest: string, last: string, clause: string): Told | undefined {
  const span = { start, end: start + rest.indexOf(')') + 1 };
  if (/^schema$/i.test(last)) return { diagnostic: codes.emptySchema.at(span) };
  if (clause === 'SELECT') return { diagnostic: codes.noMetric.at(span, last) };
  if (clause !== 'WHERE' || !/^current_?account(?:_?id)?$/i.test(last)) return undefined;
  const known = 'CURRENT_ACCOUNT_ID()';
  const whole = { start: start - last.length, end: span.end };
  return guessed(replaced(codes.comparedName.at(whole, `${last}()`, `\`${known}\``), whole, known));
}

/** Signs of other languages where `=` or `!=` is known. */
function comparisonFault({ at, last }: Place, rest: string): Told {
  const sign = /^[<>=!~]+/.exec(rest)![0];
  // Of `==` the first half was read.
  const half = last === '=' ? '=' : '';
  const span = { start: at - half.length, end: at + sign.length };
  const found = half + sign;
  if (/^(?:==+|=~)$/.test(found)) return comparison(span, found, '=');
  if (/^(?:<>|!==|=!|!)$/.test(found)) return comparison(span, found, '!=');
  const hint = 'compare labels by `=` or `!=`: they are texts, not numbers';
  return { diagnostic: codes.comparison.at(span, found, hint) };
}

const comparison = (span: Span, found: string, known: string): Told =>
  replaced(codes.comparison.at(span, found, `write \`${known}\``), span, known);

/** The run of characters around an odd one, such as `AWS/EC2` around `/`. */
function unquoted({ text, at, clause, depth }: Place, rest: string): Told | undefined {
  let start = at;
  while (start > 0 && /[^\s(),='"]/.test(text[start - 1]!)) start -= 1;
  const name = text.slice(start, at) + /^[^\s(),=!<>'";]*/.exec(rest)![0];
  const span = { start, end: start + name.length };
  if (/^\w*$/.test(name)) return undefined;
  if (/^[-+/%^]+\d*$/.test(name) && depth === 0 && clause === 'SELECT') {
    return { diagnostic: codes.arithmetic.at(span, name[0]!) };
  }
  const before = text.slice(0, start).trimEnd();
  if (/\blimit$/i.test(before.slice(-6))) return { diagnostic: codes.wholeNumber.at(span, name) };
  if (before.endsWith('=')) return replaced(codes.comparedName.at(span, name), span, `'${name}'`);
  const key = keyMeant(name);
  if (key !== undefined) return replaced(codes.keyCase.at(span, name, key), span, key);
  const tag = name.startsWith('tag.') ? 4 : 0;
  const mended = name.slice(0, tag) + quoteName(name.slice(tag));
  return replaced(codes.unquotedName.at(span, name), span, mended);
}

function keyMeant(name: string): string | undefined {
  if (/^aws\.account_?id$/i.test(name)) return 'AWS.AccountId';
  if (!/^tags?\../i.test(name) || name.startsWith('tag.')) return undefined;
  const tag = name.slice(name.indexOf('.') + 1);
  return `tag.${/^[A-Za-z_]\w*$/.test(tag) ? tag : quoteName(tag)}`;
}
