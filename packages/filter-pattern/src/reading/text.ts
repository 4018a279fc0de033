/** The text that quotes hold: `\"` and `\\` are escapes, any other backslash stands for itself. */
export const unquote = (quoted: string): string => quoted.slice(1, -1).replace(/\\(["\\])/g, '$1');

export const quote = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;

/** A number as this language writes it: a sign, a fraction and an exponent may be there. */
export const isNumber = (text: string): boolean =>
  /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/.test(text);

/** What the service takes without quotes as a value. */
export const isBareValue = (text: string): boolean => /^[A-Za-z0-9_.*+-]+$/.test(text);

export const isFieldName = (text: string): boolean => /^[A-Za-z0-9_-]+$/.test(text);
