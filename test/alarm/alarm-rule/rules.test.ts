import {
  answer,
  compile,
  decide,
  describe as describeRule,
  evaluate,
  explain,
  format,
  parse,
  suppressionOf,
  validate,
} from '@sluice/alarm/alarm-rule';
import { applyFix, isError, unwrap } from '@sluice/core';
import { describe, expect, test } from 'vitest';

const faults = (text: string) => validate(text).diagnostics.filter(isError);

describe('reading', () => {
  test('goes on behind a fault', () => {
    const text = 'alarm(a) and Ok(b) OR (BOGUS(c) AND true) OR AT_LEAST(x, ALARM, (d))';
    const found = faults(text).map(({ span }) => text.slice(span.start, span.end));
    expect(found).toEqual(['alarm', 'and', 'Ok', 'BOGUS', 'true', 'x']);
  });
  test.each([
    ['ALARM[a]', 0],
    ['ALARM a', 6],
    ['ALARM(a))', 8],
    ['(ALARM(a) junk more) AND OK(b)', 10],
    ['((TRUE)', 7],
    ['AT_LEAST', 8],
    ['AT_LEAST(1 ALARM, (a))', 11],
    ['AT_LEAST(1, NOT x, (a))', 16],
    ['AT_LEAST(1, ALARM (a))', 18],
    ['AT_LEAST(1, ALARM, (a b))', 22],
    ['AT_LEAST(1, ALARM, (a,))', 22],
    ['AT_LEAST(1, ALARM, (', 20],
    ['AT_LEAST(1, ALARM, (a)', 22],
    ['AT_LEAST(1, ALARM, (a), x)', 22],
    ['at_least(1, ALARM, (a))', 0],
    ['TRUE OR', 7],
    ['NOT', 3],
    ['TRUE | FALSE', 5],
    ['! TRUE', 0],
    ['"a"', 0],
  ])('%s is refused at %d', (text, at) => {
    const [fault] = faults(text);
    expect(fault?.span.start).toBe(at);
    expect(fault?.awsMessage).toContain(` at char ${at}, must be: `);
  });
  test('words of the language are names where a name is wanted', () => {
    expect(faults('AT_LEAST(1, ALARM, (ALARM, OK, 2, 50%, NOT))')).toEqual([]);
    expect(faults('ALARM(a"b) OR ALARM("a"b)')).toEqual([]);
  });
  test('a name that is never closed is bare', () => {
    expect(faults('ALARM("a)')).toEqual([]);
    expect(faults('ALARM("a b)')).toHaveLength(1);
  });
  test('names are told that no alarm can have', () => {
    expect(faults('ALARM("a\u0007b")').map(({ code }) => code)).toEqual(['AR3007']);
  });
  test('too long, and deeply nested', () => {
    expect(faults(`NOT ${'NOT '.repeat(520)}TRUE`).map(({ code }) => code)).toEqual(['AR2004']);
    expect(faults(`x${' '.repeat(10_300)}`).map(({ code }) => code)).toContain('AR4001');
  });
  test('an operand that is missing is said once, however deep it is', () => {
    expect(faults('((((ALARM(a)')).toHaveLength(1);
    expect(faults(`${'('.repeat(600)}TRUE`).map(({ code }) => code)).toEqual(['AR2004']);
    expect(faults(`${'('.repeat(240)}TRUE${')'.repeat(240)}`)).toEqual([]);
  });
  test('the first error alone carries the words of the service', () => {
    const words = (found: readonly { awsMessage?: string }[]) =>
      found.map(({ awsMessage }) => awsMessage !== undefined);
    expect(words(faults('alarm(a) and not OK("b")'))).toEqual([true, false, false]);
    const unknown = validate('ALARM(x) OR ALARM(y)', { existing: [] }).diagnostics;
    expect(words(unknown)).toEqual([true, false]);
    expect(words(faults('AT_LEAST(9, OK, (a)) OR AT_LEAST(0%, OK, (a))'))).toEqual([true, false]);
    const broken = parse(' alarm(a)').diagnostics;
    expect(words(broken)).toEqual([true, false]);
  });
  test.each([
    ['alarm(a)', 'ALARM(a)', 'write `ALARM`'],
    ['ALARM(a) and OK(b)', 'ALARM(a) AND OK(b)', 'write `AND`'],
    ['!alarm(a)', 'NOT ALARM(a)', 'write `NOT ALARM`'],
    ['!TRUE', 'NOT TRUE', 'write `NOT TRUE`'],
    ['ALARM(a', 'ALARM(a)', 'add `)`'],
    ['(ALARM(a) AND (OK(b)', '(ALARM(a) AND (OK(b)))', 'add `))`'],
    ['(ALARM(b', '(ALARM(b))', 'add `))`'],
    ['(TRUE))', '(TRUE)', 'remove it'],
    ['TRUE )', 'TRUE', 'remove it'],
    ['AT_LEAST(1, not alarm, (a))', undefined, 'write `NOT`'],
    ['AT_LEAST(1, ok, (a))', 'AT_LEAST(1, OK, (a))', 'write `OK`'],
    ['AT_LEAST(1, !OK, (a))', 'AT_LEAST(1, NOT OK, (a))', 'write `NOT OK`'],
    ['AT_LEAST(1, ALARM, (a', 'AT_LEAST(1, ALARM, (a))', 'add `))`'],
    ['(AT_LEAST(1, ALARM, (a)', '(AT_LEAST(1, ALARM, (a)))', 'add `))`'],
    ['AT_LEAST(2, OK, a, "b c")', 'AT_LEAST(2, OK, (a, "b c"))', 'put the names in parentheses'],
    ['AT_LEAST(2, OK(a), OK("b"))', 'AT_LEAST(2, OK, (a, "b"))', 'name the state once'],
  ])('%s is mended to %s', (text, mended, hint) => {
    const [fault] = faults(text);
    expect(fault?.hint).toBe(hint);
    const after = applyFix(text, fault!.fix!);
    if (mended === undefined) return;
    expect(after).toBe(mended);
    expect(faults(after)).toEqual([]);
  });
  test.each([
    'AT_LEAST(2, OK(a), ALARM(b))',
    'AT_LEAST(2, OK(a b))',
    'AT_LEAST(2, OK(',
    'AT_LEAST(2, OK(a) OR',
    'AT_LEAST(2, OK, a b)',
    'AT_LEAST(2, OK, a, )',
    'AT_LEAST(2, OK, a',
    'AT_LEAST(2, NOT !OK, (a))',
    'AT_LEAST(2, BOGUS, (a))',
    '!BOGUS(a)',
    'TRUE ) extra',
  ])('%s has no fix by one edit', (text) => {
    expect(faults(text)[0]?.fix).toBeUndefined();
  });
  test('in a list the service expects a state, or NOT', () => {
    const [fault] = faults('AT_LEAST(1, not OK, (a))');
    expect(fault?.awsMessage).toContain("at char 12, must be: 'NOT', ALARM, OK, or");
  });
  test('padding on both sides is mended at once', () => {
    const [fault] = faults(' TRUE ');
    expect(fault?.fix?.edits).toHaveLength(2);
    expect(faults('TRUE ')[0]?.message).toContain('ends');
  });
});

