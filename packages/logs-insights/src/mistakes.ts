import type { Diagnostic } from '@sluice/core';
import { codes } from './codes.ts';
import { bracketReadings } from './mistakes/brackets.ts';
import { commandReadings, foreignCommand } from './mistakes/commands.ts';
import { faultOf, type Reading } from './mistakes/fault.ts';
import { lastReadings, nameReadings } from './mistakes/names.ts';
import { operatorReadings } from './mistakes/operators.ts';

const readings: readonly Reading[] = [
  ...operatorReadings,
  ...nameReadings,
  ...bracketReadings,
  ...commandReadings,
  ...lastReadings,
];

/** What a parser says of a token in the wrong place, as what is meant by it where that is clear. */
export function readMistake(said: Diagnostic, text: string): Diagnostic {
  const tried = readingsFor(said);
  if (tried.length === 0) return said;
  const fault = faultOf(text, said.span);
  for (const reading of tried) {
    const better = reading(fault);
    if (better !== undefined) return better;
  }
  return said;
}

function readingsFor({ code }: Diagnostic): readonly Reading[] {
  if (code === codes.unknownCommand.code) return [...bracketReadings, foreignCommand];
  return code === codes.syntax.code || code === codes.character.code ? readings : [];
}
