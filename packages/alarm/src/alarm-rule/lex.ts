/** A word, a quoted name, a sign, or the end of the text. */
export interface Token {
  readonly kind: '(' | ')' | ',' | 'word' | 'quoted' | 'end';
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Cuts a rule into tokens; the last is the end. Nothing is left over: what is no sign is a word. */
export function lex(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (let at = afterBlanks(text, 0); at < text.length; ) {
    const token = tokenAt(text, at);
    tokens.push(token);
    at = afterBlanks(text, token.end);
  }
  return [...tokens, { kind: 'end', text: '<EOF>', start: text.length, end: text.length }];
}

const afterBlanks = (text: string, at: number) => at + (match(/\s*/y, text, at)?.length ?? 0);

function tokenAt(text: string, start: number): Token {
  const sign = text[start]!;
  if (sign === '(' || sign === ')' || sign === ',') {
    return { kind: sign, text: sign, start, end: start + 1 };
  }
  const quoted = sign === '"' ? match(/"(?:\\"|[^"])*"/y, text, start) : undefined;
  const word = match(/[^\s(),]+/y, text, start)!;
  // AWS: of two readings the longer one counts, as in `"a"b`, which is one bare name.
  const [kind, found] =
    quoted !== undefined && quoted.length >= word.length
      ? (['quoted', quoted] as const)
      : (['word', word] as const);
  return { kind, text: found, start, end: start + found.length };
}

function match(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

/** What a name token means. */
export const nameOf = ({ kind, text }: Token): string =>
  kind === 'quoted' ? text.slice(1, -1).replaceAll('\\"', '"') : text;
