import * as alarm from '@sluice/alarm';
import type { Engine, Language, Outcome } from '@sluice/core';
import { expectTypeOf } from 'vitest';

expectTypeOf(alarm).toExtend<
  Language<alarm.Alarm, alarm.AlarmProgram, alarm.AlarmInput, alarm.AlarmResult, alarm.AlarmOptions>
>();

expectTypeOf(alarm.compile('{}')).toEqualTypeOf<Outcome<alarm.AlarmProgram>>();

// @ts-expect-error there is no such engine
alarm.compile('{}', { engine: 'quick' satisfies Engine });
// @ts-expect-error a state is written in capitals
alarm.explain('{}', { values: [1], priorState: 'alarm' });
// @ts-expect-error a text is a string
alarm.validate({ AlarmName: 'a' });
