import { complete } from '@sluice/logs-insights';
import { commandSummaries, commandWords } from '@sluice/logs-insights/internal/words';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import '../support/seed.ts';

/** Completions where `^` stands. */
function at(marked: string, fields: readonly string[] = []) {
  const offset = marked.indexOf('^');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  return complete(text, offset, { fields });
}

const texts = (marked: string, kind: string, fields?: readonly string[]) =>
  at(marked, fields)
    .items.filter((item) => item.kind === kind)
    .map(({ text }) => text);

describe('commands', () => {
  test('stand at the beginning and after a pipe', () => {
    for (const text of ['^', 'fields a | ^', 'fields a\n| fi^']) {
      expect(texts(text, 'command')).toEqual(expect.arrayContaining(['fields', 'stats', 'SOURCE']));
    }
  });

  test('stand nowhere else', () => {
    expect(texts('fields ^', 'command')).toEqual([]);
  });

  test('all have a summary', () => {
    expect([...commandSummaries.keys()]).toEqual(commandWords);
  });
});

describe('fields', () => {
  test('are those of events and those of the data', () => {
    const found = texts('filter ^', 'field', ['status', 'user-id', '@type']);
    expect(found).toEqual(expect.arrayContaining(['@timestamp', 'status', '`user-id`', '@type']));
  });

  test('come after what the query computes', () => {
    expect(texts('fields a + b as total | filter ^', 'field')[0]).toBe('total');
  });

  test('are only those that a `stats` gives, after it', () => {
    expect(texts('stats count(*) as n by host | sort ^', 'field', ['status'])).toEqual([
      'host',
      'n',
    ]);
  });

  test('of the same command are known under the names given to them', () => {
    expect(texts('stats max(t) as most, min(t) as least, ^', 'field')).toEqual(
      expect.arrayContaining(['most', 'least']),
    );
  });

  test('of a query in parentheses are its own', () => {
    const text = 'fields a as outer | filter a in (stats count(*) as inner by b | fields ^';
    expect(texts(text, 'field')).toEqual(['b', 'inner']);
  });

  test('are not offered where something new is named', () => {
    expect(at('fields a as ^').items).toEqual([]);
    expect(at('parse @message "*" as ^').items).toEqual([]);
  });
});

describe('functions', () => {
  test('that aggregate stand in `stats` alone, outside of each other, before `by`', () => {
    expect(texts('stats ^', 'function').slice(0, 2)).toContain('avg');
    for (const text of ['fields ^', 'stats sum(^', 'stats count(*) by ^']) {
      expect(texts(text, 'function')).not.toContain('count');
      expect(texts(text, 'function')).toContain('abs');
    }
  });

  test('that give what an argument wants come first', () => {
    expect(texts('fields strlen(^', 'function')[0]).toBe('base64decode');
    expect(texts('fields sqrt(^', 'function')[0]).toBe('abs');
  });

  test('show how they are called', () => {
    const [found] = at('fields ^').items.filter(({ text }) => text === 'substr');
    expect(found).toMatchObject({ detail: 'substr(text, start, [length])' });
  });

  test('do not stand where a field alone may', () => {
    expect(texts('dedup ^', 'function')).toEqual([]);
  });
});

describe('words and values', () => {
  test('are those that the grammar takes at the place', () => {
    expect(texts('sort a ^', 'keyword')).toEqual(expect.arrayContaining(['asc', 'desc']));
    expect(texts('limit ^', 'keyword')).toEqual(['any']);
    expect(texts('filter a ^', 'keyword')).toEqual(expect.arrayContaining(['and', 'like', 'in']));
    expect(texts('stats count(*) ^', 'keyword')).toContain('by');
  });

  test('are lengths of time where a function wants one', () => {
    expect(at('stats count(*) by bin(^').items.every(({ kind }) => kind === 'value')).toBe(true);
    expect(texts('stats count(*) by bin(^', 'value')).toContain('5m');
  });

  test('are the settings of a command, and what they may be', () => {
    expect(texts('join ^', 'keyword')).toEqual(expect.arrayContaining(['type=', 'left=']));
    expect(texts('join type=^', 'value')).toEqual(['inner', 'left']);
    expect(texts('join type=left ^', 'keyword')).not.toContain('type=');
  });
});

describe('the place', () => {
  test('is replaced with the word that is being written', () => {
    expect(at('fields @time^').span).toEqual({ start: 7, end: 12 });
    expect(at('fields `my na^').span).toEqual({ start: 7, end: 13 });
    expect(at('fields a, ^').span).toEqual({ start: 10, end: 10 });
  });

  test('has nothing to offer in texts, regular expressions and comments', () => {
    for (const text of ['filter a = "^', 'filter a like /^', 'fields a # ^']) {
      expect(at(text).items).toEqual([]);
    }
  });

  test('may be anywhere in any text', () => {
    const words = ['fields', 'stats', '|', '(', ')', 'a', 'by', 'bin', '"', '/', '#', '\n', ','];
    const text = fc.array(fc.oneof(fc.constantFrom(...words), fc.string()), { maxLength: 30 });
    fc.assert(
      fc.property(text, fc.nat(), (parts, n) => {
        const whole = parts.join(' ');
        const offset = n % (whole.length + 1);
        const { span } = complete(whole, offset);
        expect(span.end).toBe(offset);
      }),
      { numRuns: 300 },
    );
  });

  test('is found in a long query in time', () => {
    const long = `filter ${'status = 500 and '.repeat(500)}`;
    const begun = performance.now();
    complete(long, long.length);
    expect(performance.now() - begun).toBeLessThan(2000);
  });
});
