/** Puts a colour around a text, or leaves it as it is. */
export type Paint = (style: Style, text: string) => string;

export type Style = keyof typeof codes;

const codes = {
  error: '31',
  warning: '33',
  info: '36',
  good: '32',
  name: '35',
  bold: '1',
  dim: '2',
};

export const painter =
  (color: boolean): Paint =>
  (style, text) =>
    color && text !== '' ? `\u001b[${codes[style]}m${text}\u001b[0m` : text;
