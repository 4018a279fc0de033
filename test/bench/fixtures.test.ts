import { createHash } from 'node:crypto';
import { unwrap } from '@sluice/core';
import { compileAll } from '@sluice/event-pattern';
import { expect, test } from 'vitest';
import { amountOf } from '../../bench/fixtures/amount.ts';
import { chunks } from '../../bench/fixtures/chunks.ts';
import { kindNames, lines } from '../../bench/fixtures/lines.ts';
import { cityLotRules } from '../../bench/fixtures/rules/city-lots.ts';
import { exactRules, mixedRules } from '../../bench/fixtures/rules/many.ts';

const digest = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 12);

test('the same seed makes the same lines on every machine', () => {
  const made = kindNames.map((kind) => [kind, digest(lines(kind, 500).join('\n'))]);
  expect(Object.fromEntries(made)).toMatchInlineSnapshot(`
    {
      "access": "f0d957b67d16",
      "appjson": "ca2c0ad36ed8",
      "application": "8b2760064556",
      "citylots": "cf5e7d7c1770",
      "cloudtrail": "07aa4af88161",
      "eb": "94b6da2377f0",
      "events": "f2ccd5301306",
      "lambda": "87d9932909c1",
      "nginx": "6f6c8bf7c1f9",
      "vpcflow": "cf3b8d07cbf7",
    }
  `);
});

test('another seed makes other lines', () => {
  for (const kind of kindNames) expect(lines(kind, 5, 2)).not.toEqual(lines(kind, 5, 1));
});

test('lines are single lines of ASCII', () => {
  for (const kind of kindNames) {
    for (const line of lines(kind, 200)) expect(line).toMatch(/^[\t\x20-\x7e]+$/);
  }
});

test('a file is cut after the line that fills it', () => {
  const bytes = Buffer.concat([...chunks('nginx', 1, { bytes: 5000 })]);
  expect(bytes.length).toBeGreaterThanOrEqual(5000);
  expect(bytes.toString().trimEnd().lastIndexOf('\n')).toBeLessThan(5000);
  const text = Buffer.concat([...chunks('lambda', 1, { lines: 40 })]).toString();
  expect(text).toBe(`${lines('lambda', 40).join('\n')}\n`);
});

test('amounts are bytes or lines', () => {
  expect(amountOf('2MiB')).toEqual({ bytes: 2 ** 21 });
  expect(amountOf('lines:12')).toEqual({ lines: 12 });
  expect(amountOf('12 lines')).toBeUndefined();
});

test('the rules that name parcels find as many as in the published benchmark', () => {
  expect(countsOf(cityLotRules()['EXACT']!, lines('citylots', 5001))).toEqual([1, 101, 35, 655, 1]);
});

test('most rules about parcels find some', () => {
  const lots = lines('citylots', 4000);
  for (const [name, rules] of Object.entries(cityLotRules())) {
    const found = countsOf(rules, lots).filter((count) => count > 0);
    expect(found.length, name).toBeGreaterThanOrEqual(2);
  }
});

test('rules by the thousand are valid, and some find events', () => {
  const events = lines('eb', 2000);
  for (const rules of [exactRules(2000), mixedRules(2000)]) {
    expect(countsOf(rules, events).filter((count) => count > 0).length).toBeGreaterThan(5);
  }
});

/** How many events each rule matches. */
function countsOf(rules: readonly object[], events: readonly string[]): number[] {
  const set = unwrap(
    compileAll(rules.map((rule, i) => [String(i), JSON.stringify(rule)] as const)),
  );
  const counts = rules.map(() => 0);
  for (const event of events) for (const id of set.match(event)) counts[Number(id)]! += 1;
  return counts;
}
