import type { Span } from '@sluice/core';
import {
  anyCharacter,
  type CharacterSet,
  classes,
  type Piece,
  type Range,
  type RegexTree,
  rangesOf,
  single,
} from './tree.ts';

export type RegexReading =
  | { readonly ok: true; readonly tree: RegexTree }
  | { readonly ok: false; readonly reason: string; readonly span: Span };

/** More than this is refused by the engines that count repetitions. */
const mostRepetitions = 1000;

/** Reads an expression whose characters are all allowed ones. */
export function parseRegex(source: string): RegexReading {
  try {
    return { ok: true, tree: new Reader(source).read() };
  } catch (fault) {
    if (fault instanceof Fault) return { ok: false, reason: fault.message, span: fault.span };
    throw fault;
  }
}

class Fault extends Error {
  readonly span: Span;

  constructor(reason: string, start: number, end: number) {
    super(reason);
    this.span = { start, end };
  }
}

const bounds = /\{(\d*)(?:(,)(\d*))?\}/y;

const simple: Readonly<Record<string, string>> = { t: '\t', n: '\n', r: '\r' };

class Reader {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  read(): RegexTree {
    const alternatives: Piece[][] = [[]];
    while (this.#at < this.#source.length) {
      if (this.#take('|')) alternatives.push([]);
      else {
        const piece = this.#piece();
        if (piece !== undefined) alternatives.at(-1)!.push(piece);
      }
    }
    return { alternatives };
  }

  #piece(): Piece | undefined {
    const start = this.#at;
    const first = this.#quantifier();
    if (first !== undefined) {
      const found = this.#source.slice(start, this.#at);
      throw new Fault(`\`${found}\` repeats nothing`, start, this.#at);
    }
    const anchor = this.#take('^') ? 'start' : this.#take('$') ? 'end' : undefined;
    const set = anchor === undefined ? this.#set() : undefined;
    const [least, most] = this.#quantifier() ?? [1, 1];
    const again = this.#at;
    if (this.#quantifier() !== undefined) {
      const found = this.#source.slice(again, this.#at);
      throw new Fault(`\`${found}\` repeats what is repeated already`, again, this.#at);
    }
    if (set !== undefined) return { kind: 'repeat', set, least, most };
    return least === 0 ? undefined : { kind: anchor! };
  }

  /** `?`, `*`, `+` or `{m,n}`; braces of any other form stand for themselves. */
  #quantifier(): readonly [least: number, most: number] | undefined {
    const start = this.#at;
    if (this.#take('?')) return [0, 1];
    if (this.#take('*')) return [0, Number.POSITIVE_INFINITY];
    if (this.#take('+')) return [1, Number.POSITIVE_INFINITY];
    bounds.lastIndex = start;
    const [written, low, comma, high] = bounds.exec(this.#source) ?? [];
    if (written === undefined || (!low && !high)) return undefined;
    this.#at += written.length;
    const least = Number(low);
    const most = comma === undefined ? least : high ? Number(high) : Number.POSITIVE_INFINITY;
    if (least > most || Math.max(least, most === Infinity ? 0 : most) > mostRepetitions) {
      const reason = least > most ? 'ends before it begins' : `goes beyond ${mostRepetitions}`;
      throw new Fault(`the repetition \`${written}\` ${reason}`, start, this.#at);
    }
    return [least, most];
  }

  #set(): CharacterSet {
    const start = this.#at;
    if (this.#take('.')) return anyCharacter;
    if (this.#take('[')) return this.#brackets(start);
    if (this.#take('\\')) return this.#escape(start);
    const character = String.fromCodePoint(this.#source.codePointAt(start)!);
    this.#at += character.length;
    return single(character);
  }

  #escape(start: number): CharacterSet {
    const letter = this.#source[this.#at] ?? '';
    this.#at += 1;
    const known = classes.get(letter);
    if (known !== undefined) return known;
    if (Object.hasOwn(simple, letter)) return single(simple[letter]!);
    if (letter === 'x') {
      const hex = this.#source.slice(this.#at, this.#at + 2);
      if (!/^[0-9A-Fa-f]{2}$/.test(hex)) {
        throw new Fault(
          `\`\\x${hex}\` is no character: \`\\x\` takes two digits`,
          start,
          this.#at + hex.length,
        );
      }
      this.#at += 2;
      return single(String.fromCharCode(Number.parseInt(hex, 16)));
    }
    if (letter === '' || /[A-Za-z0-9]/.test(letter)) {
      throw new Fault(
        `\`\\${letter}\` is no escape`,
        start,
        Math.min(this.#at, this.#source.length),
      );
    }
    return single(letter);
  }

  /** `[…]`; a `]` right at the beginning stands for itself. */
  #brackets(start: number): CharacterSet {
    const negated = this.#take('^');
    const ranges: Range[] = [];
    for (let first = true; ; first = false) {
      if (this.#at >= this.#source.length) {
        throw new Fault('`[` is never closed', start, this.#source.length);
      }
      if (!first && this.#take(']')) return { ranges, negated };
      ranges.push(...this.#members());
    }
  }

  /** One character, a class, or a range of characters. */
  #members(): readonly Range[] {
    const start = this.#at;
    const from = this.#member();
    if (this.#source[this.#at] !== '-' || this.#source[this.#at + 1] === ']') return rangesOf(from);
    if (this.#at + 1 >= this.#source.length) return rangesOf(from);
    this.#at += 1;
    const to = this.#member();
    const written = this.#source.slice(start, this.#at);
    const [low, high] = [lone(from), lone(to)];
    if (low === undefined || high === undefined || low > high) {
      throw new Fault(`\`${written}\` is no range`, start, this.#at);
    }
    return [[low, high]];
  }

  #member(): CharacterSet {
    const start = this.#at;
    if (this.#take('\\')) return this.#escape(start);
    const character = String.fromCodePoint(this.#source.codePointAt(start)!);
    this.#at += character.length;
    return single(character);
  }

  #take(character: string): boolean {
    if (this.#source[this.#at] !== character) return false;
    this.#at += 1;
    return true;
  }
}

const lone = ({ ranges, negated }: CharacterSet): number | undefined => {
  const [range] = ranges;
  return !negated && ranges.length === 1 && range![0] === range![1] ? range![0] : undefined;
};
