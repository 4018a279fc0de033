import { isError } from '@sluice/core';
import type { Converted, Origin } from '../convert.ts';
import { format } from '../format.ts';
import { withoutNickname } from '../rewriting/nicknames.ts';
import { awsOfQuartz } from '../rewriting/quartz.ts';
import { awsOfUnix } from '../rewriting/unix.ts';
import { validate } from '../validate.ts';

/** A cron expression of Unix or Kubernetes (five fields) or of Quartz (six or seven). */
export function convertCron(text: string, origin: Origin): Converted | undefined {
  const [, timezone, rest = text] = /^(?:CRON_)?TZ=(\S+)\s+(.*)$/.exec(text) ?? [];
  const fields = withoutNickname(rest).split(/\s+/);
  const converted = origin === 'quartz' ? awsOfQuartz(fields) : awsOfUnix(fields);
  if (converted === undefined || !converted.texts.every(isAccepted)) return undefined;
  const texts = converted.texts.map((one) => formatted(one));
  return { ...converted, texts, ...(timezone !== undefined && { timezone }) };
}

const isAccepted = (text: string) => !validate(text, { profile: 'any' }).diagnostics.some(isError);
const formatted = (text: string): string => {
  const outcome = format(text, { profile: 'any' });
  return outcome.ok ? outcome.value : text;
};
