import { suggest } from '@sluice/core';
import type { Name, Schema, Value } from '../ast.ts';
import { fieldsOf, fits } from '../evaluate.ts';
import { fieldOf } from '../field.ts';
import type { Metric } from '../metric.ts';
import type { SearchOptions } from '../options.ts';
import { splitWords } from '../reference/split-words.ts';
import { listed, shown } from './words.ts';

/** What a metric has where a schema looks, and what it lacks. */
export function nearSchema({ namespace, dimensions }: Metric, schema: Schema): string | undefined {
  const wanted = schema.dimensions.map(({ text }) => text);
  const names = Object.keys(dimensions);
  const missing = [...new Set(wanted)].filter((name) => !names.includes(name));
  const surplus = names.filter((name) => !wanted.includes(name));
  const parts = [
    ...(namespace === schema.namespace.text ? [] : [`its namespace is ${shown(namespace)}`]),
    ...(missing.length === 0 ? [] : [`it lacks ${listed(missing.map(shown))}`]),
    ...(surplus.length === 0 ? [] : [`it also has ${listed(surplus.map(shown))}`]),
  ];
  return parts.length === 0 ? undefined : listed(parts);
}

/**
 * What a metric has in the field of a term, with the words that the field is cut into; of a term
 * that looks everywhere only where it is found.
 */
export function foundIn(
  metric: Metric,
  value: Value,
  designator: Name | undefined,
  options: SearchOptions,
): string {
  const all = fieldsOf(metric, designator, options);
  if (all.length === 0) return 'no such dimension';
  const isAnywhere = fieldOf(designator).kind === 'anywhere';
  const texts = isAnywhere ? all.filter((text) => fits(text, value, designator, options)) : all;
  if (texts.length === 0) return 'nothing like it';
  if (value.exact || fieldOf(designator).kind === 'account') return listed(texts.map(shown));
  return listed(texts.map((text) => `${shown(text)} (${splitWords(text).join(' ')})`));
}

/** How near a term came that did not hold. */
export function nearTerm(
  metric: Metric,
  { text, exact }: Value,
  designator: Name | undefined,
  options: SearchOptions,
): string | undefined {
  const texts = fieldsOf(metric, designator, options);
  if (texts.length === 0) return nearDimension(metric, designator);
  if (exact) return nearWhole(texts, text);
  const words = texts.flatMap(splitWords);
  const term = splitWords(text);
  const part = term.flatMap((each) => partOf(each, words));
  if (part.length > 0) return part[0];
  const near = term.flatMap((each) => (each.length < 4 ? [] : (suggest(each, words) ?? [])));
  if (near.length > 0) return `the word ${shown(near[0]!)} is there`;
  return term.length > 1 && term.every((each) => words.includes(each))
    ? 'the words are there, but not in a row'
    : undefined;
}

function nearDimension({ dimensions }: Metric, designator: Name | undefined): string | undefined {
  const near = suggest(designator?.text ?? '', Object.keys(dimensions));
  return near === undefined ? undefined : `there is a dimension ${shown(near)}`;
}

function nearWhole(texts: readonly string[], text: string): string | undefined {
  const same = texts.find((each) => each.toLowerCase() === text.toLowerCase());
  if (same !== undefined) return `${shown(same)} is there, in other case`;
  const longer = texts.find((each) => each.includes(text));
  if (longer !== undefined) return `${shown(longer)} holds it: quotes ask for the whole of a field`;
  const near = suggest(text, texts);
  return near === undefined ? undefined : `${shown(near)} is there`;
}

/** `err` is no word of `Errors`: only whole words are found. */
function partOf(wanted: string, words: readonly string[]): string[] {
  if (words.includes(wanted)) return [];
  const word = words.find((each) => each.includes(wanted));
  return word === undefined ? [] : [`${shown(wanted)} is only a part of the word ${shown(word)}`];
}
