import type { RegexFaultReason } from './fault.ts';
import {
  blanks,
  complement,
  digits,
  notNewline,
  type Range,
  type Ranges,
  single,
  union,
  words,
} from './ranges.ts';

export interface Bounds {
  readonly min: number;
  readonly max: number;
}

/** Walks over a pattern; the first fault ends the walk. */
export class PatternReader {
  fault: { readonly reason: RegexFaultReason; readonly position: number } | undefined;
  at = 0;
  readonly #source: string;

  constructor(source: string) {
    this.#source = source;
  }

  get done(): boolean {
    return this.fault !== undefined || this.at >= this.#source.length;
  }

  get char(): string {
    return this.#source.charAt(this.at);
  }

  take(char: string): boolean {
    if (this.done || this.char !== char) return false;
    this.at++;
    return true;
  }

  fail(reason: RegexFaultReason, position: number): Ranges {
    this.fault ??= { reason, position };
    return [];
  }

  /** Reads `?`, `*`, `+` or `{m,n}`; braces of any other form are characters. */
  quantifier(): Bounds | undefined {
    if (this.done) return undefined;
    const simple = simpleQuantifiers.get(this.char);
    if (simple !== undefined) {
      this.at++;
      return simple;
    }
    counted.lastIndex = this.at;
    const found = this.char === '{' ? counted.exec(this.#source) : null;
    const [, min = '', comma, max = ''] = found ?? [];
    if (min === '' && max === '') return undefined;
    this.at = counted.lastIndex;
    if (comma === undefined) return { min: Number(min), max: Number(min) };
    return { min: Number(min), max: max === '' ? Number.POSITIVE_INFINITY : Number(max) };
  }

  /** Reads what stands for one character: itself, an escape, `.` or a class in brackets. */
  characters(): Ranges {
    if (this.take('.')) return notNewline;
    if (this.take('\\')) return this.#escape();
    const open = this.at;
    return this.take('[') ? this.#class(open) : this.#plain();
  }

  #plain(): Ranges {
    return single(this.#source.charCodeAt(this.at++));
  }

  #escape(): Ranges {
    const start = this.at - 1;
    const char = this.char;
    this.at++;
    if (char === 'x') {
      const hex = this.#source.slice(this.at, this.at + 2);
      if (!/^[0-9A-Fa-f]{2}$/.test(hex)) return this.fail('bad-hexadecimal', start);
      this.at += 2;
      return single(Number.parseInt(hex, 16));
    }
    if (char === '' || /[A-Za-z0-9]/.test(char)) {
      return escapes.get(char) ?? this.fail('unknown-escape', start);
    }
    return single(char.charCodeAt(0));
  }

  /** Reads a class after its `[`; a `]` in the first place, and `-` at either end, are themselves. */
  #class(open: number): Ranges {
    const negated = this.take('^');
    const all: Range[] = [];
    const first = this.at;
    while (this.at === first || this.char !== ']') {
      if (this.done) return this.fail('unclosed-class', open);
      all.push(...this.#member());
    }
    this.at++;
    return negated ? complement(union(all)) : union(all);
  }

  #member(): Ranges {
    const start = this.at;
    const low = this.#one();
    const last = this.#source.charAt(this.at + 1);
    if (this.char !== '-' || last === ']' || last === '') return low;
    this.at++;
    const high = this.#one();
    if (this.fault !== undefined) return [];
    if (!isSingle(low) || !isSingle(high)) return this.fail('range-of-classes', start);
    const [from, to] = [low[0]!.from, high[0]!.to];
    return from <= to ? [{ from, to }] : this.fail('range-out-of-order', start);
  }

  #one(): Ranges {
    return this.take('\\') ? this.#escape() : this.#plain();
  }
}

const isSingle = (ranges: Ranges): boolean =>
  ranges.length === 1 && ranges[0]!.from === ranges[0]!.to;

const simpleQuantifiers: ReadonlyMap<string, Bounds> = new Map([
  ['?', { min: 0, max: 1 }],
  ['*', { min: 0, max: Number.POSITIVE_INFINITY }],
  ['+', { min: 1, max: Number.POSITIVE_INFINITY }],
]);

const counted = /\{(\d*)(?:(,)(\d*))?\}/y;

const escapes: ReadonlyMap<string, Ranges> = new Map([
  ['d', digits],
  ['D', complement(digits)],
  ['s', blanks],
  ['S', complement(blanks)],
  ['w', words],
  ['W', complement(words)],
  ['t', single(0x09)],
  ['n', single(0x0a)],
  ['r', single(0x0d)],
]);
