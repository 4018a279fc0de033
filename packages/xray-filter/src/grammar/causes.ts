import { type Span, spanOf } from '@sluice/core';
import { describeFault, readJson, valueOf } from '@sluice/syntax';
import type { Broken, Expression } from '../ast.ts';
import { codes } from '../codes.ts';
import type { Cause, Part } from '../keywords.ts';
import { type Reading, replacing, spanOfToken } from '../reading/reading.ts';
import { quote } from '../reading/text.ts';
import { readOperator } from './operator.ts';
import type { Compared, Json, Parts } from './test.ts';

const broken = (span: Span): Broken => ({ kind: 'broken', span });

export function buildRootCause(
  reading: Reading,
  { word, compared, block }: Parts,
  { cause, part }: { readonly cause: Cause; readonly part: Part },
  span: Span,
): Expression {
  if (compared !== undefined) {
    reading.say(codes.compared.at(compared.span, word.image));
    return broken(span);
  }
  const condition = block?.condition;
  return { kind: 'rootcause', cause, part, ...(condition && { condition }), span };
}

export function buildRootCauseJson(
  reading: Reading,
  { word, compared }: Parts,
  span: Span,
): Expression {
  if (compared === undefined) {
    reading.say(codes.needsComparison.at(spanOfToken(word), word.image, example));
    return broken(span);
  }
  const operator = equality(
    reading,
    { compared, word: spanOfToken(word) },
    'rootcause.json',
    ', which is JSON',
  );
  if (compared.json === undefined) {
    if (compared.value !== undefined) {
      reading.say(codes.jsonValue.at(spanOfToken(compared.value)));
    }
    return broken(span);
  }
  const causes = jsonIn(reading, compared.json);
  if (operator === undefined || causes === undefined) return broken(span);
  return { kind: 'rootcause-json', operator, causes, span };
}

const example = 'rootcause.json = #[…]';

/** The array after a `#`; nothing where the parser has said what is wrong with it. */
function jsonIn(reading: Reading, { hash, value: place }: Json): readonly unknown[] | undefined {
  const { start, end } = place;
  const { value, faults } = readJson(reading.source.slice(start, end));
  for (const fault of faults) {
    const span = spanOf(start + fault.span.start, start + fault.span.end);
    const { message, hint } = describeFault(fault);
    if (fault.reason !== 'unclosed') reading.say(codes.badJson.at({ span, hint }, message));
  }
  if (faults.length > 0 || value === undefined) return undefined;
  if (value.kind !== 'array') {
    const sign = hash === undefined ? '#' : '';
    const edits = [
      { span: spanOf(start, start), text: `${sign}[` },
      { span: spanOf(end, end), text: ']' },
    ];
    const fix = { title: 'put it in an array', edits };
    reading.say(codes.jsonValue.at({ span: place, fix }));
    return undefined;
  }
  if (hash === undefined) {
    const fix = replacing(spanOf(start, start), '#', 'put `#` before it');
    reading.say(codes.jsonValue.at({ span: place, fix }));
  }
  return valueOf(value) as readonly unknown[];
}

export function buildGroup(
  reading: Reading,
  { word, compared }: Parts,
  by: 'name' | 'arn',
  span: Span,
): Expression {
  const subject = `group.${by}`;
  if (compared === undefined) {
    reading.say(codes.needsComparison.at(spanOfToken(word), subject, `${subject} = "…"`));
    return broken(span);
  }
  const operator = equality(
    reading,
    { compared, word: spanOfToken(word) },
    subject,
    ', which is one of your groups',
  );
  const found = compared.value;
  const value = found && reading.value(found);
  if (compared.json !== undefined) reading.say(codes.strayJson.at(compared.json.value, subject));
  if (operator === undefined || value === undefined) return broken(span);
  if (value.kind !== 'text') {
    const text = quote(reading.source.slice(value.span.start, value.span.end));
    const fix = replacing(value.span, text, 'put it in quotes');
    reading.say(codes.groupValue.at({ span: value.span, fix }, subject));
    return broken(span);
  }
  return { kind: 'group', by, operator, value: value.value, valueSpan: value.span, span };
}

/** `=` or `!=`; anything else is said. */
function equality(
  reading: Reading,
  { compared, word }: { readonly compared: Compared; readonly word: Span },
  subject: string,
  type: string,
): '=' | '!=' | undefined {
  if (compared.operator === undefined) return undefined;
  const operator = readOperator(reading, compared.operator, word);
  if (operator === '=' || operator === '!=' || operator === undefined) return operator;
  const span = spanOfToken(compared.operator);
  const fix = replacing(span, '=', 'write `=`');
  reading.say(codes.operatorNotAllowed.at({ span, fix }, operator, subject, type, '`=` or `!=`'));
  return undefined;
}
