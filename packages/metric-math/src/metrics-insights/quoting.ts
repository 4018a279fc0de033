/** Behind a backslash both kinds of quote stand for themselves; any other backslash stays. */
export const unquoteName = (quoted: string): string =>
  quoted.slice(1, -1).replace(/\\(["'])/g, '$1');

/** Only `\'` is an escape: `\\` is two backslashes. */
export const unquoteValue = (quoted: string): string => quoted.slice(1, -1).replace(/\\'/g, "'");

export const quoteName = (name: string): string => `"${name.replace(/["']/g, '\\$&')}"`;

export const quoteValue = (text: string): string => `'${text.replace(/'/g, "\\'")}'`;
