/** A piece of JavaScript. Only `js` and `join` make one, so no text of a user's is ever code. */
class Code {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }
}

export type { Code };

/** An identifier. Made by a `Scope`, which keeps them apart. */
class Name {
  readonly #id: string;

  constructor(id: string) {
    if (!/^[A-Za-z_$][\w$]*$/.test(id)) throw new Error(`not an identifier: ${id}`);
    this.#id = id;
  }

  toString(): string {
    return this.#id;
  }
}

export type { Name };

export const nameOf = (id: string): Name => new Name(id);

/** What may stand in `js`: code and names as they are, everything else as a literal. */
export type Part = Code | Name | string | number | boolean | null | undefined;

/** js`x === ${value}`: strings and numbers become literals, never code. */
export function js(strings: TemplateStringsArray, ...parts: readonly Part[]): Code {
  let text = strings[0]!;
  for (let i = 0; i < parts.length; i++) text += literal(parts[i]) + strings[i + 1]!;
  return new Code(text);
}

/** Pieces in a row; `between` is code too. */
export const join = (pieces: readonly Code[], between: Code): Code =>
  new Code(pieces.join(String(between)));

export const nothing: Code = js``;

function literal(part: Part): string {
  if (part instanceof Code || part instanceof Name) return part.toString();
  switch (typeof part) {
    case 'string':
      // U+2028 and U+2029 are legal in today's string literals, but not in every tool that reads them.
      return JSON.stringify(part).replace(/[\u2028\u2029]/g, (c) =>
        c === '\u2028' ? '\\u2028' : '\\u2029',
      );
    case 'number':
      return Object.is(part, -0) ? '(-0)' : part < 0 ? `(${part})` : String(part);
    case 'boolean':
      return String(part);
    case 'undefined':
      return 'undefined';
    case 'object':
      if (part === null) return 'null';
  }
  throw new Error('only code, names and plain scalars may stand in code');
}
