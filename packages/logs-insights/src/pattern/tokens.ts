/** A word of a message; what stands between words belongs to none of them. */
export interface Word {
  readonly text: string;
  /** What it is where its shape says that it varies. */
  readonly type?: TokenType;
}

export type TokenType = 'Time' | 'IP' | 'ID' | 'URL' | 'Email' | 'Path' | 'Number' | 'Token';

/** Longest first: what looks like a time is no number. */
const shapes: readonly (readonly [TokenType, RegExp])[] = [
  [
    'Time',
    /\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?|\d\d\/\w{3}\/\d{4}:\d\d:\d\d:\d\d(?: [+-]\d{4})?|\d\d:\d\d:\d\d(?:[.,]\d+)?/y,
  ],
  ['ID', /[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}/y],
  ['URL', /https?:\/\/[^\s"'<>]{1,2000}/y],
  ['Email', /[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,8}/y],
  ['IP', /\d{1,3}(?:\.\d{1,3}){3}(?::\d{1,5})?(?![\w.])/y],
  ['Number', /[+-]?\d+(?:\.\d+)?(?![\w.-])/y],
  ['ID', /(?=\w[\w-]{0,80}\d|\d)(?=[\w-]{0,80}[A-Za-z-])\w[\w-]{5,}/y],
  ['Path', /(?:\/[\w.-]{1,255}){2,32}\/?/y],
];

const plain = /[\p{L}_$@][\p{L}\p{N}_$@]*/uy;
const between = /[\s\S]/y;

/** The words of a message, one after the other; blanks and signs are words of their own. */
export function wordsOf(message: string): readonly Word[] {
  const words: Word[] = [];
  let at = 0;
  while (at < message.length) {
    const word = wordAt(message, at);
    words.push(word);
    at += word.text.length;
  }
  return words;
}

function wordAt(message: string, at: number): Word {
  for (const [type, shape] of shapes) {
    const text = matchAt(shape, message, at);
    if (text !== undefined) return { text, type };
  }
  return { text: matchAt(plain, message, at) ?? matchAt(between, message, at)! };
}

function matchAt(shape: RegExp, message: string, at: number): string | undefined {
  shape.lastIndex = at;
  return shape.exec(message)?.[0];
}