describe('running', () => {
  test('constants are folded', () => {
    const plan = (text: string) =>
      (describeRule(unwrap(compile(text, { engine: 'closures' }))) as { plan: object }).plan;
    expect(plan('ALARM(a) OR TRUE')).toEqual({ kind: 'constant', value: true });
    expect(plan('ALARM(a) AND TRUE')).toMatchObject({ kind: 'is' });
    expect(plan('TRUE AND NOT FALSE')).toEqual({ kind: 'constant', value: true });
    expect(plan('NOT NOT OK(a)')).toMatchObject({ kind: 'is' });
  });
  test('a child without a state counts as one that was just created', () => {
    const rule = unwrap(compile('INSUFFICIENT_DATA(a)'));
    expect(rule.state({})).toBe('ALARM');
    expect(unwrap(compile('INSUFFICIENT_DATA(a)', { engine: 'reference' })).test([])).toBe(true);
    expect(describeRule(rule)).toMatchObject({ engine: 'code', children: ['a'] });
  });
  test('trees that could not be read whole are run all the same', () => {
    const broken = parse('BOGUS(x) OR NOT BOGUS(y)');
    const rule = broken.ok ? undefined : broken.partial;
    expect(unwrap(evaluate(rule!, {}))).toEqual({ state: 'ALARM', triggeringAlarms: [] });
    expect(decide(rule!)?.canBeOk).toBe(false);
    expect(unwrap(evaluate(unwrap(parse('NOT (TRUE AND FALSE)')), {})).state).toBe('ALARM');
  });
  test('states are given by ARN, too', () => {
    const states = { 'arn:aws:cloudwatch:us-east-1:123456789012:alarm:a': 'ALARM' as const };
    expect(unwrap(answer('ALARM(a)', { states }))['state']).toBe('ALARM');
  });
  test('rules of others are a map, or a list', () => {
    const others = [
      { name: 'D', rule: 'ALARM(C)' },
      { name: 'E', text: 'TRUE' },
      { name: 1 },
      null,
    ];
    expect(
      unwrap(answer('ALARM(A)', { others, name: 'C', states: { A: 'ALARM' } }))['states'],
    ).toEqual({
      C: 'ALARM',
      D: 'ALARM',
      E: 'INSUFFICIENT_DATA',
    });
    expect(answer('ALARM(A)', { others: { D: 'x' } }).ok).toBe(false);
    expect(unwrap(answer('TRUE', { others: { self: 'x' }, name: 'self' }))['state']).toBe('ALARM');
    expect(unwrap(answer('TRUE', { others: 1, existing: 1 }))['state']).toBe('ALARM');
  });
  test.each([
    [{ events: [{ t: 'x', who: 'composite', state: 'OK' }] }, 'AR5002'],
    [
      {
        events: [
          { t: 2, who: 'composite', state: 'OK' },
          { t: 1, who: 'suppressor', state: 'OK' },
        ],
      },
      'AR5002',
    ],
    [{ events: [], initial: { composite: 'ok' } }, 'AR5001'],
    [{ events: [], suppressor: { extensionPeriod: 'x' } }, 'AR5003'],
    [{ states: { a: null } }, 'AR5001'],
    [{ states: [] }, 'AR5006'],
    [{ prior: 'ALARM' }, 'AR5006'],
    [{ events: 5 }, 'AR5007'],
    [{ events: [{ t: 1e300, who: 'composite', state: 'OK' }] }, 'AR5002'],
    [{ events: [{ t: 1, replace: null, state: 'ok' }] }, 'AR5002'],
    [{ events: [{ t: 1, replace: { waitPeriod: 1.5 }, state: 'OK' }] }, 'AR5003'],
    ['nothing', 'AR5005'],
  ])('%j is refused', (input, code) => {
    expect(answer('ALARM(a)', input).diagnostics.map((one) => one.code)).toContain(code);
  });
  test('long circles are found', () => {
    const others = { b: 'ALARM(c)', c: 'ALARM(a) OR ALARM(x)', x: 'BOGUS(' };
    const [fault] = validate('ALARM(b)', { name: 'a', others }).diagnostics;
    expect(fault?.message).toContain('`a` → `b` → `c` → `a`');
  });
  const circles = (text: string, others: Record<string, string>, name?: string) =>
    validate(text, { others, ...(name !== undefined && { name }) })
      .diagnostics.filter(({ code }) => code === 'AR9008')
      .map(({ message, span }) => [
        message.slice('the alarms depend on each other in a circle: '.length).replaceAll('`', ''),
        text.slice(span.start, span.end),
      ]);
  test('circles of others are found, where the rule leads into them or not', () => {
    const others = {
      b: 'ALARM(c)',
      c: 'ALARM(d) AND OK(e)',
      d: 'ALARM(c)',
      e: 'ALARM(e)',
      f: 'NOT OK(g)',
      g: 'OK(f) OR OK(b)',
    };
    const text = 'ALARM(z) OR ALARM(b)';
    expect(circles(text, others, 'a').sort()).toEqual([
      ['c → d → c', 'b'],
      ['e → e', 'b'],
      ['f → g → f', text],
    ]);
    expect(circles(text, others)).toHaveLength(3);
    expect(circles('ALARM(b)', { b: 'ALARM(c)' })).toEqual([]);
  });
  test('of a knot the shortest circle is shown', () => {
    const others = { b: 'ALARM(c) OR ALARM(d)', c: 'ALARM(d)', d: 'ALARM(a) OR ALARM(b)' };
    expect(circles('ALARM(b)', others, 'a')).toEqual([['a → b → d → a', 'b']]);
    const two = { b: 'ALARM(c)', c: 'ALARM(a)', d: 'ALARM(a)' };
    expect(circles('ALARM(b) OR ALARM(d)', two, 'a')).toEqual([['a → d → a', 'b']]);
  });
  test('a chain of alarms may be as long as it likes', () => {
    const others = Object.fromEntries(
      Array.from({ length: 20_000 }, (_, i) => [`a${i}`, `ALARM(a${(i + 1) % 20_000})`]),
    );
    expect(circles('ALARM(a0)', others, 'x')).toHaveLength(1);
  });
});

