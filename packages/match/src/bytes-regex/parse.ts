import { complement, type Ranges, single } from '../regex/ranges.ts';
import type { Assertion, Expression, Node } from './ast.ts';
import { CharacterReader, caseOf, Unsupported } from './character-reader.ts';

/** Levels of groups in groups. */
const deepest = 200;
/** How often repetitions in repetitions may repeat, multiplied: RE2's limit. */
const mostRepeats = 1000;

interface Flags {
  readonly ignoreCase: boolean;
  readonly lines: boolean;
  readonly dotAll: boolean;
  readonly ungreedy: boolean;
}

/** Reads RE2's syntax but for classes of Unicode; absent where the source is anything else. */
export function parseExpression(source: string): Expression | undefined {
  try {
    return new ExpressionReader(source).expression();
  } catch (error) {
    if (error instanceof Unsupported) return undefined;
    throw error;
  }
}

class ExpressionReader {
  readonly #reader: CharacterReader;
  readonly #names = new Map<number, string>();
  /** How often repetitions inside a node repeat, multiplied. */
  readonly #repeats = new WeakMap<Node, number>();
  #flags: Flags = { ignoreCase: false, lines: false, dotAll: false, ungreedy: false };
  #groups = 0;
  #depth = 0;

  constructor(source: string) {
    this.#reader = new CharacterReader(source);
  }

  expression(): Expression {
    const root = this.#alternation();
    if (!this.#reader.done) throw new Unsupported('a bracket too many');
    return { root, groups: this.#groups, names: this.#names };
  }

  #alternation(): Node {
    const branches: Node[] = [];
    do branches.push(this.#sequence());
    while (this.#reader.take('|'));
    return branches.length === 1
      ? branches[0]!
      : this.#over({ kind: 'alternation', branches }, branches);
  }

  #sequence(): Node {
    const items: Node[] = [];
    let repeated = false;
    while (!this.#reader.done && !this.#reader.sees('|') && !this.#reader.sees(')')) {
      const before = items.length;
      const again = this.#quantified(items, repeated);
      if (!again) this.#item(items);
      // Flags between two quantifiers would let trees grow deep without a bracket.
      repeated = again || (repeated && items.length === before);
    }
    return items.length === 1 ? items[0]! : this.#over({ kind: 'sequence', items }, items);
  }

  /** Reads a quantifier, which is about the last item; braces of any other form are characters. */
  #quantified(items: Node[], repeated: boolean): boolean {
    const found = this.#reader.scan(/([*+?]|\{(0|[1-9]\d*)(?:(,)(0|[1-9]\d*)?)?\})(\??)/y);
    if (found === undefined) return false;
    const item = items.pop();
    if (item === undefined || repeated) throw new Unsupported('nothing to repeat');
    const [, sign, low, comma, high, lazy] = found;
    const min = low === undefined ? Number(sign === '+') : Number(low);
    const unbounded = low === undefined ? sign !== '?' : comma !== undefined && high === undefined;
    const max = unbounded ? Number.POSITIVE_INFINITY : Number(high ?? low ?? 1);
    if (min > mostRepeats || min > max || (!unbounded && max > mostRepeats)) {
      throw new Unsupported('a count');
    }
    const node: Node = {
      kind: 'repeat',
      item,
      min,
      max,
      lazy: (lazy === '?') !== this.#flags.ungreedy,
    };
    this.#count(node, low === undefined ? 1 : unbounded ? min : max);
    items.push(node);
    return true;
  }

  #count(node: Node & { kind: 'repeat' }, times: number): void {
    const inner = this.#repeats.get(node.item) ?? 1;
    const all = node.max === 0 ? 1 : Math.max(times, 1) * inner;
    if (all > mostRepeats) throw new Unsupported('repetitions in repetitions');
    this.#repeats.set(node, all);
  }

  #over(node: Node, parts: readonly Node[]): Node {
    const all = parts.map((part) => this.#repeats.get(part) ?? 1);
    this.#repeats.set(
      node,
      all.reduce((most, each) => Math.max(most, each), 1),
    );
    return node;
  }

  #item(items: Node[]): void {
    const reader = this.#reader;
    const quoted = reader.scan(/\\Q([\s\S]*?)(?:\\E|$)/y)?.[1];
    if (quoted !== undefined) {
      for (const character of quoted) items.push(this.#character(character.codePointAt(0)!));
    } else if (reader.take('(')) {
      this.#bracket(items);
    } else {
      items.push(this.#assertion() ?? this.#characters());
    }
  }

  #characters(): Node {
    const reader = this.#reader;
    const { ignoreCase, dotAll } = this.#flags;
    if (reader.take('.')) return characters(dotAll ? anything : notNewline);
    if (reader.take('[')) return characters(reader.bracketed(ignoreCase));
    const escaped = reader.escapedClass(ignoreCase);
    if (escaped !== undefined) return characters(escaped);
    return this.#character(reader.sees('\\') ? reader.escape() : reader.code());
  }

  #character(code: number): Node {
    return characters(caseOf(single(code), this.#flags.ignoreCase));
  }

  #assertion(): Assertion | undefined {
    const sign = this.#reader.scan(/[$^]|\\[AzbB]/y)?.[0];
    switch (sign) {
      case '^':
        return { kind: 'assertion', holds: this.#flags.lines ? 'line-start' : 'text-start' };
      case '$':
        return { kind: 'assertion', holds: this.#flags.lines ? 'line-end' : 'text-end' };
      case '\\A':
        return { kind: 'assertion', holds: 'text-start' };
      case '\\z':
        return { kind: 'assertion', holds: 'text-end' };
      case '\\b':
        return { kind: 'assertion', holds: 'word-edge' };
      case '\\B':
        return { kind: 'assertion', holds: 'no-edge' };
    }
    return undefined;
  }

  /** Reads what follows a `(`: flags for what comes, or a group. */
  #bracket(items: Node[]): void {
    const reader = this.#reader;
    const outer = this.#flags;
    const name = reader.scan(/\?P?<([\w@.]+)>/y)?.[1];
    const captures = name !== undefined || !reader.sees('?');
    const number = captures ? ++this.#groups : 0;
    if (name !== undefined) this.#names.set(number, name);
    if (!captures) {
      const [, on, off, end] = reader.scan(/\?([imsU]*)(?:-([imsU]+))?([:)])/y) ?? [];
      if (end === undefined) throw new Unsupported('what follows a bracket');
      this.#flags = flagsAfter(outer, on!, off ?? '');
      if (end === ')') return;
    }
    if (++this.#depth > deepest) throw new Unsupported('too deep');
    const item = this.#alternation();
    if (!reader.take(')')) throw new Unsupported('an open bracket');
    this.#depth--;
    this.#flags = outer;
    items.push(captures ? this.#over({ kind: 'group', number, item }, [item]) : item);
  }
}

function flagsAfter(flags: Flags, on: string, off: string): Flags {
  const after = (letter: string, before: boolean): boolean =>
    !off.includes(letter) && (before || on.includes(letter));
  return {
    ignoreCase: after('i', flags.ignoreCase),
    lines: after('m', flags.lines),
    dotAll: after('s', flags.dotAll),
    ungreedy: after('U', flags.ungreedy),
  };
}

const characters = (ranges: Ranges): Node => ({ kind: 'characters', ranges });

const anything: Ranges = complement([]);
const notNewline: Ranges = complement(single(0x0a));
