import type { TextTest } from '@sluice/match';
import { compileRegex } from '@sluice/match';
import { RowList, type Scanner } from '@sluice/scan';
import type { TermPlan, TermsPlan } from '../plan/shape.ts';
import { candidatesOf, everyRow, isFindable } from './candidates.ts';
import type { LineFilter } from './line-filter.ts';

/** A term in the bytes of a line. */
type BytesTest = (from: number, to: number) => boolean;

export function termsFilter(plan: TermsPlan, scanner: Scanner, test: TextTest): LineFilter {
  const texts = necessary(plan);
  const candidates = candidatesOf(scanner, texts);
  if (texts !== null && isDecided(plan)) {
    return { matching: (lines) => candidates(lines) ?? everyRow(lines) };
  }
  const holds = verdictOf(plan, scanner) ?? ((from, to) => test(scanner.text(from, to)));
  const found = new RowList();
  return {
    matching(lines) {
      const rows = candidates(lines);
      found.clear();
      const count = rows?.length ?? lines.count;
      for (let i = 0; i < count; i++) {
        const row = rows === undefined ? i : rows[i]!;
        if (holds(lines.starts[row]!, lines.ends[row]!)) found.add(row);
      }
      return found.all;
    },
  };
}

/** One of these stands in each line that matches. */
export function necessary({ present, any }: TermsPlan): readonly string[] | null {
  const texts = present.map(requiredBy);
  if (any) return texts.every((text) => isFindable(text)) ? texts : null;
  const longest = texts.filter(isFindable).reduce((a, b) => (b.length > a.length ? b : a), '');
  return longest === '' ? null : [longest];
}

/** Nothing is left to ask of a line that holds it. */
export const isDecided = ({ present, absent, any }: TermsPlan): boolean =>
  absent.length === 0 &&
  (any || present.length === 1) &&
  present.every(({ kind }) => kind === 'contains');

function requiredBy(term: TermPlan): string {
  if (term.kind === 'contains') return term.text;
  const compiled = compileRegex(term.source);
  return compiled.ok ? compiled.regex.required : '';
}

/** Nothing where a term can't be looked for in bytes. */
export function verdictOf(
  { present, absent, any }: TermsPlan,
  scanner: Scanner,
): BytesTest | undefined {
  const terms = [...present, ...absent];
  if (!terms.every((term) => term.kind === 'contains' && isFindable(term.text))) return undefined;
  const testOf = (term: TermPlan): BytesTest => {
    const finder = scanner.finder(term.kind === 'contains' ? term.text : '');
    return (from, to) => finder.find(from, to) >= 0;
  };
  const [here, notHere] = [present.map(testOf), absent.map(testOf)];
  if (any) return (from, to) => here.some((test) => test(from, to));
  return (from, to) =>
    here.every((test) => test(from, to)) && !notHere.some((test) => test(from, to));
}
