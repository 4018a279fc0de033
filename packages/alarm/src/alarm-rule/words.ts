/** The words of the language. All are written in capitals, and in no other way. */
export const stateWords = ['ALARM', 'OK', 'INSUFFICIENT_DATA'] as const;
export const constants = ['TRUE', 'FALSE'] as const;
export const operators = ['NOT', 'AND', 'OR'] as const;
export const keywords: readonly string[] = [...operators, 'AT_LEAST', ...constants, ...stateWords];

const states = 'ALARM, OK, or INSUFFICIENT_DATA';

/** What may follow, as the service lists it. */
export const expectations = {
  operand: `'(', 'NOT', AT_LEAST, TRUE or FALSE, ${states}`,
  state: states,
  stateOrNot: `'NOT', ${states}`,
  threshold: 'NUMBER, PERCENTAGE NUMBER',
  child: `'NOT', 'AND', 'OR', 'AT_LEAST', NUMBER, PERCENTAGE NUMBER, TRUE or FALSE, ${states}, unquoted alarm name, quoted alarm name`,
  open: "'('",
  close: "')'",
  comma: "','",
  commaOrClose: "')', ','",
  end: '<EOF>',
  operatorOrEnd: "<EOF>, 'AND', 'OR'",
  operatorOrClose: "')', 'AND', 'OR'",
} as const;

export type Expectation = keyof typeof expectations;

/** The same for people. */
export const wanted: Readonly<Record<Expectation, string>> = {
  operand: 'a condition such as `ALARM(name)`',
  state: '`ALARM`, `OK` or `INSUFFICIENT_DATA`',
  stateOrNot: '`ALARM`, `OK` or `INSUFFICIENT_DATA`',
  threshold: 'a whole number or a percentage',
  child: 'the name of an alarm',
  open: '`(`',
  close: '`)`',
  comma: '`,`',
  commaOrClose: '`,` or `)`',
  end: '`AND`, `OR` or the end',
  operatorOrEnd: '`AND`, `OR` or the end',
  operatorOrClose: '`AND`, `OR` or `)`',
};
