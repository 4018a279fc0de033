import type { Lines, Scanner } from '@sluice/scan';
import type { Needs } from '../plan/shape.ts';
import { isFindable } from './candidates.ts';
import { type Group, type Member, RowTexts } from './group.ts';
import { isDecided, necessary, verdictOf } from './terms.ts';

/** A pattern that is asked where a text was found. */
interface Asked {
  readonly number: number;
  /** One of these stands in each line that matches; null where nothing is sure. */
  readonly needs: Needs;
  /** Nothing is left to ask of a line that holds one. */
  readonly isDecided: boolean;
  holds(lines: Lines, row: number): boolean;
}

/** Patterns that are told by texts in the line: these are all looked for at once. */
export function literalGroup(members: readonly Member[], scanner: Scanner): Group {
  const texts = new RowTexts(scanner);
  const asked = members.map((member) => askedOf(member, scanner, texts));
  const needles = new Map<string, Asked[]>();
  for (const one of asked) {
    for (const text of one.needs ?? []) needles.set(text, [...(needles.get(text) ?? []), one]);
  }
  const byNeedle = [...needles.values()];
  const everywhere = asked.filter(({ needs }) => needs === null);
  const marker = needles.size === 0 ? undefined : scanner.marker([...needles.keys()]);
  return {
    ask(lines, verdicts) {
      texts.begin(lines);
      marker?.each(lines, (row, words, at) => {
        for (let word = 0; word < marker.width; word++) {
          for (let left = words[at + word]!; left !== 0; left &= left - 1) {
            for (const one of byNeedle[word * 32 + 31 - Math.clz32(left & -left)]!) {
              if (verdicts.has(row, one.number)) continue;
              if (one.isDecided || one.holds(lines, row)) verdicts.add(row, one.number);
            }
          }
        }
      });
      for (let row = 0; everywhere.length > 0 && row < lines.count; row++) {
        for (const one of everywhere) if (one.holds(lines, row)) verdicts.add(row, one.number);
      }
    },
  };
}

function askedOf({ number, plan, test }: Member, scanner: Scanner, texts: RowTexts): Asked {
  const asText = (_: Lines, row: number) => test(texts.at(row));
  if (plan.kind !== 'terms') {
    // With a backslash a line can say the same in another way.
    const needs = plan.needs && [...plan.needs, ...(plan.kind === 'json' ? ['\\'] : [])];
    return {
      number,
      needs: needs?.every(isFindable) ? needs : null,
      isDecided: false,
      holds: asText,
    };
  }
  const verdict = verdictOf(plan, scanner);
  const holds =
    verdict === undefined
      ? asText
      : ({ starts, ends }: Lines, row: number) => verdict(starts[row]!, ends[row]!);
  return { number, needs: necessary(plan), isDecided: isDecided(plan), holds };
}
