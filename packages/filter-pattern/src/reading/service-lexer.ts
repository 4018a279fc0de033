import type { Pattern } from '../ast.ts';

type Kind = Pattern['kind'];

/**
 * The service's lexer takes the longest token at each place. Where none fits it quotes what it had
 * read of one, and the character that did not go on: `%ERROR(`, `!(`, `[-`.
 */
interface Lexicon {
  readonly tokens: RegExp;
  /** Beginnings of tokens that are no tokens yet. */
  readonly beginnings: RegExp;
}

const regexCharacter = String.raw`[A-Za-z0-9:_#=@/;, \-^$?[\]{}|\\*+.]`;
const text = String.raw`"(?:[^"\\]|\\[\s\S])*"`;
const openText = String.raw`"(?:[^"\\]|\\[\s\S])*\\?`;
const word = '[A-Za-z0-9_.*+-]+';
const operators = String.raw`&&|\|\||[!<>]=|[=<>()]`;
const bracket = String.raw`\[(?:\d+|\*|'[^']*'|"[^"]*")\]`;
const openBracket = String.raw`\[(?:\d+|\*|'[^']*'?|"[^"]*"?)?`;

const lexicon = (tokens: readonly string[], beginnings: readonly string[]): Lexicon => ({
  tokens: new RegExp(
    [String.raw`[ \t\r\n]+`, text, `%${regexCharacter}+%`, ...tokens].join('|'),
    'y',
  ),
  beginnings: new RegExp([openText, `%${regexCharacter}*`, ...beginnings].join('|'), 'y'),
});

const lexicons: Readonly<Record<Kind, Lexicon>> = {
  terms: lexicon(['[A-Za-z0-9_]+', '[?-]'], []),
  json: lexicon(
    [
      '[{}]',
      operators,
      String.raw`\$(?:\.(?:[A-Za-z0-9_-]+|\*|${bracket})|${bracket})`,
      bracket,
      String.raw`\.${bracket}`,
      word,
    ],
    ['[!&|]', String.raw`\$\.?(?:${openBracket})?`, openBracket],
  ),
  space: lexicon([String.raw`[[\],]`, operators, word], ['[!&|]']),
};

/** The term that the service says has invalid characters, if there is one. */
export function invalidTerm(source: string, kind: Kind): string | undefined {
  const { tokens, beginnings } = lexicons[kind];
  let at = 0;
  while (at < source.length) {
    tokens.lastIndex = at;
    const token = tokens.exec(source)?.[0];
    if (token === undefined) {
      beginnings.lastIndex = at;
      const end = at + (beginnings.exec(source)?.[0].length ?? 0);
      return source.slice(at, end) + String.fromCodePoint(...codePointsAt(source, end));
    }
    at += token.length;
  }
  return undefined;
}

const codePointsAt = (source: string, at: number): readonly number[] => {
  const code = source.codePointAt(at);
  return code === undefined ? [] : [code];
};