describe('suppression', () => {
  test('says what holds actions back', () => {
    const machine = suppressionOf(
      { waitPeriod: 5, extensionPeriod: 0 },
      { composite: 'OK', suppressor: 'OK' },
    );
    expect(machine.suppressedBy).toBeUndefined();
    machine.change({ t: 0, who: 'composite', state: 'ALARM' });
    expect(machine.suppressedBy).toBe('WaitPeriod');
    expect(machine.change({ t: 1, who: 'composite', state: 'ALARM' })).toEqual([]);
    machine.change({ t: 2, who: 'suppressor', state: 'INSUFFICIENT_DATA' });
    expect(machine.suppressedBy).toBe('WaitPeriod');
    machine.change({ t: 3, who: 'suppressor', state: 'ALARM' });
    expect(machine.suppressedBy).toBe('Alarm');
    expect(machine.advance(100)).toEqual([]);
    expect(machine.change({ t: 101, who: 'suppressor', state: 'OK' })).toEqual([
      { t: 101, what: 'ALARM actions' },
    ]);
    expect(machine.change({ t: 102, who: 'suppressor', state: 'OK' })).toEqual([]);
  });
  const phases = { waitPeriod: 5, extensionPeriod: 5 };
  const held = () => {
    const machine = suppressionOf(phases, { composite: 'OK', suppressor: 'OK' });
    machine.change({ t: 0, who: 'composite', state: 'ALARM' });
    return machine;
  };
  test('another suppressor ends the periods of the old one', () => {
    const actions = [{ t: 2, what: 'ALARM actions' }];
    expect(held().replace({ t: 2, phases, state: 'OK' })).toEqual(actions);
    expect(held().replace({ t: 2, state: 'ALARM' })).toEqual(actions);
    expect(held().replace({ t: 9, phases, state: 'ALARM' })).toEqual([{ ...actions[0], t: 5 }]);
  });
  test('another suppressor in ALARM goes on holding back', () => {
    const machine = held();
    expect(machine.replace({ t: 2, phases, state: 'ALARM' })).toEqual([]);
    expect(machine.suppressedBy).toBe('Alarm');
    expect(machine.advance(99)).toEqual([]);
    expect(machine.change({ t: 100, who: 'suppressor', state: 'OK' })).toEqual([]);
    expect(machine.advance(105)).toEqual([{ t: 105, what: 'ALARM actions' }]);
  });
});

