import type { JsonArray, JsonMember, JsonObject, JsonString, JsonValue } from './ast.ts';
import type { JsonFault, JsonFaultReason } from './fault.ts';

export interface JsonReading {
  /** The value, as far as it could be understood; absent when nothing could. */
  readonly value?: JsonValue;
  /** In the order of the text; empty when the text is JSON. */
  readonly faults: readonly JsonFault[];
  /** Where the value ends; anything after it but blanks is a `trailing` fault. */
  readonly end: number;
}

export interface JsonReadOptions {
  /** Levels of nesting allowed; one more is a fault. */
  readonly maxDepth?: number;
}

/** Reads JSON without recursion, in one pass; goes on after faults. Never throws. */
export function readJson(text: string, options: JsonReadOptions = {}): JsonReading {
  return new Reader(text, options.maxDepth ?? 1000).read();
}

const maxFaults = 50;

/** A container being filled. Object and array share the shape so that the loop stays simple. */
interface Frame {
  readonly closer: '}' | ']';
  readonly start: number;
  readonly members: JsonMember[];
  readonly elements: JsonValue[];
  key: JsonString | undefined;
}

type Expecting = 'value' | 'first' | 'key' | 'colon' | 'comma' | 'nothing';

class Reader {
  readonly #text: string;
  readonly #maxDepth: number;
  readonly #faults: JsonFault[] = [];
  readonly #frames: Frame[] = [];
  #at = 0;
  #end = 0;
  #expecting: Expecting = 'value';
  #root: JsonValue | undefined;

  constructor(text: string, maxDepth: number) {
    this.#text = text;
    this.#maxDepth = maxDepth;
  }

  read(): JsonReading {
    for (;;) {
      this.#skipBlanks();
      if (this.#expecting === 'nothing' || this.#at >= this.#text.length) break;
      if (this.#faults.length >= maxFaults || !this.#step()) break;
    }
    return this.#finish();
  }

  /** Reads one token; false when nothing more can be understood. */
  #step(): boolean {
    const char = this.#text[this.#at]!;
    if (char === '/' && this.#skipComment()) return true;
    if (char === '}' || char === ']') return this.#close(char);
    switch (this.#expecting) {
      case 'colon':
        if (char === ':') this.#at += 1;
        else this.#fault('expected-colon', this.#at, this.#at + 1);
        this.#expecting = 'value';
        return true;
      case 'comma':
        if (char === ',') this.#at += 1;
        else if (char === ':') return this.#strayColon();
        else this.#fault('expected-comma', this.#at, this.#at + 1);
        this.#expecting = this.#top()!.closer === '}' ? 'key' : 'value';
        return true;
      default:
        break;
    }
    if (char === ',' || char === ':') return this.#misplaced(char);
    const inObject = this.#top()?.closer === '}' && this.#expecting !== 'value';
    return inObject ? this.#key(char) : this.#value(char);
  }

  #key(char: string): boolean {
    if (char === '"' || char === "'") {
      this.#top()!.key = this.#string(char);
    } else {
      const end = this.#wordEnd();
      this.#fault('expected-key', this.#at, end);
      if (char === '{' || char === '[') return this.#value(char);
      this.#top()!.key = this.#bareString(end);
    }
    this.#expecting = 'colon';
    return true;
  }

  #value(char: string): boolean {
    if (char === '{' || char === '[') return this.#open(char);
    if (char === '"' || char === "'") this.#put(this.#string(char));
    else if (char === '-' || (char >= '0' && char <= '9') || char === '+' || char === '.')
      this.#number();
    else this.#word();
    return true;
  }

