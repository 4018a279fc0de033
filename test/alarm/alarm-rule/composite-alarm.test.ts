import { compositeCodes, validateCompositeAlarm } from '@sluice/alarm/alarm-rule';
import { compositeText } from '@sluice/alarm/internal/alarm-rule/composite-alarm/examples';
import { applyFix } from '@sluice/core';
import { describe, expect, test } from 'vitest';

const said = (text: string, options = {}) =>
  validateCompositeAlarm(text, options).diagnostics.map(({ code }) => code);
const textOf = (example: (typeof compositeCodes)['arn']['bad']) =>
  typeof example === 'string' ? example : example.text;

describe('composite alarms', () => {
  // No property of a composite alarm is chosen from words.
  const entries = Object.values(compositeCodes).filter(({ code }) => code !== 'AR3507');
  test.each(entries)('$code is said of its bad example alone', ({ code, bad, good }) => {
    expect(said(textOf(bad))).toContain(code);
    expect(said(textOf(good))).not.toContain(code);
  });

  test('faults of the rule stand in the JSON that holds it', () => {
    const text = compositeText({ AlarmRule: 'ALARM("a") and ALARM(b)' });
    const [fault] = validateCompositeAlarm(text).diagnostics;
    expect(fault?.code).toBe('AR2003');
    expect(text.slice(fault!.span.start, fault!.span.end)).toBe('and');
    expect(fault?.awsMessage).toContain("Unsupported token 'and' at char 11");
    expect(said(applyFix(text, fault!.fix!))).toEqual([]);
  });

  test('an alarm knows its own name', () => {
    expect(said(compositeText({ AlarmRule: 'ALARM(shop)' }))).toEqual(['AR3005']);
    expect(said(compositeText(), { existing: ['latency'] })).toEqual(['AR3006']);
  });

  test('what a template computes is not judged', () => {
    const properties = {
      AlarmRule: { Ref: 'Rule' },
      AlarmActions: [{ Ref: 'Topic' }],
    };
    const text = JSON.stringify({
      Type: 'AWS::CloudWatch::CompositeAlarm',
      Properties: { ...properties, ActionsEnabled: 'true' },
    });
    expect(validateCompositeAlarm(text)).toMatchObject({
      ok: true,
      value: { actionsEnabled: true },
      diagnostics: [],
    });
  });

  test('all of it is read', () => {
    const text = compositeText({
      ActionsSuppressor: 'arn:aws:cloudwatch:us-east-1:123456789012:alarm:deployment',
      ActionsSuppressorWaitPeriod: 60,
      ActionsSuppressorExtensionPeriod: 120,
      ActionsEnabled: false,
      Tags: [{ Key: 'team', Value: 'shop' }],
    });
    expect(validateCompositeAlarm(text)).toMatchObject({
      ok: true,
      value: { name: 'shop', waitPeriod: 60, extensionPeriod: 120, actionsEnabled: false },
    });
  });

  test('texts that are no composite alarm are refused', () => {
    expect(said('')).toEqual(['AR2501']);
    expect(said('[]')).toEqual(['AR2502']);
    expect(said('{}')).toContain('AR3502');
    expect(said(compositeText({ AlarmRule: ['TRUE'] }))).toEqual(['AR3501']);
    expect(said(compositeText({ ActionsEnabled: 'yes' }))).toEqual(['AR3501']);
  });
});