describe('explain', () => {
  test.each([
    ['NOT (ALARM(a) AND OK(b))', 'it is not so that (a is in ALARM and b is in OK)'],
    ['NOT NOT ALARM(a)', 'In ALARM when a is in ALARM.'],
    ['AT_LEAST(50%, NOT OK, (a, b))', 'at least 1 (50%) of a, b is not in OK'],
    ['ALARM(a) AND TRUE', '(always)'],
    ['ALARM(a) OR FALSE', '(never)'],
    ['TRUE', 'Always'],
  ])('%s', (text, part) => {
    expect(unwrap(explain(text)).summary).toContain(part);
  });
  test('takes states as JSON text, as a file has them', () => {
    const found = unwrap(explain('NOT (ALARM(a) OR TRUE)', '{"states": {"a": "OK"}}'));
    expect(found).toMatchObject({ matches: false });
    expect(unwrap(explain('TRUE', { states: {} })).facts).toEqual([
      { name: 'state', value: 'ALARM' },
    ]);
    expect(explain('TRUE', '[').ok).toBe(false);
  });
});

test('the canonical text wraps what is joined otherwise', () => {
  expect(unwrap(format('NOT(ALARM( a )AND OK(b))OR(TRUE)'))).toBe(
    'NOT (ALARM(a) AND OK(b)) OR TRUE',
  );
});
