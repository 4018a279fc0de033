import { unwrap } from '@sluice/core';
import { explain } from '@sluice/xray-filter';
import { expect, test } from 'vitest';
import { sayExplanation } from '../support/sayings.ts';

const said = (text: string, input?: unknown, groups?: Readonly<Record<string, string>>) =>
  sayExplanation(unwrap(explain(text, input, { groups }), text));
const summary = (text: string) => unwrap(explain(text), text).summary;

test.each([
  ['', 'Finds every trace.'],
  ['!fault', 'Finds traces in which the request did not end with a server error (5xx).'],
  ['partial = false', 'Finds traces in which the trace is complete.'],
  ['responsetime > 2', 'Finds traces in which the response time is above 2 s.'],
  ['!(http.url CONTAINS "a")', 'Finds traces in which the URL, if any, does not contain "a".'],
  ['user', 'Finds traces in which a user is set.'],
  ['!user', 'Finds traces in which no user is set.'],
  ['annotation.a', 'Finds traces in which the annotation "a" is set, and not to false.'],
  ['!annotation.a', 'Finds traces in which the annotation "a" is missing or false.'],
  [
    'ok (fault OR error)',
    'Finds traces in which the request succeeded (2xx), and (the request ended with a server error (5xx) or the request ended with a client error (4xx)).',
  ],
  [
    '!(ok OR fault)',
    'Finds traces in which the request did not succeed (2xx) and the request did not end with a server error (5xx).',
  ],
  ['service()', 'Finds traces in which some service took part.'],
  ['!service()', 'Finds traces in which no service took part.'],
  ['!service("a")', 'Finds traces in which "a" did not take part.'],
  [
    '!service("a") { fault }',
    'Finds traces in which "a" did not take part as one of which it is true that it ended with a server error (5xx).',
  ],
  [
    '!service() { fault }',
    'Finds traces in which no service took part of which it is true that it ended with a server error (5xx).',
  ],
  [
    'service(id(type: "t", account.id: "1"))',
    'Finds traces in which a service of type "t" in the account "1" took part.',
  ],
  ['edge()', 'Finds traces in which one service called another.'],
  ['!edge()', 'Finds traces in which no service called another.'],
  [
    '!edge("a", "b") { fault }',
    'Finds traces in which "a" did not call "b" in a call of which it is true that the call ended with a server error (5xx).',
  ],
  [
    'edge() { source.annotation.a = 1 }',
    'Finds traces in which one service called another, and the annotation "a" of the source is 1.',
  ],
  [
    'rootcause.error.entity { index = 1 }',
    'Finds traces in which an entity lies in the chain that led to an error, and its place in the chain, counted from 0, is 1.',
  ],
  [
    '!rootcause.responsetime.service',
    'Finds traces in which no service lies in the chain that led to a slow response.',
  ],
  [
    'rootcause.json = #[{}]',
    'Finds traces in which the root causes include the ones that are given.',
  ],
  [
    'rootcause.json != #[{}]',
    'Finds traces in which the root causes do not include the ones that are given.',
  ],
  [
    'service("a") { fault } OR ok partial OR user',
    'Finds traces in which "a" took part, and it ended with a server error (5xx), or the request succeeded (2xx) and the trace is incomplete, or a user is set.',
  ],
  [
    '!(ok AND fault) AND user',
    'Finds traces in which (the request did not succeed (2xx) or the request did not end with a server error (5xx)), and a user is set.',
  ],
  ['!(user = "x")', 'Finds traces in which no user is "x".'],
  ['group.name != "g"', 'Finds traces in which the trace does not belong to the group "g".'],
  ['ok = 5', 'Finds traces in which ok is compared with 5.'],
])('%s in words', (text, words) => {
  expect(summary(text)).toBe(words);
});

test('with a trace it says what was found, and what would have had to be', () => {
  const trace = { responsetime: 1, user: ['alice'], services: [{ name: 'a', responsetime: 1 }] };
  expect(
    said('responsetime > 2 AND !user AND fault AND annotation.x != 1', trace),
  ).toMatchInlineSnapshot(`
    "Finds traces in which the response time is above 2 s, no user is set, the request ended with a server error (5xx) and the annotation "x" is other than 1.
    It does not match.
    ! the response time is above 2 s (found 1)
      nearest: a \`responsetime\` above 2
    ! no user is set (found "alice")
    ! the request ended with a server error (5xx) (found nothing)
      nearest: fault: true
    ! the annotation "x" is other than 1 (found nothing)
      nearest: a \`annotation.x\` other than 1"
  `);
});

