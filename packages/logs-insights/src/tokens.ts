/** The vocabulary, in lexing order. */
import { blank, comment, type Found, punctuation, type Token, token } from '@sluice/syntax';
import * as w from './words.ts';

export const Blank = blank(/[ \t\r\n]+/);
export const Comment = comment(/#[^\r\n]*/);

export const Text = token('Text', /"(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*'/, 'a text');
export const OpenText = token('OpenText', /["'][^\r\n]*/, 'a text');
export const OpenName = token('OpenName', /@*`[^`\r\n]*(?!`)/, 'a field');

const isFirst = (before: Found | undefined): boolean =>
  before === undefined || before.tokenType === Pipe || before.tokenType === Open;

/** A slash begins a regular expression only where division would make no sense. */
function beforeRegex(before: readonly Found[]): boolean {
  const [third, second, last] = [before.at(-3), before.at(-2), before.at(-1)];
  if (last?.tokenType === w.Like || last?.tokenType === Matches) return true;
  if (last?.tokenType === w.Parse) return isFirst(second);
  return second?.tokenType === w.Parse && isFirst(third);
}

const regex = { after: beforeRegex, starts: ['/'] };

/** A slash in a class does not end it. */
export const Regex = token(
  'Regex',
  /\/(?:[^/\\[]|\\[\s\S]|\[\^?\]?(?:[^\]\\]|\\[\s\S])*\])+\//,
  'a regular expression',
  regex,
);
/** Where a class is never closed, it is none. */
export const LooseRegex = token('LooseRegex', /\/(?:[^/\\]|\\[\s\S])+\//, Regex.LABEL!, regex);
export const OpenRegex = token('OpenRegex', /\/[^\r\n]*/, Regex.LABEL!, regex);

/** `{{name}}` of a saved query, which must be replaced before it is run. */
export const Placeholder = token('Placeholder', /\{\{[^{}]*\}\}/, 'a value');
export const SavedQuery = token('SavedQuery', /\$(?:\w+|`[^`\r\n]*`)/, 'a saved query');

export const Duration = token(
  'Duration',
  /\d+[ \t]*(?:milliseconds?|msecs?|ms|seconds?|secs?|s|minutes?|mins?|months?|mon|mo|m|hours?|hrs?|hr|h|days?|d|weeks?|w|quarters?|qtrs?|q|years?|yrs?|y)(?![\w@.`])/i,
  'a duration such as `5m`',
);
export const NumberLiteral = token(
  'NumberLiteral',
  /(?:\d+(?:\.\d+)?|\.\d+)(?:e[+-]?\d+)?(?![\w@`])(?!\.[\w`@])/i,
  'a number',
);

export const Equals = token('Equals', /==?(?!~)/, '`=`');
export const Matches = punctuation('Matches', '=~');
export const Comparison = token('Comparison', /!=|<=|>=|<|>/, 'a comparison');
export const Bang = punctuation('Bang', '!');
export const Pipe = punctuation('Pipe', '|');
export const Comma = punctuation('Comma', ',');
export const Colon = punctuation('Colon', ':');
export const Dot = punctuation('Dot', '.');
export const Plus = punctuation('Plus', '+');
export const Minus = punctuation('Minus', '-');
export const Star = punctuation('Star', '*');
export const Slash = punctuation('Slash', '/');
export const Percent = punctuation('Percent', '%');
export const Caret = punctuation('Caret', '^');
export const Open = punctuation('Open', '(', { nesting: 'open' });
export const Close = punctuation('Close', ')', { nesting: 'close' });
export const OpenSquare = punctuation('OpenSquare', '[', { nesting: 'open' });
export const CloseSquare = punctuation('CloseSquare', ']', { nesting: 'close' });
export const OpenBrace = punctuation('OpenBrace', '{', { nesting: 'open' });
export const CloseBrace = punctuation('CloseBrace', '}', { nesting: 'close' });

export const vocabulary: readonly Token[] = [
  Blank,
  Comment,
  w.Word,
  w.Plain,
  Text,
  OpenText,
  Regex,
  LooseRegex,
  OpenRegex,
  Placeholder,
  SavedQuery,
  Duration,
  NumberLiteral,
  w.In,
  ...w.words,
  w.Path,
  OpenName,
  Matches,
  Equals,
  Comparison,
  Bang,
  Pipe,
  Comma,
  Colon,
  Dot,
  Plus,
  Minus,
  Star,
  Slash,
  Percent,
  Caret,
  Open,
  Close,
  OpenSquare,
  CloseSquare,
  OpenBrace,
  CloseBrace,
];
