import { bytesRegexOf } from '@sluice/logs-insights/internal/engine/regex-bytes';
import { expressionOf, isFault } from '@sluice/logs-insights/internal/regex';
import { describe, expect, test } from 'vitest';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

function match(source: string, text: string): (string | null)[] | undefined {
  const regex = bytesRegexOf(source)!;
  const bytes = encoder.encode(text);
  const slots = new Int32Array(2 * regex.groups + 2);
  if (!regex.exec(bytes, 0, bytes.length, slots)) return undefined;
  return Array.from({ length: regex.groups + 1 }, (_, group) =>
    slots[2 * group]! < 0
      ? null
      : decoder.decode(bytes.subarray(slots[2 * group]!, slots[2 * group + 1]!)),
  );
}

describe('an expression of a query over bytes', () => {
  test.each([
    ['"(\\S+) (\\S+) \\S+" (\\d{3}) (\\d+)', 'x "GET /é HTTP/1.1" 200 17 "-"'],
    ['(?<@a.b>x)(y)?(?P<c>z)', 'wxz'],
    ['(?i)(error|warn)', 'a Warning'],
    ['(?<user>.*?), (?<n>[^ ]*)', 'é, 😀 b'],
    ['(a)|(b)', 'nothing'],
  ])('%s finds in %j what it finds in the text', (source, text) => {
    const expression = expressionOf(source);
    if (isFault(expression)) throw new Error(expression.reason);
    expect(match(source, text)).toEqual(expression.match(text));
    expect(bytesRegexOf(source)?.names).toEqual(expression.names);
  });

  test.each(['(', 'a{1001}', '(?<n>a', '(?=a)', '\\pL', '(?i)é'])('%s is none', (source) => {
    expect(bytesRegexOf(source)).toBeUndefined();
  });
});
