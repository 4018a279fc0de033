import * as alarmRule from '@sluice/alarm/alarm-rule';
import type { Language } from '@sluice/core';
import { expectTypeOf } from 'vitest';

expectTypeOf(alarmRule).toExtend<
  Language<
    alarmRule.Rule,
    alarmRule.CompositeRule,
    alarmRule.AlarmRuleInput,
    alarmRule.Evaluation,
    alarmRule.AlarmRuleOptions
  >
>();

const compiled = alarmRule.compile('ALARM(a)');
if (compiled.ok) expectTypeOf(compiled.value.state({ a: 'OK' })).toEqualTypeOf<'ALARM' | 'OK'>();

// @ts-expect-error a state is written in capitals
alarmRule.explain('ALARM(a)', { states: { a: 'alarm' } });
