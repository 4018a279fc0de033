import { applyFix, type Diagnostic, type Fix, isError } from '@sluice/core';

type Diagnose = (text: string) => readonly Diagnostic[];

/** So many are tried: each costs what the checks of the whole text do. */
const mostTried = 12;

/** Keeps the fixes of errors that mend: with them, there are fewer faults of their stage or before. */
export function withProvenFixes(
  said: readonly Diagnostic[],
  text: string,
  diagnose: Diagnose,
): readonly Diagnostic[] {
  let tried = 0;
  return said.map((one) => {
    if (one.fix === undefined || !isError(one)) return one;
    tried += 1;
    if (tried <= mostTried && mends(one.fix, one, said, text, diagnose)) return one;
    const { fix: _, ...rest } = one;
    return rest;
  });
}

function mends(
  fix: Fix,
  { code }: Diagnostic,
  said: readonly Diagnostic[],
  text: string,
  diagnose: Diagnose,
): boolean {
  const stage = stageOf(code);
  return faults(diagnose(applyFix(text, fix)), stage) < faults(said, stage);
}

const faults = (said: readonly Diagnostic[], stage: number): number =>
  said.filter((one) => isError(one) && stageOf(one.code) <= stage).length;

/** Characters and the order of words are read at once. */
const stageOf = (code: string): number => Math.max(2, Number(code.charAt(2)));
