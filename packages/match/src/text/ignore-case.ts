import type { TextTest } from './test.ts';

export interface CaseOptions {
  /**
   * AWS folds by UTF-16 unit, so that each half of an astral character stands for a `?`
   * (`true`, the default); `false` folds whole characters.
   */
  readonly quirks?: boolean;
}

/** What may stand for one character of a pattern: its lower-case or its upper-case form. */
export interface Letter {
  readonly lower: string;
  readonly upper: string;
}

/**
 * The letters of a pattern. The relation is not symmetric: a pattern's `ß` accepts `ß` and `SS`,
 * not `ss`; its Kelvin sign accepts `k`, while `k` does not accept the Kelvin sign.
 */
export function lettersOf(pattern: string, options: CaseOptions = {}): readonly Letter[] {
  return options.quirks === false
    ? [...pattern].map(letterOf)
    : pattern.split('').map(letterOfUnit);
}

const question: Letter = { lower: '?', upper: '?' };

function letterOfUnit(unit: string): Letter {
  return isHalf(unit.charCodeAt(0)) ? question : letterOf(unit);
}

function letterOf(character: string): Letter {
  return { lower: character.toLowerCase(), upper: character.toUpperCase() };
}

const isHalf = (code: number): boolean => (code & 0xf800) === 0xd800;

/** Whether a text equals the pattern, letters of either case. */
export function equalsIgnoreCase(pattern: string, options?: CaseOptions): TextTest {
  const letters = lettersOf(pattern, options);
  return (text) => endOfPrefix(letters, text) === text.length;
}

/** Whether a text starts with the pattern, letters of either case. */
export function startsWithIgnoreCase(pattern: string, options?: CaseOptions): TextTest {
  const letters = lettersOf(pattern, options);
  return (text) => endOfPrefix(letters, text) >= 0;
}

/** Whether a text ends with the pattern, letters of either case. */
export function endsWithIgnoreCase(pattern: string, options?: CaseOptions): TextTest {
  const letters = lettersOf(pattern, options);
  return (text) => {
    let end = text.length;
    for (let index = letters.length - 1; index >= 0; index--) {
      const { lower, upper } = letters[index]!;
      if (text.endsWith(lower, end)) end -= lower.length;
      else if (text.endsWith(upper, end)) end -= upper.length;
      else return false;
    }
    return true;
  };
}

// No letter's one form begins or ends with its other, so the first that fits is the only one.
function endOfPrefix(letters: readonly Letter[], text: string): number {
  let at = 0;
  for (const { lower, upper } of letters) {
    if (text.startsWith(lower, at)) at += lower.length;
    else if (text.startsWith(upper, at)) at += upper.length;
    else return -1;
  }
  return at;
}
