import { failure, type Outcome, outcomeOf, spanOf } from '@sluice/core';
import { describeFault, type JsonValue, readJson } from '@sluice/syntax';
import type { Form, Rule, RuleSet } from './ast.ts';
import { codes } from './codes.ts';
import type { Kind, SamplingOptions } from './options.ts';
import { type ReadDocument, readDocument, readList } from './reading/document.ts';
import { looksLocal, readLocalFile } from './reading/local-file.ts';
import type { Places } from './reading/rule.ts';
import { Said } from './reading/said.ts';
import { wordFor } from './reading/words.ts';
import { parseTraceId } from './trace/trace-id.ts';

/** Reads sampling rules in any of their forms; never throws. */
export function parse(text: string, options: SamplingOptions = {}): Outcome<RuleSet> {
  const { set, said } = read(text, options);
  const diagnostics = said.inOrder();
  return set === undefined ? failure(diagnostics) : outcomeOf(set, diagnostics);
}

/** Rules with the places of their fields, for those who have more to say. */
export interface Reading {
  /** Absent where the text is no JSON, or holds something else. */
  readonly set?: RuleSet;
  /** The JSON that it was read from. */
  readonly value?: JsonValue;
  /** By the index of the rule in the set. */
  readonly places: readonly Places[];
  readonly said: Said;
}

const maxDepth = 64;
const longest = 1_048_576;

export function read(text: string, options: SamplingOptions): Reading {
  const said = new Said();
  if (options.as === 'wildcard' || options.as === 'trace-header' || options.as === 'trace-id') {
    return readOther(text, options.as, said);
  }
  const most = options.maxLength ?? longest;
  if (text.length > most) {
    said.add(codes.unread.at(spanOf(most, text.length), text.length, most));
    return { places: [], said };
  }
  const { value, faults } = readJson(text, { maxDepth });
  for (const fault of faults) {
    const { message, hint } = describeFault(fault);
    said.add(codes.noJson.at(fault.span, message, hint));
  }
  if (faults.length > 0 || value === undefined) return { places: [], said };
  const document = documentOf(value, options, said);
  if (document === undefined) {
    said.add(codes.noRules.at(value.span, wordFor(value)));
    return { places: [], said };
  }
  const rules = document.rules.map(({ rule }) => rule);
  const set = setOf(rules, document.form, text);
  return { set, value, places: document.rules.map(({ places }) => places), said };
}

/** What belongs to rules and is none: any text is a pattern, and any is a trace header. */
function readOther(text: string, as: Kind, said: Said): Reading {
  const wrong = as === 'trace-id' ? parseTraceId(text).diagnostics : [];
  for (const diagnostic of wrong) said.add(diagnostic);
  return { set: setOf([], 'api', text), places: [], said };
}

const setOf = (rules: readonly Rule[], form: Form, text: string): RuleSet => ({
  kind: 'rule-set',
  form,
  rules,
  span: spanOf(0, text.length),
});

function documentOf(
  value: JsonValue,
  { as }: SamplingOptions,
  said: Said,
): ReadDocument | undefined {
  if (value.kind === 'array' && as !== 'local-rules') {
    return { form: 'api', rules: readList(value.elements, said) };
  }
  if (value.kind !== 'object') return undefined;
  const isLocal =
    as === 'rule' || as === 'rules' ? false : as === 'local-rules' || looksLocal(value);
  return isLocal ? { form: 'local', rules: readLocalFile(value, said) } : readDocument(value, said);
}
