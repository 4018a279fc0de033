const nothing = 0;
const digit = 1;
const upper = 2;
const lower = 3;

/** What a character is, for all that ASCII has. */
const kinds = new Uint8Array(128);
for (let code = 48; code < 58; code++) kinds[code] = digit;
for (let code = 65; code < 91; code++) kinds[code] = upper;
for (let code = 97; code < 123; code++) kinds[code] = lower;

function kindOf(character: string): number {
  if (/\p{N}/u.test(character)) return digit;
  if (/[\p{Lu}\p{Lt}]/u.test(character)) return upper;
  return /\p{L}/u.test(character) ? lower : nothing;
}

/** The words of a text, in lower case: one pass over its characters. */
export function splitWords(text: string): string[] {
  const words: string[] = [];
  let start = 0;
  let last = nothing;
  let lastAt = 0;
  for (let at = 0; at < text.length; ) {
    const code = text.codePointAt(at)!;
    const width = code > 0xffff ? 2 : 1;
    const kind = code < 128 ? kinds[code]! : kindOf(String.fromCodePoint(code));
    if (kind !== last && !(last === upper && kind === lower && lastAt === start)) {
      // `SDBFailure`: the last capital belongs to the word that follows.
      const cut = last === upper && kind === lower ? lastAt : at;
      if (last !== nothing) words.push(text.slice(start, cut).toLowerCase());
      start = cut;
    }
    last = kind;
    lastAt = at;
    at += width;
  }
  if (last !== nothing) words.push(text.slice(start).toLowerCase());
  return words;
}
