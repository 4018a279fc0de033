import { applyFix } from '@sluice/core';
import { codes, format, parse, validate } from '@sluice/metric-math/metrics-insights';
import { describe, expect, test } from 'vitest';

const bare = 'SELECT AVG(CPU) FROM Shop';

const account = ' WHERE AWS.AccountId = CURRENT_ACCOUNT_ID()';

/** What follows the query above, the code that it must yield, and what follows after the fix. */
const mended: readonly (readonly [text: string, code: string, after: string])[] = [
  [" WHERE Team = 'A", codes.unclosedQuote.code, " WHERE Team = 'A'"],
  [" WHERE Team = 'A GROUP BY Node", codes.unclosedQuote.code, " WHERE Team = 'A' GROUP BY Node"],
  [' GROUP BY "Team, Node', codes.unclosedQuote.code, ' GROUP BY "Team", Node'],
  ['; LIMIT 5', codes.semicolon.code, ' LIMIT 5'],
  [';LIMIT 5', codes.semicolon.code, ''],
  [' WHERE "Team = A', codes.unclosedQuote.code, ''],
  [' WHERE Team = ‘A’', codes.curlyQuotes.code, " WHERE Team = 'A'"],
  [' WHERE Team = “A”', codes.curlyQuotes.code, " WHERE Team = 'A'"],
  [" WHERE “Team” = 'A'", codes.curlyQuotes.code, ' WHERE "Team" = \'A\''],
  [" WHERE fleet.name == 'A'", codes.unquotedName.code, ' WHERE "fleet.name" == \'A\''],
  [" WHERE tag.aws:stack = 'A'", codes.unquotedName.code, ' WHERE tag."aws:stack" = \'A\''],
  [" WHERE TAG.aws:stack = 'A'", codes.keyCase.code, ' WHERE tag."aws:stack" = \'A\''],
  [" WHERE NOT Team = 'A'", codes.comparison.code, " WHERE Team != 'A'"],
  [' WHERE NOT Team', codes.comparison.code, ''],
  [" WHERE Team IN ('A')", codes.comparison.code, " WHERE Team = 'A'"],
  [" WHERE Team NOT IN ('A')", codes.comparison.code, " WHERE Team != 'A'"],
  [" WHERE (Team = 'A')", codes.parentheses.code, " WHERE Team = 'A'"],
  [" WHERE (Team = 'A'", codes.parentheses.code, ''],
  [" WHERE Team = 'A' && Node = 'B'", codes.connective.code, " WHERE Team = 'A' AND Node = 'B'"],
  [" WHERE Team = 'A', Node = 'B'", codes.connective.code, " WHERE Team = 'A' AND Node = 'B'"],
  [" WHERE Team = 'A' || Node = 'B'", codes.connective.code, ''],
  [" WHERE Team = 'A' Node = 'B'", codes.syntax.code, " WHERE Team = 'A' AND Node = 'B'"],
  [" Team = 'A'", codes.syntax.code, " WHERE Team = 'A'"],
  [" WHERE 'A' = Team", codes.quotedName.code, " WHERE Team = 'A'"],
  [' WHERE \'A\' != "Team"', codes.quotedName.code, ' WHERE "Team" != \'A\''],
  [" GROUP BY 'Team'", codes.quotedName.code, ' GROUP BY "Team"'],
  [" WHERE Team = 'A' 'B'", codes.syntax.code, ''],
  [' WHERE AWS.AccountId = CURRENT_ACCOUNT_ID', codes.comparedName.code, account],
  [' WHERE AWS.AccountId = current_account()', codes.comparedName.code, account],
  [' WHERE Team = lower()', codes.syntax.code, ''],
  [' GROUP BY Team,', codes.syntax.code, ' GROUP BY Team'],
  [' GROUP BY Team, LIMIT 5', codes.syntax.code, ' GROUP BY Team LIMIT 5'],
  [' GROUP BY Team ORDER BY MAX', codes.syntax.code, ' GROUP BY Team ORDER BY MAX()'],
  [' GROUP BY Team ORDER BY MAX DESC', codes.syntax.code, ' GROUP BY Team ORDER BY MAX() DESC'],
  [' GROUP BY Team ORDER BY Team', codes.orderName.code, ''],
  [
    ' GROUP BY Team ORDER BY MAX() DESCENDING',
    codes.misspelt.code,
    ' GROUP BY Team ORDER BY MAX() DESC',
  ],
  [' ORDER BY MAX() ASCENDING', codes.misspelt.code, ' ORDER BY MAX() ASC'],
  [' GROUP BY a/b LIMIT b/c', codes.unquotedName.code, ' GROUP BY "a/b" LIMIT b/c'],
  [" WEHRE Team = 'A'", codes.misspelt.code, " WHERE Team = 'A'"],
  [' GRUOP BY Team', codes.misspelt.code, ' GROUP BY Team'],
  [' GROUPBY Team', codes.misspelt.code, ' GROUP BY Team'],
  [' LIMT 5', codes.misspelt.code, ' LIMIT 5'],
  [" LIMIT '5'", codes.wholeNumber.code, ' LIMIT 5'],
  [" LIMIT 'five'", codes.wholeNumber.code, ''],
  [' LIMIT five', codes.wholeNumber.code, ''],
  [' LIMIT 5 LIMIT 6', codes.clauseOrder.code, ''],
  [' -- all of them', codes.comment.code, ' '],
  [' /* all */ LIMIT 5', codes.comment.code, '  LIMIT 5'],
  [" WHERE fleet.name = 'A'", codes.unquotedName.code, ' WHERE "fleet.name" = \'A\''],
  [" WHERE Team == 'A'", codes.comparison.code, " WHERE Team = 'A'"],
  [" WHERE Team <> 'A'", codes.comparison.code, " WHERE Team != 'A'"],
  [';', codes.semicolon.code, ''],
  [
    ' GROUP BY Team ORDER BY MAX(CPU) DESC',
    codes.orderArgument.code,
    ' GROUP BY Team ORDER BY MAX() DESC',
  ],
  [" WHERE Team = 'O''Reilly'", codes.doubledApostrophe.code, " WHERE Team = 'O\\'Reilly'"],
  [" WHERE LIMIT = 'A'", codes.keyword.code, ' WHERE "LIMIT" = \'A\''],
  [' GROUP BY Team, desc', codes.keyword.code, ' GROUP BY Team, "desc"'],
  [' WHERE AWS.AccountId = 01234', codes.leadingZero.code, " WHERE AWS.AccountId = '01234'"],
  [' GROUP BY AWS.account_id', codes.keyCase.code, ' GROUP BY AWS.AccountId'],
  [' GROUP BY TAG.env', codes.keyCase.code, ' GROUP BY tag.env'],
  [' GROUP Team', codes.syntax.code, ' GROUP BY Team'],
  [' ORDER MAX()', codes.syntax.code, ' ORDER BY MAX()'],
  [' WHERE Team = A', codes.comparedName.code, " WHERE Team = 'A'"],
  [' WHERE Team = app/web', codes.comparedName.code, " WHERE Team = 'app/web'"],
  [' WHERE Team = 5', codes.bareNumber.code, " WHERE Team = '5'"],
  [' GROUP BY zone', codes.reservedWord.code, ' GROUP BY "zone"'],
  [' GROUP BY Team ORDER BY MAXIMUM()', codes.unknownOrder.code, ' GROUP BY Team ORDER BY MAX()'],
  [' GROUP BY a, b , a', codes.repeatedKey.code, ' GROUP BY a, b'],
  [' ORDER BY MAX()', codes.orderOfOne.code, ' '],
  [' LIMIT 5', codes.limitOfOne.code, ' '],
  [' GROUP BY a LIMIT 1000', codes.limitTooHigh.code, ' GROUP BY a LIMIT 500'],
  [' LIMIT 0', codes.limitZero.code, ' '],
  [' GROUP BY Resource', codes.documentedWord.code, ' GROUP BY "Resource"'],
  [' GROUP BY 4XX', codes.leadingDigit.code, ' GROUP BY "4XX"'],
];

