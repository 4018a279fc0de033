import type { Diagnostic } from '@sluice/core';
import type { Comparison, Subject, Test, Value } from '../ast.ts';
import { codes } from '../codes.ts';
import { keywords, listed, type Operator, operatorsOf, type Scope } from '../keywords.ts';
import { printAnnotation, printSubject, printValue } from '../print.ts';
import { replacing } from '../reading/reading.ts';
import { quote } from '../reading/text.ts';

/** What one comparison may not be meant to be. */
export function adviseTest(test: Test, scope: Scope): Diagnostic[] {
  const { subject, comparison } = test;
  const said = adviseSubject(subject, scope);
  if (comparison === undefined) return said;
  const mismatch = adviseTypes(subject, comparison);
  if (mismatch !== undefined) return [...said, mismatch];
  const { value } = comparison;
  if (value.kind === 'number') return [...said, ...adviseNumber(test, comparison, value.value)];
  if (value.kind === 'text') said.push(...adviseText(test, comparison, value.value));
  return [...said, ...adviseAbsent(test, comparison)];
}

function adviseSubject(subject: Subject, scope: Scope): Diagnostic[] {
  const { span } = subject;
  if (subject.kind === 'annotation') {
    if (!subject.dotted || /^\w+$/.test(subject.key)) return [];
    const text = printAnnotation(subject);
    const fix = replacing(span, text, `write \`${text}\``);
    return [codes.dottedKey.at({ span, fix }, subject.key)];
  }
  return subject.name === 'account.id' && scope === 'trace' ? [codes.accountId.at(span)] : [];
}

/** Values of different types are never equal. */
function adviseTypes(subject: Subject, comparison: Comparison): Diagnostic | undefined {
  if (subject.kind === 'annotation') return adviseOperator(subject, comparison);
  const { value } = comparison;
  const { type } = keywords[subject.name];
  if (type === value.kind) return undefined;
  const fix = type === 'text' ? quoted(value) : type === 'number' ? unquoted(value) : undefined;
  const what = type === 'boolean' ? 'which is true or false' : `which is a ${type}`;
  return codes.typeMismatch.at({ span: value.span, fix }, printValue(value), subject.name, what);
}

/** An annotation is taken to be of the type it is compared with. */
function adviseOperator(subject: Subject, comparison: Comparison): Diagnostic | undefined {
  const { operator, operatorSpan, value } = comparison;
  const known = operatorsOf[value.kind];
  if (known.includes(operator)) return undefined;
  const place = { span: operatorSpan, fix: retyped(value, operator) };
  const what = value.kind === 'boolean' ? 'true or false' : `a ${value.kind}`;
  return codes.operatorMismatch.at(place, operator, printSubject(subject), what, listed(known));
}

/** A number in quotes, where numbers are meant; a text without, where texts are. */
const retyped = (value: Value, operator: Operator) =>
  /^[A-Z]/.test(operator) ? quoted(value) : unquoted(value);

function quoted(value: Value) {
  return replacing(value.span, quote(printValue(value)), 'put it in quotes');
}

function unquoted(value: Value) {
  const isNumber = value.kind === 'text' && /^-?\d+(?:\.\d+)?$/.test(value.value);
  return isNumber ? replacing(value.span, value.value, 'leave the quotes out') : undefined;
}

/** Above this many seconds a time is taken for milliseconds. */
const mostSeconds = 100;
/** Beyond so many not even milliseconds are meant. */
const mostMilliseconds = 100_000;

function adviseNumber(test: Test, comparison: Comparison, value: number): Diagnostic[] {
  const { subject } = test;
  if (subject.kind === 'annotation') return adviseAbsent(test, comparison);
  const isTime = subject.name === 'responsetime' || subject.name === 'duration';
  if (!isTime || value < mostSeconds || value >= mostMilliseconds) return [];
  const { span } = comparison.value;
  const seconds = String(Number((value / 1000).toPrecision(12)));
  const fix = replacing(span, seconds, `write \`${seconds}\``);
  return [codes.milliseconds.at({ span, fix }, subject.name, String(value))];
}

function adviseText({ subject, span }: Test, comparison: Comparison, value: string): Diagnostic[] {
  const { operator } = comparison;
  const place = comparison.value.span;
  const name = printSubject(subject);
  if (value === '' && /^[A-Z]/.test(operator)) {
    const fix = replacing(span, name, `write \`${name}\``);
    const isTruth = subject.kind === 'annotation';
    return [codes.emptyText.at(isTruth ? place : { span: place, fix }, name)];
  }
  if (value.includes('*')) {
    return [
      codes.wildcard.at(
        { span: place, fix: withoutStars(subject, comparison, value) },
        quote(value),
      ),
    ];
  }
  if (operator !== '=' || subject.kind === 'annotation') return [];
  if (subject.name === 'http.url' && !/^[a-z][a-z0-9+.-]*:/i.test(value)) {
    const text = spaced(subject, comparison, 'CONTAINS');
    const fix = replacing(comparison.operatorSpan, text, 'write `CONTAINS`');
    return [codes.wholeUrl.at({ span: place, fix }, quote(value))];
  }
  const isLower = subject.name === 'http.method' && /[a-z]/.test(value);
  if (!isLower) return [];
  const upper = quote(value.toUpperCase());
  return [
    codes.upperMethod.at(
      { span: place, fix: replacing(place, upper, `write \`${upper}\``) },
      value,
    ),
  ];
}

/** `"a*"` begins with `a`; where a star stands inside, nothing says the same. */
function withoutStars(subject: Subject, comparison: Comparison, text: string) {
  const { operator, operatorSpan, value } = comparison;
  const inner = text.replace(/^\*/, '').replace(/\*$/, '');
  if (operator !== '=' || inner === '' || inner.includes('*')) return undefined;
  const [before, after] = [text.startsWith('*'), text.endsWith('*')];
  const known = before && after ? 'CONTAINS' : before ? 'ENDSWITH' : 'BEGINSWITH';
  const edits = [
    { span: operatorSpan, text: spaced(subject, comparison, known) },
    { span: value.span, text: quote(inner) },
  ];
  return { title: `write \`${known}\``, edits };
}

/** A word in the place of a sign needs blanks where the sign had none. */
function spaced({ span }: Subject, { operatorSpan, value }: Comparison, word: string): string {
  const before = span.end === operatorSpan.start ? ' ' : '';
  return before + word + (value.span.start === operatorSpan.end ? ' ' : '');
}

const optional: readonly string[] = ['user', 'http.useragent', 'http.clientip', 'http.url'];

function adviseAbsent({ subject, span }: Test, comparison: Comparison): Diagnostic[] {
  if (comparison.operator !== '!=') return [];
  if (subject.kind === 'keyword' && !optional.includes(subject.name)) return [];
  const name = printSubject(subject);
  const text = `!(${name} = ${printValue(comparison.value)})`;
  return [codes.absentDiffers.at({ span, fix: replacing(span, text, `write \`${text}\``) }, name)];
}