test('the node that comes nearest is looked into', () => {
  const services = Array.from({ length: 10 }, (_, i) => ({ name: `s${i}`, responsetime: i }));
  expect(
    said('service() { responsetime > 8 AND user = "x" }', { services }),
  ).toMatchInlineSnapshot(`
    "Finds traces in which some service took part, and its response time is above 8 s and a user is "x".
    It does not match.
    ! some service took part, and its response time is above 8 s and a user is "x" (found "s0", "s1", "s2", "s3", "s4", "s5", "s6", "s7", and 2 more)
      + its response time is above 8 s (found 9)
      ! a user is "x" (found nothing)
        nearest: user: "x""
  `);
  expect(
    said('!service("s1") AND !(ok OR fault) AND !(group.name = "g")', { services }, { g: 'ok' }),
  ).toMatchInlineSnapshot(`
    "Finds traces in which "s1" did not take part, and the request did not succeed (2xx) and the request did not end with a server error (5xx), and the trace does not belong to the group "g".
    It does not match.
    ! "s1" did not take part (found "s0", "s1", "s2", "s3", "s4", "s5", "s6", "s7", and 2 more)
    + the request did not succeed (2xx) and the request did not end with a server error (5xx)
      ! the request succeeded (2xx) or the request ended with a server error (5xx)
        ! the request succeeded (2xx) (found nothing)
          nearest: ok: true
        ! the request ended with a server error (5xx) (found nothing)
          nearest: fault: true
    + the trace does not belong to the group "g""
  `);
});

test('calls and chains are told', () => {
  const trace = {
    edges: [{ source: { name: 'x', type: 'client' }, destination: 'b' }],
    rootcauses: { fault: [{ services: [{ name: 'a' }, { name: 'b' }] }] },
  };
  expect(
    said('!edge("a", "b") { fault } OR rootcause.fault.service { last AND name = "a" }', trace),
  ).toMatchInlineSnapshot(`
    "Finds traces in which ("a" did not call "b" in a call of which it is true that the call ended with a server error (5xx)), or a service lies in the chain that led to a fault, and it is the last of its chain and its name is "a".
    It matches.
    + "a" did not call "b" in a call of which it is true that the call ended with a server error (5xx) (found the client → "b")
      ! "a" called "b", and the call ended with a server error (5xx) (found the client → "b")
    ! a service lies in the chain that led to a fault, and it is the last of its chain and its name is "a" (found "a" → "b")
      ! it is the last of its chain (found false)
        nearest: last: true
      + its name is "a" (found "a")"
  `);
});

test('a single condition is not told twice, an `OR` by its operands', () => {
  expect(unwrap(explain('ok')).clauses).toEqual([]);
  expect(unwrap(explain('service("a") { fault }')).clauses.map(({ text }) => text)).toEqual([
    'it ended with a server error (5xx)',
  ]);
  expect(unwrap(explain('ok OR user')).clauses.map(({ text }) => text)).toEqual([
    'the request succeeded (2xx)',
    'a user is set',
  ]);
  expect(unwrap(explain('ok', { ok: true })).clauses).toHaveLength(1);
});

test('a trace may come in each of its forms', () => {
  for (const input of [
    { ok: true },
    '{"ok": true}',
    { trace: { ok: true } },
    { traces: { a: { ok: true } } },
    { Id: '1-a', ResponseTime: 1 },
  ]) {
    expect(unwrap(explain('ok', input)).matches).toBe(true);
  }
  expect(unwrap(explain('ok', { traces: {} })).matches).toBe(false);
  expect(unwrap(explain('ok', {}))).not.toHaveProperty('matches');
  expect(unwrap(explain('ok', { groups: {} }))).not.toHaveProperty('matches');
  for (const input of ['{', '5', 5, null, []]) {
    expect(explain('ok', input).diagnostics.map(({ code }) => code)).toContain('XF5002');
  }
  expect(explain('ok', { traces: { a: 5 } }).ok).toBe(false);
});
