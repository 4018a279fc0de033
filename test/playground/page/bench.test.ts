import { benchOf, mostLines, surfaceOf } from '@sluice/playground/internal/page/bench';
import { describe, expect, test } from 'vitest';

const read = (language: string, input: string, surface = '') => {
  const bench = benchOf(language);
  return bench.read(input, surfaceOf(bench, surface));
};

describe('the input of a language', () => {
  test('is one event for event patterns, in the words of where they are used', () => {
    expect(read('event-pattern', '{}')).toEqual([{ label: 'Event', input: { event: '{}' } }]);
    expect(read('event-pattern', '{}', 'sns')[0]?.input).toEqual({
      profile: 'sns',
      scope: 'MessageBody',
      message: '{}',
    });
  });

  test('is a line an event for filter patterns, blank lines left out', () => {
    expect(read('filter-pattern', 'a\r\n\nb').map(({ input }) => input)).toEqual([
      { message: 'a' },
      { message: 'b' },
    ]);
    expect(read('filter-pattern', 'x\n'.repeat(mostLines + 9))).toHaveLength(mostLines);
  });

  test('is an object for all others', () => {
    expect(read('input-transformer', '{"event":"{}"}')[0]?.input).toEqual({ event: '{}' });
    for (const wrong of ['[]', '{', 'null', '1']) {
      expect(read('another', wrong)[0]?.fault).toMatch(/^the input is not/);
    }
  });

  test('is a trial a trace for filter expressions, or one trace as the API gives it', () => {
    const traces = { a: { ok: true }, b: {} };
    const groups = { g: 'ok' };
    expect(read('xray-filter', JSON.stringify({ traces, groups }))).toEqual([
      { label: 'a', input: { groups, trace: { ok: true } } },
      { label: 'b', input: { groups, trace: {} } },
    ]);
    expect(read('xray-filter', '{"traces":{"a":5}}')).toEqual([
      { label: 'a', input: { trace: 5 } },
    ]);
    expect(read('xray-filter', '{"Id":"1"}')).toEqual([
      { label: 'Trace', input: { trace: { Id: '1' } } },
    ]);
    expect(read('xray-filter', '{')[0]?.fault).toMatch(/^the input is not/);
    expect(read('xray-filter', ' ')).toEqual([]);
  });

  test('may be missing', () => {
    for (const language of ['event-pattern', 'filter-pattern', 'another']) {
      expect(read(language, '')).toEqual([]);
    }
  });
});
