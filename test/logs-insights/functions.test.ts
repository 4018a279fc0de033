import { unwrap } from '@sluice/core';
import type { Expression, Stats } from '@sluice/logs-insights/internal/ast';
import { arityOf, parameterAt, takes } from '@sluice/logs-insights/internal/functions/arity';
import type {
  AggregateFunction,
  ScalarFunction,
} from '@sluice/logs-insights/internal/functions/definition';
import { functionOf, functions } from '@sluice/logs-insights/internal/functions/index';
import { parse } from '@sluice/logs-insights/internal/parse';
import { valueOf } from '@sluice/logs-insights/internal/reference/expression';
import { callsIn } from '@sluice/logs-insights/internal/symbols/names';
import { validate } from '@sluice/logs-insights/internal/validate';
import { textOf } from '@sluice/logs-insights/internal/value/coerce';
import { stringifyJson } from '@sluice/logs-insights/internal/value/json';
import { isStructured, type Value } from '@sluice/logs-insights/internal/value/value';
import { describe, expect, test } from 'vitest';

const scalars = functions.filter((each): each is ScalarFunction => each.kind === 'scalar');
const aggregates = functions.filter((each): each is AggregateFunction => each.kind === 'aggregate');

const event = Date.parse('2024-01-31T10:17:36.789Z');
const around = (timestamp: number) => ({
  timestamp: { kind: 'instant' as const, milliseconds: timestamp },
  start: Date.parse('2024-01-31T10:00:00Z'),
  end: Date.parse('2024-01-31T11:00:00Z'),
  now: Date.parse('2024-01-31T11:05:00.500Z'),
});

const printed = (value: Value): string | null =>
  isStructured(value) ? stringifyJson(value) : textOf(value);

function expressionIn(command: 'fields' | 'stats', call: string): Expression {
  const [only] = unwrap(parse(`${command} ${call} as x`)).commands;
  return (only as Stats).items[0]!.expression;
}

function given(call: string): string | null {
  const surroundings = around(event);
  const row = new Map<string, Value>([
    ['@timestamp', surroundings.timestamp],
    ['@message', 'an ERROR'],
  ]);
  const scope = { row, around: surroundings, known: new Map(), columns: new Map() };
  return printed(valueOf(expressionIn('fields', call), scope));
}

/** As `stats` does it: the arguments of each row first, then the function of all of them. */
function aggregated(call: string, values: readonly (string | number | null)[]): string | null {
  const expression = expressionIn('stats', call);
  const [outer] = callsIn(expression);
  const definition = functionOf(outer!.name) as AggregateFunction;
  const surroundings = values.map((_, i) => around(event + i * 1000));
  const rows = values.map((v, i) => {
    const scope = {
      row: new Map([['v', v]]),
      around: surroundings[i]!,
      known: new Map(),
      columns: new Map(),
    };
    return outer!.arguments.flatMap((one) => (one.kind === 'star' ? [] : [valueOf(one, scope)]));
  });
  return printed(definition.evaluate(rows, surroundings));
}

const examples = scalars.flatMap(({ examples: all }) => all);