describe('fixes', () => {
  test.each(mended)('%s (%s)', (text, code, after) => {
    const whole = bare + text;
    const said = validate(whole).diagnostics.find((each) => each.code === code);
    expect(said).toBeDefined();
    if (said?.fix === undefined) return expect(after).toBe('');
    expect(applyFix(whole, said.fix)).toBe(bare + after);
    const left = validate(bare + after).diagnostics.map((each) => each.code);
    return expect(left).not.toContain(code);
  });
});

test.each([
  ['SELECT AVERAGE(a) FROM b', codes.unknownFunction.code, 'SELECT AVG(a) FROM b'],
  ['SELECT CONUT(a) FROM b', codes.unknownFunction.code, 'SELECT COUNT(a) FROM b'],
  ['SELECT AVG(a) FROM AWS/EC2', codes.unquotedName.code, 'SELECT AVG(a) FROM "AWS/EC2"'],
  ['SELECT AVG(a) FROM AWS/EC2;', codes.unquotedName.code, 'SELECT AVG(a) FROM "AWS/EC2";'],
  [
    'SELECT AVG(a) FROM SCHEMA(AWS/EC2, b-c)',
    codes.unquotedName.code,
    'SELECT AVG(a) FROM SCHEMA("AWS/EC2", b-c)',
  ],
  ['SELECT AVG(a) FROM SCHEMA(b,)', codes.syntax.code, 'SELECT AVG(a) FROM SCHEMA(b)'],
  ['SELECT AVG(a) FROM SCHEMA(b c)', codes.syntax.code, 'SELECT AVG(a) FROM SCHEMA(b, c)'],
  ['SELECT AVG(a) FROM SCHEMA b', codes.syntax.code, undefined],
  ["SELECT AVG(a) FROM 'AWS/EC2'", codes.quotedName.code, 'SELECT AVG(a) FROM "AWS/EC2"'],
  ['SELECT AVG(a) FROM `AWS/EC2`', codes.foreignQuotes.code, 'SELECT AVG(a) FROM "AWS/EC2"'],
  ['SELECT AVG([a b]) FROM c', codes.foreignQuotes.code, 'SELECT AVG("a b") FROM c'],
  ['SELECT AVG([a) FROM c', codes.unquotedName.code, 'SELECT AVG("[a") FROM c'],
  ['SELECT AVG(a) AS b FROM c', codes.alias.code, 'SELECT AVG(a) FROM c'],
  ['SELECT AVG(a) AS', codes.syntax.code, undefined],
  ['SELECT AVG(a) FORM b', codes.misspelt.code, 'SELECT AVG(a) FROM b'],
  ['SELCT AVG(a) FROM b', codes.misspelt.code, 'SELECT AVG(a) FROM b'],
  ['SELECT AVG a FROM b', codes.syntax.code, 'SELECT AVG(a) FROM b'],
  ['SELECT a FROM b', codes.bareMetric.code, undefined],
  ['SELECT AVG() FROM b', codes.noMetric.code, undefined],
  ['SELECT AVG(a) * 2 FROM b', codes.arithmetic.code, undefined],
  ['SELECT AVG(a) / 2 FROM b', codes.arithmetic.code, undefined],
  ['SELECT DISTINCT AVG(a) FROM b', codes.syntax.code, undefined],
  ['SELECT AVG(a) FROM b WHERE c < 5', codes.comparison.code, undefined],
  ['SELECT AVG(5) FROM b', codes.unquotedName.code, 'SELECT AVG("5") FROM b'],
  ['SELECT AVG(from) FROM b', codes.keyword.code, 'SELECT AVG("from") FROM b'],
  ['SELECT P99(a) FROM b', codes.unknownFunction.code, undefined],
  ['SELECT AVG(a), MAX(a) FROM b', codes.secondItem.code, undefined],
  ['SELECT AVG(a) FROM SCHEMA(', codes.syntax.code, undefined],
  ['SELECT AVG(a) FROM SCHEMA()', codes.emptySchema.code, undefined],
  ['SELECT AVG(a) FROM “b', codes.curlyQuotes.code, undefined],
  ["SELECT AVG(a) FROM b WHERE c ~ 'd'", codes.comparison.code, undefined],
  ["SELECT AVG(a) FROM b WHERE c = 'd' = 'e'", codes.comparison.code, undefined],
  ["SELECT AVG(a) FROM b WHERE c IN ('d', 'e')", codes.comparison.code, undefined],
  ["SELECT AVG(a) FROM b WHERE c = 'd' OR e = 'f'", codes.connective.code, undefined],
  ["SELECT AVG(a) FROM b WHERE c = 'd' (", codes.syntax.code, undefined],
  ["SELECT AVG(a) FROM b GROUP BY c LIMIT 1 WHERE d = 'e'", codes.clauseOrder.code, undefined],
  ['SELECT AVG(a) FROM b LIMIT 1 FROM c', codes.syntax.code, undefined],
  ['SELECT AVG(a) FROM b LIMIT 5x', codes.wholeNumber.code, undefined],
  ['SELECT AVG(a) FROM b LIMIT -1', codes.wholeNumber.code, undefined],
  ['SELECT AVG(a) FROM b LIMIT 1 5', codes.syntax.code, undefined],
  ['SELECT AVG(a) FROM b ORDER BY MAX(c', codes.orderArgument.code, undefined],
  ['SELECT AVG(a) FROM b, c', codes.syntax.code, undefined],
  ['SELECT AVG(a) FROM b HAVING c', codes.clause.code, undefined],
  ['SELECT AVG(a b) FROM c', codes.unquotedName.code, 'SELECT AVG("a b") FROM c'],
  ['SELECT "AVG"(a) FROM b', codes.syntax.code, undefined],
  ['WITH a', codes.notSelect.code, undefined],
])('%s yields %s', (text, code, after) => {
  const [said] = validate(text).diagnostics.filter(({ severity }) => severity === 'error');
  expect(said?.code).toBe(code);
  expect(said?.fix && applyFix(text, said.fix)).toBe(after);
});

