import { complement, type Range, type Ranges, union } from '../regex/ranges.ts';
import { folded } from './fold.ts';
import { escapedClasses, posixClasses } from './named-classes.ts';

/** Thrown inside the reading of a source that is invalid or not supported; never leaves it. */
export class Unsupported extends Error {}

/** Reads what stands for one character. */
export class CharacterReader {
  at = 0;
  readonly source: string;

  constructor(source: string) {
    this.source = source;
  }

  get done(): boolean {
    return this.at >= this.source.length;
  }

  sees(text: string): boolean {
    return this.source.startsWith(text, this.at);
  }

  take(text: string): boolean {
    if (!this.sees(text)) return false;
    this.at += text.length;
    return true;
  }

  /** Goes over what the sticky expression finds here. */
  scan(sticky: RegExp): RegExpExecArray | undefined {
    sticky.lastIndex = this.at;
    const found = sticky.exec(this.source);
    if (found !== null) this.at = sticky.lastIndex;
    return found ?? undefined;
  }

  /** Reads a code point as it is. */
  code(): number {
    const code = this.source.codePointAt(this.at);
    if (code === undefined) throw new Unsupported('the source ends');
    this.at += code > 0xffff ? 2 : 1;
    return code;
  }

  /** Reads `\d` and its like. */
  escapedClass(ignoreCase: boolean): Ranges | undefined {
    const letter = this.scan(/\\([dswDSW])/y)?.[1];
    if (letter === undefined) return undefined;
    const ranges = caseOf(escapedClasses.get(letter.toLowerCase())!, ignoreCase);
    return letter < 'a' ? complement(ranges) : ranges;
  }

  /** Reads the escape of one character. */
  escape(): number {
    const octal = this.scan(/\\(0[0-7]{0,2}|[1-7][0-7]{1,2})/y)?.[1];
    if (octal !== undefined) return Number.parseInt(octal, 8);
    const hex = this.scan(/\\x(?:([0-9a-fA-F]{2})|\{0*([0-9a-fA-F]{1,6})\})/y);
    if (hex !== undefined) return codePoint(Number.parseInt(hex[1] ?? hex[2]!, 16));
    const letter = this.scan(/\\([afnrtv])/y)?.[1];
    if (letter !== undefined) return controls.get(letter)!;
    this.at++;
    const plain = this.code();
    if (plain > 0x7f || /[0-9A-Za-z]/.test(String.fromCharCode(plain))) {
      throw new Unsupported('an escape');
    }
    return plain;
  }

  /** Reads a class after its `[`. */
  bracketed(ignoreCase: boolean): Ranges {
    const negated = this.take('^');
    const all: Range[] = [];
    for (let first = true; first || !this.take(']'); first = false) {
      all.push(
        ...(this.#posix(ignoreCase) ?? this.escapedClass(ignoreCase) ?? this.#member(ignoreCase)),
      );
    }
    return negated ? complement(union(all)) : union(all);
  }

  #posix(ignoreCase: boolean): Ranges | undefined {
    if (!this.sees('[:')) return undefined;
    const end = this.source.indexOf(':]', this.at + 2);
    if (end < 0) return undefined;
    const [, negated, name] = /^(\^?)(.*)$/s.exec(this.source.slice(this.at + 2, end))!;
    const found = posixClasses.get(name!);
    if (found === undefined) throw new Unsupported('a class');
    this.at = end + 2;
    const ranges = caseOf(found, ignoreCase);
    return negated === '' ? ranges : complement(ranges);
  }

  #member(ignoreCase: boolean): Ranges {
    const from = this.#one();
    const isRange = this.sees('-') && !this.sees('-]');
    if (isRange) this.at++;
    const to = isRange ? this.#one() : from;
    if (to < from) throw new Unsupported('a range out of order');
    return caseOf([{ from, to }], ignoreCase);
  }

  #one(): number {
    return this.sees('\\') ? this.escape() : this.code();
  }
}

const controls: ReadonlyMap<string, number> = new Map([
  ['a', 0x07],
  ['f', 0x0c],
  ['n', 0x0a],
  ['r', 0x0d],
  ['t', 0x09],
  ['v', 0x0b],
]);

function codePoint(code: number): number {
  if (code > 0x10ffff) throw new Unsupported('a code point');
  return code;
}

/** With the other cases of the characters, if case is to be ignored. */
export function caseOf(ranges: Ranges, ignoreCase: boolean): Ranges {
  if (!ignoreCase) return ranges;
  return union(
    ranges.flatMap((range) => {
      const all = folded(range);
      if (all === undefined) throw new Unsupported('other cases beyond ASCII');
      return all;
    }),
  );
}
