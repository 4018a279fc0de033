import type { Lexeme } from '@sluice/syntax/internal/productions';

/** What editors colour, by the names of our tokens. What is absent here stays plain. */
const scopes: readonly (readonly [RegExp, string])[] = [
  [/Regex/, 'string.regexp'],
  [/Text$/, 'string.quoted'],
  [/Number/, 'constant.numeric'],
  [/Constant/, 'constant.language'],
  [/Selector|Field|Variable/, 'variable.other'],
  [/Operator|Not$|Exists|^Is|Written/, 'keyword.other'],
  [/Comparison|^And$|^Or$|Bang|Sign/, 'keyword.operator'],
  [/Open|Close|Comma|Colon|Ellipsis/, 'punctuation'],
];

/** A TextMate grammar: one pattern a kind of token, in lexing order. */
export function textMate(
  id: string,
  title: string,
  lexemes: readonly Lexeme[],
  embedded?: string,
): string {
  const patterns = lexemes.flatMap(({ name, pattern }) => {
    const scope = scopes.find(([names]) => names.test(name))?.[1];
    return scope === undefined ? [] : [{ name: `${scope}.${id}`, match: pattern }];
  });
  const rest = embedded === undefined ? [] : [{ include: embedded }];
  const grammar = { name: title, scopeName: `source.${id}`, patterns: [...patterns, ...rest] };
  return `${JSON.stringify(grammar, undefined, 2)}\n`;
}