test.each([
  ['SELECT', "Invalid syntax near 'SELECT'"],
  ['SELECT *', 'Invalid syntax'],
  ['SELECT "AVG"(a) FROM b', 'Invalid syntax'],
  ['SELECT AVG(a', "Invalid syntax near 'AVG(a'"],
  [`${bare} WHERE`, "Invalid syntax near 'WHERE'"],
  [`${bare} WHERE Team`, "Invalid syntax near 'Team'"],
  [`${bare} WHERE Team = 'A' AND`, "Invalid syntax near 'AND'"],
  [`${bare} nonsense   `, "Invalid syntax near 'nonsense'"],
  [`${bare} ${'x'.repeat(32)}`, `Invalid syntax near '${'x'.repeat(32)}'`],
  [`${bare} ${'x'.repeat(33)}`, `Invalid syntax near '${'x'.repeat(29)}...'`],
])('%s is refused in the words of the service', (text, aws) => {
  expect(parse(text).diagnostics.map(({ awsMessage }) => awsMessage)).toEqual([aws]);
  expect(parse(text, { queryId: 'q' }).diagnostics[0]?.awsMessage).toBe(
    `Error in expression 'q': ${aws}`,
  );
});

test('a limit of any size is written as a number', () => {
  const formatted = format(`${bare} LIMIT ${'9'.repeat(400)}`);
  expect(formatted.ok && format(formatted.value)).toEqual(formatted);
});

test('a text that is far too long is not read', () => {
  const { diagnostics } = parse(`${bare} ${'('.repeat(20_000)}`);
  expect(diagnostics.map(({ code }) => code)).toEqual([codes.tooLong.code]);
});