  #open(char: '{' | '['): boolean {
    if (this.#frames.length >= this.#maxDepth) {
      this.#faults.push({
        reason: 'too-deep',
        span: { start: this.#at, end: this.#at + 1 },
        found: String(this.#maxDepth),
      });
      return false;
    }
    this.#frames.push({
      closer: char === '{' ? '}' : ']',
      start: this.#at,
      members: [],
      elements: [],
      key: undefined,
    });
    this.#at += 1;
    this.#expecting = 'first';
    return true;
  }

  #close(char: '}' | ']'): boolean {
    const open = this.#frames.findLastIndex((frame) => frame.closer === char);
    if (open < 0) return this.#skipOne('unexpected-closer');
    if (this.#expecting === 'value') this.#fault('expected-value', this.#at, this.#at + 1);
    if (this.#expecting === 'key') this.#fault('expected-key', this.#at, this.#at + 1);
    if (this.#expecting === 'colon') this.#fault('expected-colon', this.#at, this.#at + 1);
    while (this.#frames.length - 1 > open) this.#abandon();
    this.#at += 1;
    this.#put(this.#container(this.#frames.pop()!, this.#at));
    return true;
  }

  /** A container whose closer never came. */
  #abandon(): void {
    const frame = this.#frames.pop()!;
    this.#fault('unclosed', frame.start, frame.start + 1);
    this.#put(this.#container(frame, this.#at));
  }

  #container(frame: Frame, end: number): JsonObject | JsonArray {
    const span = { start: frame.start, end };
    return frame.closer === '}'
      ? { kind: 'object', members: frame.members, span }
      : { kind: 'array', elements: frame.elements, span };
  }

  #put(value: JsonValue): void {
    const frame = this.#top();
    if (frame === undefined) {
      this.#root = value;
      this.#end = this.#at;
      this.#expecting = 'nothing';
      return;
    }
    if (frame.closer === ']') frame.elements.push(value);
    else if (frame.key !== undefined) frame.members.push({ key: frame.key, value });
    frame.key = undefined;
    this.#expecting = 'comma';
  }

  #string(quote: string): JsonString {
    const start = this.#at;
    if (quote === "'") this.#fault('single-quotes', start, start + 1);
    let value = '';
    let from = start + 1;
    let at = from;
    for (; ; at++) {
      const code = this.#text.charCodeAt(at);
      if (Number.isNaN(code)) {
        this.#at = at;
        this.#fault('unterminated-string', start, at);
        break;
      }
      if (code === quote.charCodeAt(0)) {
        this.#at = at + 1;
        break;
      }
      if (code < 0x20) this.#fault('control-character', at, at + 1);
      if (code === 0x5c) {
        value += this.#text.slice(from, at);
        const [meaning, length] = this.#escape(at);
        value += meaning;
        at += length - 1;
        from = at + 1;
      }
    }
    value += this.#text.slice(from, at);
    return { kind: 'string', value, span: { start, end: this.#at } };
  }

  #escape(at: number): readonly [meaning: string, length: number] {
    const letter = this.#text[at + 1] ?? '';
    const simple = letter === '' ? -1 : '"\\/bfnrt'.indexOf(letter);
    if (simple >= 0) return ['"\\/\b\f\n\r\t'[simple]!, 2];
    const hex = this.#text.slice(at + 2, at + 6);
    if (letter === 'u' && /^[0-9a-fA-F]{4}$/.test(hex)) {
      return [String.fromCharCode(Number.parseInt(hex, 16)), 6];
    }
    this.#fault('bad-escape', at, Math.min(at + 2, this.#text.length));
    return ['\\', 1];
  }

  #number(): void {
    const start = this.#at;
    const lexeme = this.#match(/-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y);
    const end = this.#wordEnd();
    if (lexeme === undefined || start + lexeme.length !== end) {
      this.#fault('bad-number', start, end);
    }
    this.#at = end;
    this.#put({ kind: 'number', lexeme: this.#text.slice(start, end), span: { start, end } });
  }

  #word(): void {
    const start = this.#at;
    const end = this.#wordEnd();
    const word = this.#text.slice(start, end);
    this.#at = end;
    if (word === 'true' || word === 'false' || word === 'null') {
      const value = word === 'null' ? null : word === 'true';
      this.#put({ kind: 'literal', value, span: { start, end } });
      return;
    }
    this.#fault('bad-word', start, end);
    this.#put({ kind: 'string', value: word, span: { start, end } });
  }

  #bareString(end: number): JsonString {
    const span = { start: this.#at, end };
    this.#at = end;
    return { kind: 'string', value: this.#text.slice(span.start, end), span };
  }

  /** The end of what a person would take for one word; at least one character. */
  #wordEnd(): number {
    const word = this.#match(/[^\s,:{}[\]"']+/y);
    return this.#at + Math.max(1, word?.length ?? 0);
  }

  #misplaced(char: string): boolean {
    const reason =
      this.#expecting === 'key' || (this.#expecting === 'first' && this.#top()!.closer === '}')
        ? 'expected-key'
        : 'expected-value';
    this.#fault(reason, this.#at, this.#at + 1);
    this.#at += 1;
    // `{"a":,"b":1}`: the value is missing, the comma still separates.
    if (char === ',' && this.#top()?.closer === '}') {
      this.#top()!.key = undefined;
      this.#expecting = 'key';
    }
    return true;
  }

  /** `{"a":1:2}`: a comma and a key are missing; what follows is a value. */
  #strayColon(): boolean {
    this.#expecting = 'value';
    return this.#skipOne('expected-comma');
  }

  #skipOne(reason: JsonFaultReason): boolean {
    this.#fault(reason, this.#at, this.#at + 1);
    this.#at += 1;
    return true;
  }

  #skipBlanks(): void {
    for (;;) {
      const code = this.#text.charCodeAt(this.#at);
      if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return;
      this.#at += 1;
    }
  }

  #skipComment(): boolean {
    const comment = this.#match(/\/\/[^\n]*|\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\//y);
    if (comment === undefined) return false;
    this.#fault('comment', this.#at, this.#at + comment.length);
    this.#at += comment.length;
    return true;
  }

  #finish(): JsonReading {
    if (this.#root === undefined) {
      if (this.#text.trim() === '') this.#fault('empty', 0, this.#text.length);
      const cut = this.#faults.at(-1)?.reason === 'too-deep';
      if (cut) this.#frames.length = 0;
      else if (this.#frames.length > 0) {
        const { start } = this.#top()!;
        this.#fault('unclosed', start, start + 1);
        while (this.#frames.length > 0) this.#put(this.#container(this.#frames.pop()!, this.#at));
      }
      this.#end = this.#at;
    } else if (this.#at < this.#text.length) {
      this.#fault('trailing', this.#at, this.#text.length);
    }
    const faults = this.#faults.sort((a, b) => a.span.start - b.span.start);
    return this.#root === undefined
      ? { faults, end: this.#end }
      : { value: this.#root, faults, end: this.#end };
  }

  #top(): Frame | undefined {
    return this.#frames.at(-1);
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    return pattern.exec(this.#text)?.[0];
  }

  #fault(reason: JsonFaultReason, start: number, end: number): void {
    if (this.#faults.length >= maxFaults) return;
    const text = this.#text.slice(start, Math.min(end, start + 24));
    const found = text === '' ? 'the end of the text' : `\`${text}${end > start + 24 ? '…' : ''}\``;
    this.#faults.push({ reason, span: { start, end }, found });
  }
}
