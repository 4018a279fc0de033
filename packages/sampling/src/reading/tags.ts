import type { JsonValue } from '@sluice/syntax';
import { codes } from '../codes.ts';
import { Members } from './members.ts';

const most = 50;

/** Checks the tags beside a rule; they mean nothing to sampling. */
export function checkTags(beside: Members): void {
  const { said } = beside.rules;
  const tags = beside.list('Tags') ?? [];
  if (tags.length > most) said.add(codes.manyTags.at(beside.value('Tags')!.span, tags.length));
  const seen = new Set<string>();
  for (const tag of tags) checkTag(tag, seen, beside);
}

function checkTag(tag: JsonValue, seen: Set<string>, beside: Members): void {
  const { said } = beside.rules;
  if (tag.kind !== 'object') {
    beside.wrong('Tags', tag, 'a list of objects');
    return;
  }
  const members = new Members(tag, { ...beside.rules, known: ['Key', 'Value'] });
  const key = members.text('Key');
  members.text('Value');
  for (const name of ['Key', 'Value']) {
    if (!members.has(name))
      said.add(codes.missing.at(tag.span, name, `tags.${name.toLowerCase()}`));
  }
  if (key === undefined) return;
  if (key.value.toLowerCase().startsWith('aws:'))
    said.add(codes.reservedTag.at(key.span, key.value));
  if (seen.has(key.value)) said.add(codes.sameTag.at(key.span, key.value));
  seen.add(key.value);
}
