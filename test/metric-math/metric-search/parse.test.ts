import { applyFix } from '@sluice/core';
import { codes, format, parse, validate } from '@sluice/metric-math/metric-search';
import { describe, expect, test } from 'vitest';

/** A text, the code that it must yield, and the text after the fix. */
const mended: readonly (readonly [text: string, code: string, after: string])[] = [
  ['MetricName="Errors', codes.unclosedQuote.code, 'MetricName="Errors"'],
  [":aws.AccountId='LOCAL'", codes.apostrophe.code, ':aws.AccountId="LOCAL"'],
  ["it's here", codes.apostrophe.code, "it\\'s here"],
  ['Errors\\', codes.danglingBackslash.code, 'Errors'],
  ['"Errors\\', codes.unclosedQuote.code, '"Errors"'],
  ['"Errors\\\\', codes.unclosedQuote.code, '"Errors\\\\"'],
  ["SEARCH('{Shop,Stage} a', 'Sum', 60)", codes.wholeCall.code, '{Shop,Stage} a'],
  ['AWS/EC2,InstanceId', codes.comma.code, 'AWS/EC2 InstanceId'],
  ['{Shop,,Stage} a', codes.surplusComma.code, '{Shop,Stage} a'],
  ['{Shop,Stage,} a', codes.surplusComma.code, '{Shop,Stage} a'],
  ['{,Shop,Stage} a', codes.surplusComma.code, '{Shop,Stage} a'],
  ['a ()', codes.emptyParentheses.code, 'a '],
  ['{Shop,Stage (a)', codes.unclosed.code, '{Shop,Stage} (a)'],
  ['{Shop,Stage NOT a', codes.unclosed.code, '{Shop,Stage} NOT a'],
  ['Errors || Faults', codes.lowerOperator.code, 'Errors OR Faults'],
  ['Errors & Faults', codes.lowerOperator.code, 'Errors AND Faults'],
  ['Errors ! Faults', codes.lowerOperator.code, 'Errors NOT Faults'],
  ['MetricName:Errors', codes.comparison.code, 'MetricName=Errors'],
  ['Stage:"prod"', codes.comparison.code, 'Stage="prod"'],
  ['Stage:="prod"', codes.comparison.code, 'Stage="prod"'],
  ['Stage<>"prod"', codes.comparison.code, 'NOT Stage="prod"'],
  ['!MetricName="Errors"', codes.comparison.code, 'NOT MetricName="Errors"'],
  ['MetricName=="Errors"', codes.doubledEquals.code, 'MetricName="Errors"'],
  ['MetricName==="Errors"', codes.doubledEquals.code, 'MetricName="Errors"'],
  ['{Shop,Stage}, Errors', codes.comma.code, '{Shop,Stage} Errors'],
  ['{ } Errors', codes.emptySchema.code, ' Errors'],
  ['(Errors AND)', codes.danglingOperator.code, '(Errors )'],
  ['Errors {Shop,Stage} prod', codes.lateSchema.code, '{Shop,Stage} Errors  prod'],
  ['{Shop,Stage', codes.unclosed.code, '{Shop,Stage}'],
  ['{Shop,Stage Stage="prod"', codes.unclosed.code, '{Shop,Stage} Stage="prod"'],
  ['((Errors) prod', codes.unclosed.code, '((Errors) prod)'],
  ['OR Errors', codes.leadingOperator.code, ' Errors'],
  ['Errors )', codes.syntax.code, 'Errors '],
  ['Errors or Faults', codes.lowerOperator.code, 'Errors OR Faults'],
  ['metricname="Errors"', codes.designatorCase.code, 'MetricName="Errors"'],
  ['aws.accountid=LOCAL', codes.designatorCase.code, ':aws.AccountId=LOCAL'],
  ['FunctionName=checkout', codes.partial.code, 'FunctionName="checkout"'],
  ['MetricName=“CPU Utilization”', codes.curlyQuotes.code, 'MetricName="CPU Utilization"'],
  ['“CPU', codes.curlyQuotes.code, '"CPU"'],
  ['{Shop} Errors', codes.dimensionless.code, 'Namespace="Shop" Errors'],
  ['{Shop,Stage, Stage} a', codes.repeatedDimension.code, '{Shop,Stage} a'],
  ['a b OR c OR d e', codes.precedence.code, '(a b) OR c OR (d e)'],
  ['MetricName!="Errors"', codes.comparison.code, 'NOT MetricName="Errors"'],
  ['Errors -', codes.noWords.code, 'Errors '],
  ['CPU*', codes.wildcard.code, 'CPU'],
  ['{Web Shop,Stage} Errors', codes.blankInSchema.code, '{"Web Shop",Stage} Errors'],
  ['{Shop,Stage} Node="a"', codes.outsideSchema.code, '{Shop,Stage,Node} Node="a"'],
  ['MetricName=\\"Errors\\"', codes.escapedQuote.code, 'MetricName="Errors"'],
];

describe('fixes', () => {
  test.each(mended)('%s is mended (%s)', (text, code, after) => {
    const said = validate(text).diagnostics.find((each) => each.code === code);
    expect(said?.fix && applyFix(text, said.fix)).toBe(after);
    const left = validate(after).diagnostics.map((each) => each.code);
    expect(left).not.toContain(code);
  });

  test.each([
    '{',
    '{=a',
    'X=(- OR b)',
    '{Shop {Stage',
    'Errors {',
    '(a {b',
    'x=y=z',
    'MetricName!=(a OR b)',
    'or a',
    'a or',
    'a or AND b',
    '(or a)',
    'Stage>"5"',
    'MetricName=()',
    '="a"',
    '{Shop,*} a',
    '"a" "b" MetricName("c")=d',
  ])('%s is left to people', (text) => {
    expect(validate(text).diagnostics.filter(({ fix }) => fix !== undefined)).toEqual([]);
  });
});

test('apostrophes around a double quote are no quotes', () => {
  const { diagnostics } = parse('a =\'x"y\' z"');
  expect(diagnostics.map(({ code, span }) => [code, span.start])).toEqual([
    [codes.apostrophe.code, 3],
    [codes.apostrophe.code, 7],
  ]);
});

test('a fix does not trade one fault for another', () => {
  const { diagnostics } = parse('{a "b');
  expect(diagnostics.map(({ fix }) => fix)).toEqual([undefined]);
});

test('an open quote is the only thing that is said', () => {
  expect(parse('(MetricName="Errors').diagnostics.map(({ code }) => code)).toEqual([
    codes.unclosedQuote.code,
  ]);
});

test('every comparison of a chain but the first is refused once', () => {
  expect(validate('a=b=c=d').diagnostics.map(({ code }) => code)).toEqual([
    codes.noDesignator.code,
  ]);
});

test('a text that is far too long is not read', () => {
  const { diagnostics } = parse('('.repeat(20_000));
  expect(diagnostics.map(({ code }) => code)).toEqual([codes.tooLong.code]);
});

test('two negations are none', () => {
  expect(format('NOT NOT a NOT NOT NOT (b OR c) NOT (d e)')).toMatchObject({
    value: 'a NOT (b OR c) NOT (d e)',
  });
});

test('a quoted value in parentheses of its own is a value', () => {
  expect(format('MetricName=("a")')).toMatchObject({ value: 'MetricName="a"' });
});

test('a list cannot hold a list', () => {
  const text = 'A=(B=(c OR d) OR NOT E=f)';
  expect(validate(text).diagnostics.map(({ span }) => text.slice(span.start, span.end))).toEqual([
    'B',
    'E',
  ]);
});
