import fc from 'fast-check';
import { eventFor, type Json, textOf } from './event-pattern-event.ts';
import { keyOf, lexemes, texts } from './event-pattern-words.ts';
import { Tape } from './tape.ts';

/** Patterns, and events that they match, nearly match or have nothing to do with. */
export interface Sample {
  readonly patterns: readonly string[];
  /** JSON texts. */
  readonly events: readonly string[];
  readonly quirks: boolean;
}

/** `counts` are how many patterns and how many events a sample has. */
export function samples(counts: { patterns: number; events: number }): fc.Arbitrary<Sample> {
  return tapes().map((bytes) => {
    const tape = new Tape(bytes);
    const quirks = tape.below(4) < 3;
    const patterns = Array.from({ length: counts.patterns }, () => patternOf(tape));
    const events = Array.from({ length: counts.events }, () =>
      textOf(eventFor(tape, tape.pick(patterns)), tape),
    );
    return { patterns: patterns.map((pattern) => textOf(pattern, tape)), events, quirks };
  });
}

/** Texts of valid patterns. */
export const patterns = (): fc.Arbitrary<string> =>
  tapes().map((bytes) => {
    const tape = new Tape(bytes);
    return textOf(patternOf(tape), tape);
  });

const tapes = () => fc.uint8Array({ minLength: 0, maxLength: 4000, size: 'max' });

const comparableLexemes = [
  '0',
  '1',
  '10',
  '-0',
  '1.0',
  '1e1',
  '5',
  '15',
  '16',
  '-1',
  '0.1',
  '0.5',
  '300',
  '3.0e2',
  '1E5',
];

const blocks = [
  '10.0.0.0/8',
  '10.0.0.1/24',
  '10.0.0.0/31',
  '10.0.0.1/0',
  '0.0.0.0/0',
  '16.0.0.0/4',
  '0.0.0.0/1',
  '::/0',
  '::1/127',
  'a00::/16',
  '2001:db8::/32',
  '2001:db8::/2',
];

const wildcards = [
  '*',
  'a*',
  '*b',
  'a*b',
  '*a*',
  'a*b*c',
  '',
  'a',
  '*\\**',
  '\\\\*',
  'a\\*b',
  '*/*',
  '?*',
  '*é*',
  '*"',
  '"*',
];

/** An object of a pattern. Few entries, so that both answers are frequent. */
export function patternOf(tape: Tape): Json {
  return group(tape, 3, 2);
}

function group(tape: Tape, depth: number, alternatives: number): Json {
  const count = 1 + (tape.chance(2) ? 1 : 0) + (tape.chance(5) ? 1 : 0);
  const members = Array.from({ length: count }, () => entry(tape, depth, alternatives));
  return { members };
}

function entry(tape: Tape, depth: number, alternatives: number): readonly [string, Json] {
  if (alternatives > 0 && tape.chance(6)) {
    const count = 2 + (tape.chance(4) ? 1 : 0);
    return [
      '$or',
      { elements: Array.from({ length: count }, () => group(tape, depth - 1, alternatives - 1)) },
    ];
  }
  const key = keyOf(tape);
  if (depth > 0 && tape.chance(3)) return [key, group(tape, depth - 1, alternatives)];
  const count = 1 + (tape.chance(3) ? 1 : 0);
  return [key, { elements: Array.from({ length: count }, () => item(tape)) }];
}

const one = (key: string, value: Json): Json => ({ members: [[key, value]] });
const text = (value: string): Json => ({ text: value });
const lexeme = (raw: string): Json => ({ raw });
const list = (tape: Tape, make: () => Json): Json =>
  tape.chance(2) ? make() : { elements: [make(), make()].slice(0, 1 + tape.below(2)) };

function item(tape: Tape): Json {
  const anyText = () => text(tape.pick(texts));
  const folded = () => one('equals-ignore-case', anyText());
  const nonEmpty = () => text(tape.pick(texts.filter((each) => each !== '')));
  switch (tape.below(16)) {
    case 0:
    case 1:
      return anyText();
    case 2:
      return lexeme(tape.pick(lexemes));
    case 3:
      return lexeme(tape.pick(['true', 'false', 'null']));
    case 4:
      return one('prefix', tape.chance(3) ? folded() : anyText());
    case 5:
      return one('suffix', tape.chance(3) ? folded() : anyText());
    case 6:
      return folded();
    case 7:
      return one('wildcard', text(tape.pick(wildcards)));
    case 8:
      return one('cidr', text(tape.pick(blocks)));
    case 9:
      return one('exists', lexeme('true'));
    case 10:
    case 11:
      return one('exists', lexeme('false'));
    case 12:
      return one('numeric', { elements: bounds(tape) });
    case 13:
      return one(
        'anything-but',
        list(tape, tape.chance(2) ? anyText : () => lexeme(tape.pick(comparableLexemes))),
      );
    case 14:
      return one('anything-but', one(tape.pick(['prefix', 'suffix']), list(tape, nonEmpty)));
    default:
      return tape.chance(2)
        ? one('anything-but', one('equals-ignore-case', list(tape, anyText)))
        : one(
            'anything-but',
            one(
              'wildcard',
              list(tape, () => text(tape.pick(wildcards))),
            ),
          );
  }
}

function bounds(tape: Tape): readonly Json[] {
  const operator = tape.pick(['=', '<', '<=', '>', '>=']);
  if (operator.startsWith('>') && tape.chance(2)) {
    const [low, high] = tape.pick([
      ['-1', '1'],
      ['0', '10'],
      ['0.1', '300'],
      ['1', '1.5'],
      ['10', '1e5'],
    ] as const);
    return [text(operator), lexeme(low), text(tape.pick(['<', '<='])), lexeme(high)];
  }
  return [text(operator), lexeme(tape.pick(comparableLexemes))];
}
