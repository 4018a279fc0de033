import type { Diagnostic } from '@sluice/core';
import { nameIn } from '../arn.ts';
import type { AtLeast, Child, Junction, Rule } from '../ast.ts';
import { codes } from '../codes.ts';
import { mentionsOf, neededOf, nodesOf } from '../walk.ts';

export const checkAdvice = (rule: Rule): Diagnostic[] => [
  ...[...nodesOf(rule)].flatMap((node) => {
    if (node.kind === 'or') return checkMixed(node);
    return node.kind === 'at-least' ? [...checkRepeated(node), ...checkRounded(node)] : [];
  }),
  ...mentionsOf(rule).flatMap(checkQuotes),
];

function checkMixed({ operands }: Junction): Diagnostic[] {
  const loose = operands.find((each) => each.kind === 'and' && !each.grouped);
  if (loose === undefined) return [];
  const edits = operands
    .filter((each) => each.kind === 'and' && !each.grouped)
    .flatMap(({ span: { start, end } }) => [
      { span: { start, end: start }, text: '(' },
      { span: { start: end, end }, text: ')' },
    ]);
  return [codes.mixed.at({ span: loose.span, fix: { title: 'add parentheses', edits } })];
}

function checkRepeated({ children }: AtLeast): Diagnostic[] {
  const seen = new Map<string, Child[]>();
  for (const child of children) {
    const name = nameIn(child.text);
    seen.set(name, [...(seen.get(name) ?? []), child]);
  }
  return [...seen]
    .filter(([, mentions]) => mentions.length > 1)
    .map(([name, mentions]) => codes.repeated.at(mentions[1]!.span, name, mentions.length));
}

function checkRounded(node: AtLeast): Diagnostic[] {
  const { percent, threshold, children, thresholdSpan: span } = node;
  if (!percent || (threshold * children.length) % 100 === 0) return [];
  const needed = neededOf(node);
  const fix = { title: `write \`${needed}\``, edits: [{ span, text: String(needed) }] };
  return [codes.rounded.at({ span, fix }, threshold, children.length, needed)];
}

function checkQuotes({ text, quoted, span }: Child): Diagnostic[] {
  if (quoted || !/^['‘’“”][^'"\\]*['‘’“”]$/.test(text)) return [];
  const fix = {
    title: 'use double quotes',
    edits: [{ span, text: `"${text.slice(1, -1)}"` }],
  };
  return [codes.singleQuotes.at({ span, fix }, text)];
}
