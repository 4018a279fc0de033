import type { Completion, CompletionContext, Completions } from '@sluice/core';
import { followerOf, type Token } from '@sluice/syntax';
import { settings } from './checks/settings.ts';
import { fieldsAt, functionsAt, isNewName } from './complete/names.ts';
import { type Place, placeAfter } from './complete/place.ts';
import { QueryGrammar } from './grammar/query-grammar.ts';
import * as t from './tokens.ts';
import * as w from './words.ts';

const following = followerOf({ vocabulary: t.vocabulary, grammar: QueryGrammar, rule: 'query' });

/**
 * What may be written at an offset (UTF-16 units): commands, functions by what they give, fields
 * that are known there, words and settings. Nothing in texts, regular expressions and comments.
 */
export function complete(
  text: string,
  offset: number,
  { fields = [] }: CompletionContext = {},
): Completions {
  const [word] = /(?:@*`[^`\r\n]*|[\w@.]+)?$/.exec(text.slice(0, offset))!;
  const before = text.slice(0, offset - word.length);
  const span = { start: before.length, end: offset };
  const { tokens, next, inComment } = following(before);
  if (inComment || isOpen(tokens.at(-1)?.tokenType)) return { span, items: [] };
  const place = placeAfter(tokens, before);
  return { span, items: itemsAt(place, next, fields) };
}

/** A text or a regular expression that is being written. */
const isOpen = (last: Token | undefined): boolean =>
  last === t.OpenText || last === t.OpenRegex || last === t.OpenName;

function itemsAt(
  place: Place,
  next: readonly Token[],
  fields: readonly string[],
): readonly Completion[] {
  const values = settingValues(place);
  if (values !== undefined) return values;
  if (isNewName(place)) return [];
  const takesName = next.includes(w.Word);
  // A value may be a call, a key that is named alone can't.
  const takesValue = next.includes(t.NumberLiteral) && takesName;
  return [
    ...commandsIn(next),
    ...settingsAt(place, next),
    ...(next.includes(t.Duration) ? durationsAt(place, takesName) : []),
    ...(takesName && !wantsPeriod(place) ? fieldsAt(place, fields) : []),
    ...(takesValue && !wantsPeriod(place) ? functionsAt(place) : []),
    ...(wantsPeriod(place) ? [] : wordsIn(next)),
  ];
}

const commandsIn = (next: readonly Token[]): readonly Completion[] =>
  w.commands.flatMap((text, i) => {
    const token = w.commandWords[i]!;
    const summary = w.commandSummaries.get(token)!;
    return next.includes(token) ? [{ text, kind: 'command', summary }] : [];
  });

/** `and`, `by`, `desc`: words that are no names here. */
const wordsIn = (next: readonly Token[]): readonly Completion[] =>
  [w.In, ...w.words]
    .filter((token) => next.includes(token) && !w.commandWords.includes(token))
    .map(({ LABEL }) => ({ text: LABEL!.replaceAll('`', ''), kind: 'keyword' }));

const wantsPeriod = ({ calls }: Place): boolean => calls.at(-1)?.parameter?.type === 'period';

/** Lengths of time, where one is wanted and not just possible. */
function durationsAt(place: Place, takesName: boolean): readonly Completion[] {
  if (takesName && !wantsPeriod(place)) return [];
  return ['1m', '5m', '15m', '1h', '1d'].map((text) => ({ text, kind: 'value' }));
}

const settingsOf = ({ command }: Place) => {
  const name = command[0]?.image.toLowerCase() ?? '';
  return Object.hasOwn(settings, name) ? Object.entries(settings[name]!) : [];
};

/** `type=` of `join`: settings that are not written yet. */
function settingsAt(place: Place, next: readonly Token[]): readonly Completion[] {
  if (!next.includes(w.Word) || next.includes(t.NumberLiteral)) return [];
  const written = new Set(place.command.map(({ image }) => image.toLowerCase()));
  return settingsOf(place)
    .filter(([name]) => !written.has(name))
    .map(([name, { wanted }]) => ({ text: `${name}=`, kind: 'keyword', detail: wanted }));
}

/** What may stand after `type=`. */
function settingValues(place: Place): readonly Completion[] | undefined {
  const [name, sign] = place.command.slice(-2);
  if (sign?.tokenType !== t.Equals) return undefined;
  const found = settingsOf(place).find(([one]) => one === name!.image.toLowerCase());
  if (found === undefined || place.command.some(({ tokenType }) => tokenType === w.Where)) return;
  return (found[1].words ?? []).map((text) => ({ text, kind: 'value' }));
}
