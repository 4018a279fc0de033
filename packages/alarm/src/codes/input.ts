import { message } from '@sluice/core';
import { alarmText, bandText } from '../examples.ts';

const text = alarmText();

/** 5xxx: what the alarm is held against. */
export const inputMessages = {
  values: message<[where: string, found: string]>({
    number: 5001,
    severity: 'error',
    message: (where, found) => `\`${where}\` holds ${found}`,
    hint: 'write a list of numbers, with `null` where there is no data',
    bad: { text, input: { values: [1, 'x'] } },
    good: { text, input: { values: [1, null] } },
  }),
  state: message<[found: string]>({
    number: 5002,
    severity: 'error',
    message: (found) => `${found} is no state`,
    hint: 'write `OK`, `ALARM` or `INSUFFICIENT_DATA`',
    bad: { text, input: { values: [1], priorState: 'alarm' } },
    good: { text, input: { values: [1], priorState: 'ALARM' } },
  }),
  instant: message<[where: string]>({
    number: 5003,
    severity: 'error',
    message: (where) => `\`${where}\` is no instant`,
    hint: 'write ISO 8601, or epoch seconds or milliseconds',
    bad: { text, input: { values: [1], queryDate: 'noon' } },
    good: { text, input: { values: [1], queryDate: '2026-09-14T05:42:58.775Z' } },
  }),
  evaluationRange: message<[found: string, most: number]>({
    number: 5004,
    severity: 'error',
    message: (found) => `an evaluation range of ${found} periods cannot be looked at`,
    hint: (_, most) => `write a whole number of periods from 1 to ${most}`,
    bad: { text, input: { values: [1], evaluationRange: 0 } },
    good: { text, input: { values: [1], evaluationRange: 5 } },
  }),
  noBandGiven: message({
    number: 5005,
    severity: 'error',
    message: 'no band is given to compare with',
    hint: 'add `band` as `{"lower": 1, "upper": 2}`, or `bands` as a list of them',
    bad: { text: bandText(), input: { value: 1 } },
    good: { text: bandText(), input: { value: 1, band: { lower: 0, upper: 2 } } },
  }),
  notHere: message<[why: string]>({
    number: 5006,
    severity: 'error',
    message: (why) => `the alarm cannot be evaluated here: ${why}`,
    hint: 'give an alarm whose operator, threshold, periods and treatment are written out',
    bad: { text: alarmText({ Threshold: { Ref: 'Limit' } }), input: { values: [1] } },
    good: { text, input: { values: [1] } },
  }),
  points: message<[index: number]>({
    number: 5007,
    severity: 'error',
    message: (index) => `point ${index} is no data point`,
    hint: 'write `timestamp` and `value`, and perhaps `sampleCount`, `lower` and `upper`',
    bad: { text, input: { points: [{ timestamp: '2026-01-01T00:00:00Z' }] } },
    good: { text, input: { points: [{ timestamp: '2026-01-01T00:00:00Z', value: 1 }] } },
  }),
  inputShape: message({
    number: 5009,
    severity: 'error',
    message: 'the input is no JSON object',
    hint: 'write `{"values": […]}` or `{"points": […]}`',
    bad: { text, input: '[1]' },
    good: { text, input: '{"values": [1]}' },
  }),
  longSeries: message<[periods: number, most: number]>({
    number: 5008,
    severity: 'error',
    message: (periods, most) => `the series spans ${periods} periods, and ${most} are evaluated`,
    hint: 'give a shorter series, or an alarm with a longer period',
    bad: {
      text,
      input: {
        points: [
          { timestamp: '1970-01-02T00:00:00Z', value: 1 },
          { timestamp: '2026-01-01T00:00:00Z', value: 1 },
        ],
      },
    },
    good: { text, input: { points: [{ timestamp: '2026-01-01T00:00:00Z', value: 1 }] } },
  }),
};
