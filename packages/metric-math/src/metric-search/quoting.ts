/** A backslash takes the meaning of a quote, a parenthesis or a backslash; before others it stays. */
export const unquote = (quoted: string): string =>
  quoted.slice(1, -1).replace(/\\(["\\()'])/g, '$1');

/** A word cannot hold marks of the language but behind a backslash. */
export const unescapeWord = (word: string): string => word.replace(/\\(["\\()'{},=])/g, '$1');

export const writeWord = (text: string): string => text.replace(/["\\()'{},=]/g, '\\$&');

/** The text in double quotes; an apostrophe would end the argument that the search stands in. */
export const quote = (text: string): string => `"${text.replace(/["\\']/g, '\\$&')}"`;

/** What may stand without quotes in a schema or before `=`, and is read as it stands. */
export const isPlain = (text: string): boolean =>
  /^[^\s(){}",='\\]+$/.test(text) && !/^(?:AND|OR|NOT)$/.test(text);
