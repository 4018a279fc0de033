import { finderOf } from '../text/finder.ts';
import type { TextTest } from '../text/test.ts';
import { Automaton } from './dfa.ts';
import type { RegexFault } from './fault.ts';
import { plainTest, requiredText } from './literal.ts';
import { assemble } from './nfa.ts';
import { parseRegex } from './parse.ts';

export interface Regex {
  readonly source: string;
  /** A text that every match contains; empty when there is none. For a first, cheaper look. */
  readonly required: string;
  /** Whether it matches anywhere in the text; takes time linear in the text. */
  test(text: string): boolean;
}

export type RegexCompilation =
  | { readonly ok: true; readonly regex: Regex }
  | { readonly ok: false; readonly fault: RegexFault };

/**
 * Compiles an expression of CloudWatch's dialect, given without its `%`. A character is a code
 * point; `.` is any but a newline; `\s` is tab, newline, vertical tab, form feed, return or space.
 */
export function compileRegex(source: string): RegexCompilation {
  const reading = parseRegex(source);
  if (!reading.ok) return reading;
  const assembly = assemble(reading.ast);
  if (!assembly.ok) {
    const prefix = source.slice(0, assembly.at + 1);
    return { ok: false, fault: { reason: 'too-large', position: assembly.at, prefix } };
  }
  const required = requiredText(reading.ast);
  const automaton = new Automaton(assembly.program);
  const test = plainTest(reading.ast) ?? searchOf(automaton, required);
  return { ok: true, regex: { source, required, test } };
}

function searchOf(automaton: Automaton, required: string): TextTest {
  if (required === '') return (text) => automaton.test(text);
  const find = finderOf(required);
  return (text) => find(text, 0) >= 0 && automaton.test(text);
}
