import { type Piece, type RegexTree, rangesOf } from './tree.ts';

/**
 * Whether an expression is found anywhere in a text: the plain reference, which keeps the set of
 * places where it may be and never goes back.
 */
export function search(tree: RegexTree, text: string): boolean {
  const characters = [...text].map((character) => character.codePointAt(0)!);
  return tree.alternatives.some((pieces) => searchOne(pieces.flatMap(unroll), characters));
}

type Step =
  | { readonly kind: 'start' | 'end' }
  | { readonly kind: 'one' | 'perhaps' | 'many'; has(code: number): boolean };

/** `x{2,3}` as `x x x?`, `x{2,}` as `x x x*`. */
function unroll(piece: Piece): Step[] {
  if (piece.kind !== 'repeat') return [piece];
  const ranges = rangesOf(piece.set);
  const has = (code: number) => ranges.some(([first, last]) => first <= code && code <= last);
  const needed = Array.from({ length: piece.least }, (): Step => ({ kind: 'one', has }));
  if (piece.most === Number.POSITIVE_INFINITY) return [...needed, { kind: 'many', has }];
  const spare = piece.most - piece.least;
  return [...needed, ...Array.from({ length: spare }, (): Step => ({ kind: 'perhaps', has }))];
}

function searchOne(steps: readonly Step[], characters: readonly number[]): boolean {
  let states = new Set<number>();
  for (let at = 0; ; at++) {
    enter(0, at);
    if (states.has(steps.length)) return true;
    if (at === characters.length) return false;
    const before = states;
    states = new Set();
    for (const state of before) {
      const step = steps[state];
      if (step === undefined || !('has' in step) || !step.has(characters[at]!)) continue;
      enter(step.kind === 'many' ? state : state + 1, at + 1);
    }
  }

  /** Adds a place, and those that are reached from it without a character. */
  function enter(from: number, at: number): void {
    for (let state = from; !states.has(state); state++) {
      const step = steps[state];
      if (step?.kind === 'start' && at !== 0) return;
      if (step?.kind === 'end' && at !== characters.length) return;
      states.add(state);
      if (step === undefined || step.kind === 'one') return;
    }
  }
}
