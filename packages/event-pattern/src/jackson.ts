/** Where and how the service's JSON reader, Jackson, stops at a text that is no JSON. */
export interface JacksonFault {
  readonly message: string;
  /** Everything before this offset was read without complaint. */
  readonly at: number;
  /** The offset that the service names. */
  readonly position: number;
}

/**
 * The fault at which Jackson stops within the first object of a text; nothing where the object is
 * read to its end, or where the text begins with something else that it can read.
 */
export function jacksonFault(text: string): JacksonFault | undefined {
  return new Scanner(text).scan();
}

type Expecting = 'first' | 'next' | 'member' | 'colon' | 'value';

interface Frame {
  readonly closer: '}' | ']';
  readonly start: number;
}

const valueList = "(JSON String, Number, Array, Object or token 'null', 'true' or 'false')";

class Scanner {
  readonly #text: string;
  readonly #frames: Frame[] = [];
  #at = 0;
  #expecting: Expecting = 'value';
  #fault: JacksonFault | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  scan(): JacksonFault | undefined {
    do {
      this.#blanks();
      if (this.#fault === undefined) this.#token();
    } while (this.#fault === undefined && this.#frames.length > 0);
    return this.#fault;
  }

  #token(): void {
    const char = this.#text[this.#at];
    if (char === undefined) this.#end();
    else if (this.#expecting === 'colon') this.#colon(char);
    else if (this.#expecting === 'value') this.#value(char);
    else if (this.#expecting === 'member') this.#name(char);
    else if (char === '}' || char === ']') this.#close(char);
    else if (this.#expecting === 'next') this.#comma(char);
    else if (this.#top().closer === '}') this.#name(char);
    else this.#value(char);
  }

  #end(): void {
    const frame = this.#frames.at(-1);
    if (frame === undefined) return;
    if (this.#expecting === 'first' || this.#expecting === 'next') {
      const message = `Unexpected end-of-input: expected close marker for ${typeOf(frame)} (start marker`;
      this.#stop(message, this.#at, frame.start);
    } else {
      this.#stop(`Unexpected end-of-input within/between ${typeOf(frame)} entries`, this.#at);
    }
  }

  #close(char: '}' | ']'): void {
    const frame = this.#top();
    if (frame.closer !== char) {
      const message = `Unexpected close marker '${char}': expected '${frame.closer}' (for ${typeOf(frame)} starting`;
      this.#stop(message, this.#at, frame.start);
      return;
    }
    this.#frames.pop();
    this.#at += 1;
    this.#expecting = 'next';
  }

  #comma(char: string): void {
    if (char !== ',') {
      this.#unexpected(`was expecting comma to separate ${typeOf(this.#top())} entries`);
      return;
    }
    this.#at += 1;
    this.#expecting = this.#top().closer === '}' ? 'member' : 'value';
  }

  #colon(char: string): void {
    if (char !== ':') {
      this.#unexpected('was expecting a colon to separate field name and value');
      return;
    }
    this.#at += 1;
    this.#expecting = 'value';
  }

  #name(char: string): void {
    if (char !== '"') this.#unexpected('was expecting double-quote to start field name');
    else this.#string('name');
    this.#expecting = 'colon';
  }

