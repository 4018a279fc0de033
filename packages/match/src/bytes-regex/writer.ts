import { type Code, js, type Name, Scope } from '@sluice/codegen';
import type { Assertion } from './ast.ts';
import { type ByteClass, runsOf } from './byte-class.ts';
import { Beside, besideOf } from './place.ts';
import { isWellFormed } from './well-formed.ts';

/** A variable and so many bytes. */
export interface Place {
  readonly name: Name;
  readonly plus: number;
}

export const placeOf = (name: Name, plus = 0): Place => ({ name, plus });

export const codeOfPlace = ({ name, plus }: Place): Code =>
  plus === 0 ? js`${name}` : js`(${name} + ${plus})`;

/** The names of a search, and what it asks of a text. */
export class Writer {
  readonly scope = new Scope();
  readonly bytes = this.scope.fresh('bytes');
  readonly from = this.scope.fresh('from');
  readonly to = this.scope.fresh('to');
  readonly at = this.scope.fresh('at');
  readonly slots = this.scope.fresh('slots');
  readonly start = this.scope.fresh('start');
  /** How many bytes it may still look at again. */
  readonly steps = this.scope.fresh('steps');
  /** Whether the text is known to be UTF-8. */
  readonly isWell = this.scope.fresh('isWell');
  /** The byte that was looked at last. */
  readonly byte = this.scope.fresh('byte');
  readonly #isWellFormed = this.scope.constant(isWellFormed, 'isWellFormed');
  readonly #isWord = this.scope.constant(wordBytes, 'isWord');

  byteAt(place: Place): Code {
    return js`${this.bytes}[${codeOfPlace(place)}]`;
  }

  /** Counts, and leaves to the tables what would not be linear. */
  count(): Code {
    return js`if (--${this.steps} < 0) return -1;`;
  }

  /** What to do where a character beyond ASCII is met, of which a class may have some. */
  beyond({ beyond }: ByteClass): Code {
    return beyond === 'all' ? this.checked() : js`return -1;`;
  }

  /** From here on the text is known to be UTF-8. */
  checked(): Code {
    return js`if (!${this.isWell}) {
if (!${this.#isWellFormed}(${this.bytes}, ${this.from}, ${this.to})) return -1;
${this.isWell} = true;
}`;
  }

  /** How many bytes the character of a class has at a place, 0 where there is none. */
  widthAt({ widths }: ByteClass, place: Place): Code {
    return js`${this.scope.constant(widths, 'widths')}[${this.byteAt(place)}]`;
  }

  /** Whether the byte at a place is one of those that are not 0 in a table. */
  isIn(table: Uint8Array, place: Place): Code {
    const byte = this.byteAt(place);
    const runs = runsOf(table);
    const [first, second] = runs;
    if (first === undefined) return js`false`;
    if (second === undefined) return this.#isBetween(byte, first);
    const isLetter = runs.length === 2 && first[0] === first[1] && second[0] === second[1];
    if (isLetter && (first[0] ^ second[0]) === 0x20) return js`(${byte} | 32) === ${second[0]}`;
    const rest = this.scope.constant(table, 'set');
    const [low, high] = runs.reduce((most, run) => (sizeOf(run) > sizeOf(most) ? run : most));
    // Most bytes are told by two comparisons, which are cheaper than a table.
    if (high - low < wideRun) return js`${rest}[${byte}] !== 0`;
    return js`(${this.#isBetween(byte, [low, high])} || ${rest}[${byte}] !== 0)`;
  }

  #isBetween(byte: Code, [from, to]: readonly [number, number]): Code {
    if (from === to) return js`${byte} === ${from}`;
    if (from === 0) return js`${byte} <= ${to}`;
    if (to === 255) return js`${byte} >= ${from}`;
    return js`(${this.byte} = ${byte}) >= ${from} && ${this.byte} <= ${to}`;
  }

  holds(holds: Assertion['holds'], place: Place): Code {
    const at = codeOfPlace(place);
    const before = placeOf(place.name, place.plus - 1);
    switch (holds) {
      case 'text-start':
        return js`${at} === ${this.from}`;
      case 'text-end':
        return js`${at} === ${this.to}`;
      case 'line-start':
        return js`${at} === ${this.from} || ${this.byteAt(before)} === 10`;
      case 'line-end':
        return js`${at} === ${this.to} || ${this.byteAt(place)} === 10`;
      case 'word-edge':
      case 'no-edge': {
        const left = js`(${at} > ${this.from} && ${this.#isWord}[${this.byteAt(before)}] === 1)`;
        const right = js`(${at} < ${this.to} && ${this.#isWord}[${this.byteAt(place)}] === 1)`;
        return holds === 'word-edge' ? js`${left} !== ${right}` : js`${left} === ${right}`;
      }
    }
  }
}

const wideRun = 64;
const sizeOf = ([from, to]: readonly [number, number]): number => to - from;
const wordBytes = besideOf.map((each) => Number(each === Beside.word));