test.each(examples)('%s is valid', (call) => {
  const { diagnostics } = validate(`fields ${call} as x`);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test.each(examples)('%s gives %s', (call, result) => {
  expect(given(call)).toBe(result);
});

const groups = aggregates.flatMap(({ examples: all }) => all);

test.each(groups)('%s is valid', (call) => {
  const { diagnostics } = validate(`stats ${call} as x`);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test.each(groups)('%s of %j gives %s', (call, values, result) => {
  expect(aggregated(call, values)).toBe(result);
});

describe.each(functions)('$name', (one) => {
  const { examples: own, parameters, variants = [], aliases = [] } = one;

  test('shows what it gives', () => {
    expect(own.length).toBeGreaterThan(0);
    const names = [one.name, ...aliases].map((name) => name.toLowerCase());
    for (const [call] of own) {
      const called = callsIn(expressionIn('stats', call)).map(({ name }) => name.toLowerCase());
      expect(called.some((name) => names.includes(name))).toBe(true);
    }
  });

  test('shows calls with as many arguments as it takes', () => {
    for (const [call] of own) {
      for (const found of callsIn(expressionIn('stats', call))) {
        const isStar = found.arguments.some(({ kind }) => kind === 'star');
        expect(takes(functionOf(found.name)!, isStar ? 0 : found.arguments.length)).toBe(true);
      }
    }
  });

  test('says what it takes in a way that can be checked', () => {
    for (const form of [parameters, ...variants]) {
      const optional = form.findIndex((each) => each.optional === true);
      const rest = optional === -1 ? [] : form.slice(optional);
      expect(rest.every((each) => each.optional === true)).toBe(true);
      expect(form.slice(0, -1).some((each) => each.many === true)).toBe(false);
      expect(new Set(form.map(({ name }) => name)).size).toBe(form.length);
      expect(form.every((each) => each.most === undefined || each.many === true)).toBe(true);
    }
  });

  test('is known in any case and by all its names', () => {
    for (const name of [one.name, ...aliases]) {
      expect(functionOf(name)).toBe(one);
      expect(functionOf(name.toUpperCase())).toBe(one);
      expect(functionOf(name.toLowerCase())).toBe(one);
    }
  });

  test('is said in one clause', () => {
    for (const said of [one.summary, one.undocumented ?? 'nothing']) {
      expect(said).not.toMatch(/\.$|^[A-Z][a-z]+ /);
    }
  });
});

test.each(scalars)('$name does not mind arguments of no kind it knows', (one) => {
  const strange: readonly Value[] = [
    new Map([['a', 1]]),
    [1],
    { kind: 'period', count: 1, unit: 'day' },
  ];
  for (const value of strange) {
    for (const count of [0, 1, 2, 3, 4].filter((each) => takes(one, each))) {
      const all = Array<Value>(count).fill(value);
      expect(() => one.evaluate(all, around(event))).not.toThrow();
    }
  }
});

test.each(aggregates)('$name does not mind rows without anything', (one) => {
  for (const rows of [[], [[]], [[null]], [[null, null]], [[[1], new Map()]]] as Value[][][]) {
    expect(() =>
      one.evaluate(
        rows,
        rows.map(() => ({ ...around(event), timestamp: null })),
      ),
    ).not.toThrow();
  }
});

describe('the table', () => {
  test('has every name once', () => {
    const names = functions.flatMap(({ name, aliases = [] }) => [name, ...aliases]);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  });

  test('is in the order of names', () => {
    const names = functions.map(({ name }) => name.toLowerCase());
    expect(names).toEqual(names.toSorted());
  });

  test('knows no other names', () => {
    expect(functionOf('constructor')).toBeUndefined();
    expect(functionOf('sumo')).toBeUndefined();
  });
});

test('a call with arguments that the function does not take has no value', () => {
  expect(given('strlen()')).toBeNull();
  expect(given('strlen("a", "b")')).toBeNull();
});

test('maps and lists have no text', () => {
  expect(given(`toupper(jsonParse('{"a":1}'))`)).toBeNull();
  expect(given(`isempty(jsonParse('[]'))`)).toBe('1');
  expect(given(`concat("a", jsonParse('[]'))`)).toBeNull();
});

test('a pattern that RE2 refuses gives no value', () => {
  expect(given('regexReplace("a", "(", "b")')).toBeNull();
});

test('the time range of a query without one is not known', () => {
  const open = { timestamp: null, start: undefined, end: undefined, now: 0 };
  for (const name of ['queryStartTime', 'queryEndTime', 'queryTimeRange']) {
    expect((functionOf(name) as ScalarFunction).evaluate([], open)).toBeNull();
  }
});

test('a percentile outside of 0 to 100 is none', () => {
  expect(aggregated('pct(v, 101)', [1])).toBeNull();
  expect(aggregated('pct(v, -1)', [1])).toBeNull();
});

test('a histogram of too many ranges is none', () => {
  expect(aggregated('histogram(v, 10001)', [1])).toBeNull();
  expect(aggregated('histogram(v, 0)', [1])).toBeNull();
});

test('values keep the way they are written', () => {
  expect(aggregated('max(v)', ['9', '10.50'])).toBe('10.50');
  expect(aggregated('pct(v, 50)', ['007'])).toBe('007');
});

test('`bin` takes an instant before its period, as samples have it', () => {
  expect(given('bin(fromMillis(90000), 1m)')).toBe('1970-01-01 00:01:00.000');
  expect(given('bin("x", 1m)')).toBeNull();
});

describe('parameters', () => {
  test('may be given as often as they say', () => {
    expect(arityOf(functionOf('concat')!.parameters)).toEqual({ least: 1, most: Infinity });
    expect(arityOf(functionOf('case')!.parameters)).toEqual({ least: 2, most: 21 });
    expect(arityOf(functionOf('now')!.parameters)).toEqual({ least: 0, most: 0 });
    expect(arityOf(functionOf('substr')!.parameters)).toEqual({ least: 2, most: 3 });
  });

  test('are found by the place of an argument', () => {
    const { parameters } = functionOf('case')!;
    expect(parameterAt(parameters, 1)!.name).toBe('value');
    expect(parameterAt(parameters, 9)!.name).toBe('more');
    expect(parameterAt(functionOf('abs')!.parameters, 1)).toBeUndefined();
  });
});
