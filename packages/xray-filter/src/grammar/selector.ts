import { cover, type Span, spanOf, suggest } from '@sluice/core';
import type { Found } from '@sluice/syntax';
import type { Expression, Reference } from '../ast.ts';
import { codes } from '../codes.ts';
import type { Block } from '../grammar.ts';
import { type Reading, replacing, spanOfToken } from '../reading/reading.ts';
import type { Compared } from './test.ts';

/** What stands in the parentheses of `service` and `edge`. */
export interface Argument {
  readonly references: readonly (Reference & { readonly field?: string })[];
  readonly span: Span;
}

/** `"name"`; or what belongs into `id(…)`, and stands outside of it. */
export function nameOrPair(
  reading: Reading,
  found: Found,
  value: Found | undefined,
): Argument['references'][number] {
  const span = spanOfToken(found);
  if (value === undefined) return { name: reading.text(found), span };
  return { span: cover(span, spanOfToken(value)), field: found.image };
}

/** The parts of `service(…) { … }` or `edge(…) { … }`. */
export interface Selector {
  readonly name: Found;
  readonly argument: Argument | undefined;
  /** An operator, though these have no value. */
  readonly compared: Compared | undefined;
  readonly block: Block | undefined;
}

export function buildService(reading: Reading, selector: Selector): Expression {
  const { argument, block } = selector;
  const span = check(reading, selector);
  const references = argument?.references ?? [];
  if (sayMissingId(reading, argument)) return { kind: 'broken', span };
  if (references.length > 1 && references.every(isRead)) {
    const wanted = 'one names the service';
    reading.say(codes.argumentCount.at(span, 'service', references.length, wanted));
  }
  const [of] = references;
  return { kind: 'service', ...(of && { of }), ...conditionOf(block), span };
}

export function buildEdge(reading: Reading, selector: Selector): Expression {
  const { argument, block } = selector;
  const span = check(reading, selector);
  const references = argument?.references ?? [];
  if (sayMissingId(reading, argument)) return { kind: 'broken', span };
  if (references.length !== 0 && references.length !== 2 && references.every(isRead)) {
    const wanted = 'two name the ends of a call';
    reading.say(codes.argumentCount.at(span, 'edge', references.length, wanted));
  }
  const [source, destination] = references;
  return {
    kind: 'edge',
    ...(source && { source }),
    ...(destination && { destination }),
    ...conditionOf(block),
    span,
  };
}

/** One that recovery put in stands nowhere. */
const isRead = ({ span }: Reference): boolean => span.end > 0;

/** Said once for all the pairs of a list. */
function sayMissingId(reading: Reading, argument: Argument | undefined): boolean {
  const pairs = argument?.references.filter(({ field }) => field !== undefined) ?? [];
  const [first] = pairs;
  if (first === undefined) return false;
  const span = cover(first.span, pairs.at(-1)!.span);
  const edits = [
    { span: { start: span.start, end: span.start }, text: 'id(' },
    { span: { start: span.end, end: span.end }, text: ')' },
  ];
  const fix = { title: 'put it in `id(…)`', edits };
  const whole = pairs.length === argument?.references.length;
  reading.say(codes.missingId.at(whole ? { span, fix } : span, first.field ?? ''));
  return true;
}

const conditionOf = (block: Block | undefined) =>
  block?.condition === undefined ? {} : { condition: block.condition };

/** What both have in common; gives the span of the whole. */
function check(reading: Reading, { name, argument, compared, block }: Selector): Span {
  const word = spanOfToken(name);
  const span = [argument, compared, block].reduce<Span>(
    (whole, part) => (part === undefined ? whole : cover(whole, part.span)),
    word,
  );
  if (compared?.operator !== undefined) {
    reading.say(codes.compared.at(compared.span, name.image.toLowerCase()));
  } else if (argument === undefined && name.image !== '') {
    const fix = replacing({ start: word.end, end: word.end }, '()', 'add `()`');
    reading.say(codes.noParentheses.at({ span: word, fix }, name.image));
  }
  return span;
}

/** `id("a")` */
function sayMissingField(reading: Reading, value: Found): void {
  const span = spanOfToken(value);
  const isText = value.image.startsWith('"');
  const fix = isText
    ? replacing(spanOf(span.start, span.start), 'name: ', 'add `name:`')
    : undefined;
  if (value.image !== '') reading.say(codes.missingField.at({ span, fix }, value.image));
}

const fields = ['name', 'type', 'account.id'] as const;
type Field = (typeof fields)[number];
const isField = (word: string): word is Field => (fields as readonly string[]).includes(word);

/** `name: "a"`, or what was taken for it. */
export interface Pair {
  readonly field: Found;
  readonly sign: Found | undefined;
  readonly value: Found | undefined;
}

/** `id(name: "a", type: "b")` */
export function buildReference(
  reading: Reading,
  span: Span,
  pairs: readonly (Pair | undefined)[],
): Reference {
  const given = new Map<Field, string>();
  for (const { field: found, sign, value: token } of pairs.filter((pair) => pair !== undefined)) {
    if (sign === undefined || token === undefined) {
      sayMissingField(reading, found);
      continue;
    }
    if (sign.image !== '' && sign.image !== ':') {
      const at = spanOfToken(sign);
      const fix = replacing(at, ':', 'write `:`');
      reading.say(codes.idSign.at({ span: at, fix }, sign.image));
    }
    const field = found.image.toLowerCase();
    const value = reading.text(token);
    const place = spanOfToken(found);
    if (!isField(field)) {
      const near = suggest(field, fields);
      const fix = near === undefined ? undefined : replacing(place, near, `write \`${near}\``);
      reading.say(codes.unknownField.at({ span: place, fix }, found.image, near));
    } else if (given.has(field)) reading.say(codes.repeatedField.at(place, field));
    else given.set(field, value);
  }
  const isEmpty = /\(\s*\)$/.test(reading.source.slice(span.start, span.end));
  if (isEmpty) reading.say(codes.emptyId.at(span));
  const [name, type, accountId] = fields.map((field) => given.get(field));
  return {
    ...(name !== undefined && { name }),
    ...(type !== undefined && { type }),
    ...(accountId !== undefined && { accountId }),
    span,
  };
}
