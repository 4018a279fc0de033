import { type Diagnostic, suggest } from '@sluice/core';
import type { Data, DataList, Query, Selection, SelectionArgument, Source } from '../ast.ts';
import { codes } from '../codes.ts';
import { replacing } from './checking.ts';

interface Selector {
  /** Absent where values stand without a name. */
  readonly names?: Readonly<Record<string, number>>;
  /** How many values may stand without one. */
  readonly bare?: number;
  readonly wanted: string;
}

/** What may be given, and how many of it. */
const selectors: Readonly<Record<string, Selector>> = {
  logGroups: {
    names: { namePrefix: 5, accountIdentifier: 20, class: 2, logGroupClass: 2 },
    wanted: '`namePrefix: [...]`, `accountIdentifier: [...]` or `class: [...]`',
  },
  dataSource: { bare: 10, wanted: 'a list of names: `["name"]`' },
  logGroupTags: { bare: 5, wanted: 'a list such as `[{"key": "team", "values": ["a"]}]`' },
};

const mostGroups = 50;
const mostTagValues = 5;

/** What `SOURCE` chooses, and when. */
export function* checkSources({ commands }: Query): Generator<Diagnostic> {
  const sources = commands.filter((command): command is Source => command.kind === 'source');
  for (const source of sources) {
    for (const selector of source.selectors) {
      if (selector.kind === 'selection') yield* checkSelection(selector);
    }
    yield* checkRange(source);
  }
  const named = sources.flatMap((source) =>
    source.selectors.filter(({ kind }) => kind === 'log-group'),
  );
  if (named.length > mostGroups) {
    yield codes.tooMany.at(named[mostGroups]!.span, named.length, 'log groups', mostGroups);
  }
}

function* checkRange({ start, end }: Source): Generator<Diagnostic> {
  if (start === undefined || end === undefined || start.relative !== end.relative) return;
  if (end.milliseconds <= start.milliseconds) yield codes.rangeOrder.at(end.span);
}

function* checkSelection(selection: Selection): Generator<Diagnostic> {
  if (selection.name === '') return;
  const key = Object.keys(selectors).find(
    (one) => one.toLowerCase() === selection.name.toLowerCase(),
  );
  if (key === undefined) {
    const meant = suggest(selection.name, Object.keys(selectors));
    const span = selection.nameSpan;
    const fix = meant === undefined ? undefined : replacing(span, meant);
    yield codes.unknownSelector.at({ span, fix }, selection.name, meant);
    return;
  }
  const selector = selectors[key]!;
  for (const given of selection.arguments) yield* checkGiven(given, key, selector);
  if (selection.arguments.length === 0 && selector.bare !== undefined) {
    yield codes.selectorArgument.at(selection.span, 'nothing', key, selector.wanted);
  }
}

function* checkGiven(
  given: SelectionArgument,
  key: string,
  { names = {}, bare, wanted }: Selector,
): Generator<Diagnostic> {
  if (given.name === undefined) {
    if (bare === undefined || given.value.kind !== 'data-list') {
      yield codes.selectorArgument.at(given.span, 'a value without a name', key, wanted);
    } else if (key === 'logGroupTags') yield* checkTags(given.value, bare, wanted);
    else yield* checkTexts(given.value, bare, 'names', key, wanted);
    return;
  }
  const name = Object.keys(names).find((one) => one.toLowerCase() === given.name?.toLowerCase());
  if (name === undefined) {
    const span = given.nameSpan ?? given.span;
    const meant = suggest(given.name, Object.keys(names));
    const fix = meant === undefined ? undefined : replacing(span, meant);
    yield codes.selectorArgument.at({ span, fix }, `\`${given.name}\``, key, wanted);
    return;
  }
  if (given.value.kind !== 'data-list') {
    yield codes.selectorArgument.at(given.value.span, 'no list', name, 'a list: `["a", "b"]`');
    return;
  }
  yield* checkTexts(given.value, names[name]!, `values of \`${name}\``, name, 'texts in quotes');
  if (!/class$/i.test(name)) return;
  for (const item of given.value.items) {
    if (item.kind !== 'data-text' || classes.has(item.value)) continue;
    const meant = [...classes].find((one) => one === item.value.toUpperCase());
    const fix = meant === undefined ? undefined : replacing(item.span, `"${meant}"`);
    yield codes.logClass.at({ span: item.span, fix }, item.value);
  }
}

const classes: ReadonlySet<string> = new Set(['STANDARD', 'INFREQUENT_ACCESS', 'DELIVERY']);

function* checkTexts(
  { items }: DataList,
  most: number,
  what: string,
  key: string,
  wanted: string,
): Generator<Diagnostic> {
  for (const item of items) {
    if (item.kind !== 'data-text') {
      yield codes.selectorArgument.at(item.span, 'no text', key, wanted);
    }
  }
  if (items.length > most) yield codes.tooMany.at(items[most]!.span, items.length, what, most);
}

function* checkTags({ items }: DataList, most: number, wanted: string): Generator<Diagnostic> {
  if (items.length > most) yield codes.tooMany.at(items[most]!.span, items.length, 'tags', most);
  for (const item of items) {
    const members = item.kind === 'data-object' ? new Map(item.members) : undefined;
    const values: Data | undefined = members?.get('values');
    if (members?.get('key')?.kind !== 'data-text') {
      yield codes.selectorArgument.at(item.span, 'a tag without a key', 'logGroupTags', wanted);
    } else if (values?.kind === 'data-list') {
      yield* checkTexts(values, mostTagValues, 'values of a tag', 'values', 'texts in quotes');
    }
  }
}
