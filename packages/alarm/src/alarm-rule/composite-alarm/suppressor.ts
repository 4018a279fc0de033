import type { Diagnostic } from '@sluice/core';
import type { Properties } from '../../json/properties.ts';
import { nameIn, readArn } from '../arn.ts';
import { compositeCodes as codes } from './codes.ts';
import type { CompositeAlarm } from './composite-alarm.ts';

const periods = ['ActionsSuppressorWaitPeriod', 'ActionsSuppressorExtensionPeriod'] as const;

/** The alarm that holds actions back, and for how long; both periods belong to it. */
export function readSuppressor(
  found: Properties,
  name: string | undefined,
  said: Diagnostic[],
): Pick<CompositeAlarm, 'suppressor' | 'waitPeriod' | 'extensionPeriod'> {
  const suppressor = found.text('ActionsSuppressor', 1600, 1);
  const [waitPeriod, extensionPeriod] = periods.map((period) => found.integer(period, 0));
  if (suppressor !== undefined) {
    const span = found.place('ActionsSuppressor');
    if (suppressor.startsWith('arn:') && readArn(suppressor) === undefined) {
      said.push(codes.suppressor.at(span, suppressor));
    } else if (name !== undefined && nameIn(suppressor) === name) {
      said.push(codes.ownSuppressor.at(span, name));
    }
  }
  for (const period of periods) {
    if (found.has(period) && !found.has('ActionsSuppressor')) {
      said.push(codes.noSuppressor.at(found.keySpan(period), period));
    }
    if (!found.has(period) && found.has('ActionsSuppressor')) {
      said.push(codes.noPeriod.at(found.keySpan('ActionsSuppressor'), period));
    }
  }
  return {
    ...(suppressor !== undefined && { suppressor }),
    ...(waitPeriod !== undefined && { waitPeriod }),
    ...(extensionPeriod !== undefined && { extensionPeriod }),
  };
}