  #value(char: string): void {
    this.#expecting = 'next';
    if (char === '{' || char === '[') {
      // An array at the top is refused for what it is before anything in it is read.
      if (char === '[' && this.#frames.length === 0) return;
      this.#frames.push({ closer: char === '{' ? '}' : ']', start: this.#at });
      this.#at += 1;
      this.#expecting = 'first';
    } else if (char === '"') {
      if (this.#frames.length > 0) this.#string('string value');
    } else if (char === '-' || (char >= '0' && char <= '9')) {
      this.#number();
    } else {
      this.#word(char);
    }
  }

  #string(what: 'name' | 'string value'): void {
    const start = this.#at;
    for (let at = start + 1; ; at++) {
      const code = this.#text.charCodeAt(at);
      if (Number.isNaN(code)) {
        const missing =
          what === 'name' ? ' in field name' : ': was expecting closing quote for a string value';
        this.#stop(`Unexpected end-of-input${missing}`, at);
        return;
      }
      if (code === quote) {
        this.#at = at + 1;
        return;
      }
      if (code < 0x20) {
        const message = `Illegal unquoted character (${describe(code)}): has to be escaped using backslash to be included in ${what}`;
        this.#stop(message, at, at + 1);
        return;
      }
      if (code === backslash) {
        at += this.#escape(at + 1);
        if (this.#fault !== undefined) return;
      }
    }
  }

  /** How many characters follow the backslash. */
  #escape(at: number): number {
    const letter = this.#text[at];
    if (letter === undefined) {
      this.#stop('Unexpected end-of-input in character escape sequence', at);
      return 0;
    }
    if (letter !== 'u') {
      if (!'"\\/bfnrt'.includes(letter)) {
        this.#stop(`Unrecognized character escape ${describe(letter.charCodeAt(0))}`, at - 1, at);
      }
      return 1;
    }
    for (let i = at + 1; i < at + 5; i++) {
      if (i >= this.#text.length) {
        this.#stop('Unexpected end-of-input in character escape sequence', i);
        return 0;
      }
      if (!/[0-9a-fA-F]/.test(this.#text[i]!)) {
        this.#at = i;
        this.#unexpected('expected a hex-digit for character escape sequence');
        return 0;
      }
    }
    return 5;
  }

  #number(): void {
    const start = this.#at;
    const fault = /-(?!\d)|-?0(?=\d)|-?\d+\.(?!\d)|-?\d+(?:\.\d+)?[eE](?![+-]?\d)[+-]?/y;
    fault.lastIndex = start;
    const bad = fault.exec(this.#text)?.[0];
    if (bad === undefined) {
      const whole = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
      whole.lastIndex = start;
      this.#at += whole.exec(this.#text)![0].length;
      if (this.#frames.length === 0) this.#rootSpace(start);
      return;
    }
    const after = start + bad.length;
    const code = this.#text.charCodeAt(after);
    if (/^-?0$/.test(bad))
      this.#stop('Invalid numeric value: Leading zeroes not allowed', start, after);
    else if (Number.isNaN(code))
      this.#stop('Unexpected end-of-input in a Number value', start, after);
    else
      this.#stop(
        `Unexpected character (${describe(code)}) in numeric value: ${missingDigit(bad)}`,
        start,
        after,
      );
  }

  /** At the top, something else may not hang on to a number. */
  #rootSpace(start: number): void {
    const code = this.#text.charCodeAt(this.#at);
    if (Number.isNaN(code) || code <= 0x20) return;
    const message = `Unexpected character (${describe(code)}): Expected space separating root-level values`;
    this.#stop(message, start, this.#at);
  }

  #word(char: string): void {
    const word = this.#match(/[\p{ID_Continue}\p{Sc}$]+/uy);
    const end = this.#at + word.length;
    if (word === 'true' || word === 'false' || word === 'null') {
      this.#at = end;
    } else if (word === 'NaN' || word === 'Infinity') {
      const allow = 'enable `JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS` to allow';
      this.#stop(`Non-standard token '${word}': ${allow}`, this.#at, end);
    } else if (/[\p{L}\p{Nl}\p{Sc}\p{Pc}]/u.test(char)) {
      const shown = word.length > 256 ? `${word.slice(0, 256)}...` : word;
      this.#stop(`Unrecognized token '${shown}': was expecting ${valueList}`, this.#at, end);
    } else {
      this.#unexpected(`expected a valid value ${valueList}`);
    }
  }

  #blanks(): void {
    this.#at += this.#match(/[ \t\r\n]*/y).length;
    const code = this.#text.charCodeAt(this.#at);
    if (code < 0x20) {
      const message = `Illegal character (${describe(code)}): only regular white space (\\r, \\n, \\t) is allowed between tokens`;
      this.#stop(message, this.#at, this.#at + 1);
    } else if (code === slash) {
      this.#unexpected(
        "maybe a (non-standard) comment? (not recognized as one since Feature 'ALLOW_COMMENTS' not enabled for parser)",
      );
    }
  }

  #top(): Frame {
    return this.#frames.at(-1)!;
  }

  #match(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    return pattern.exec(this.#text)?.[0] ?? '';
  }

  #unexpected(expected: string): void {
    const code = this.#text.charCodeAt(this.#at);
    this.#stop(`Unexpected character (${describe(code)}): ${expected}`, this.#at);
  }

  #stop(message: string, at: number, position = at): void {
    this.#fault ??= { message, at, position };
  }
}

const quote = 0x22;
const slash = 0x2f;
const backslash = 0x5c;

const typeOf = (frame: Frame) => (frame.closer === '}' ? 'Object' : 'Array');

/** A UTF-16 unit as Jackson names it. */
function describe(code: number): string {
  if (code < 0x20 || (code >= 0x7f && code < 0xa0)) return `(CTRL-CHAR, code ${code})`;
  const hex = code > 255 ? ` / 0x${code.toString(16)}` : '';
  return `'${String.fromCharCode(code)}' (code ${code}${hex})`;
}

function missingDigit(read: string): string {
  if (read === '-') return 'expected digit (0-9) to follow minus sign, for valid numeric value';
  return `${read.endsWith('.') ? 'Decimal point' : 'Exponent indicator'} not followed by a digit`;
}
