import type { Outcome, TextMatcher, TextRuleSet } from '@sluice/core';
import type { AnyLanguage } from 'sluice';
import type { Rule, SearchSettings } from './settings.ts';

/** The compiled rules of a search: one program, or a set that says which of them match. */
export type Matcher = TextMatcher | TextRuleSet;

export const isRuleSet = (matcher: Matcher): matcher is TextRuleSet => 'matchText' in matcher;

/** A rule that can't be compiled, with what is to be said about it. */
export interface Refusal {
  readonly rule: Rule;
  readonly outcome: Outcome<unknown>;
}

/** Whether texts of the language can be run over events at all. */
export const canMatch = (program: unknown): program is TextMatcher =>
  typeof (program as Partial<TextMatcher> | null)?.testText === 'function';

/** Compiles what a search is told; gives the refusal of the first rule that is wrong. */
export function matcherOf(
  language: AnyLanguage,
  told: Pick<SearchSettings, 'rules' | 'isSet' | 'options'>,
): Matcher | Refusal {
  return told.isSet && language.compileAll ? allOf(language, told) : eachOf(language, told);
}

function allOf(
  language: AnyLanguage,
  { rules, options }: Pick<SearchSettings, 'rules' | 'options'>,
): Matcher | Refusal {
  const set = language.compileAll!(
    rules.map(({ name, text }) => [name, text] as const),
    options,
  );
  if (set.ok) return set.value;
  const outcomes = rules.map((rule) => ({ rule, outcome: language.validate(rule.text, options) }));
  return outcomes.find(({ outcome }) => !outcome.ok)!;
}

function eachOf(
  language: AnyLanguage,
  { rules, isSet, options }: Pick<SearchSettings, 'rules' | 'isSet' | 'options'>,
): Matcher | Refusal {
  const programs: TextMatcher[] = [];
  for (const rule of rules) {
    const outcome = language.compile(rule.text, options);
    if (!outcome.ok) return { rule, outcome };
    programs.push(outcome.value);
  }
  return isSet && programs.every(canMatch) ? setOf(rules, programs) : programs[0]!;
}

function setOf(rules: readonly Rule[], programs: readonly TextMatcher[]): TextRuleSet {
  return {
    matchText(text) {
      const verdicts = programs.map((program) => program.testText(text));
      if (verdicts.includes(undefined)) return undefined;
      return rules.filter((_, i) => verdicts[i]).map((rule) => rule.name);
    },
  };
}
