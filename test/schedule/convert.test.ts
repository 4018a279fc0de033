import { convert, type Origin } from '@sluice/schedule';
import { describe, expect, test } from 'vitest';

const converted = (text: string, origin: Origin) => {
  const outcome = convert(text, origin);
  return outcome.ok ? outcome.value.texts : 'refused';
};

describe('convert', () => {
  test.each<[string, Origin, readonly string[] | 'refused']>([
    ['0 9 * * 1-5', 'unix', ['cron(0 9 ? * MON-FRI *)']],
    ['0 0 * * 0', 'unix', ['cron(0 0 ? * SUN *)']],
    ['0 0 * * 5-7', 'unix', ['cron(0 0 ? * FRI-SUN *)']],
    ['*/5 * * * *', 'kubernetes', ['cron(*/5 * * * ? *)']],
    ['0 0 1 * 1', 'unix', ['cron(0 0 1 * ? *)', 'cron(0 0 ? * MON *)']],
    ['0 0 * * */2', 'unix', ['cron(0 0 ? * SUN,TUE,THU,SAT *)']],
    ['0 0 * * 1/2', 'unix', ['cron(0 0 ? * MON,WED,FRI *)']],
    ['0 0 * * mon', 'unix', ['cron(0 0 ? * MON *)']],
    ['@daily', 'unix', ['cron(0 0 * * ? *)']],
    ['0 0 */2 * 1', 'unix', 'refused'],
    ['0 0 * * 8', 'unix', 'refused'],
    ['0 0 * * 5-1', 'unix', 'refused'],
    ['0 0 * * x!', 'unix', 'refused'],
    ['99 0 * * *', 'unix', 'refused'],
    ['0 0 * *', 'unix', 'refused'],
    ['0 0 12 * * ?', 'quartz', ['cron(0 12 * * ? *)']],
    ['0 15 10 ? * 6L 2026-2028', 'quartz', ['cron(15 10 ? * 6L 2026-2028)']],
    ['0 12', 'quartz', 'refused'],
    ['Mon..Fri *-*-* 09:00:00', 'systemd', ['cron(0 9 ? * MON-FRI *)']],
    ['*-*-01 00:00:00', 'systemd', ['cron(0 0 1 * ? *)']],
    ['*:0/15', 'systemd', ['cron(0/15 * * * ? *)']],
    ['quarterly', 'systemd', ['cron(0 0 1 1,4,7,10 ? *)']],
    ['Sat', 'systemd', ['cron(0 0 ? * SAT *)']],
    ['Fri *-*-13', 'systemd', 'refused'],
    ['25:00', 'systemd', 'refused'],
    ['soon!', 'systemd', 'refused'],
    ['', 'systemd', 'refused'],
  ])('%s of %s', (text, origin, texts) => {
    expect(converted(text, origin)).toEqual(texts);
  });

  test('a time zone that stands in the text is kept', () => {
    expect(convert('CRON_TZ=Asia/Tokyo 0 9 * * *', 'kubernetes')).toMatchObject({
      value: { timezone: 'Asia/Tokyo' },
    });
    expect(convert('*-*-* 09:00:00 Europe/Berlin', 'systemd')).toMatchObject({
      value: { timezone: 'Europe/Berlin' },
    });
  });

  test('what changes is said', () => {
    expect(convert('30 0 12 * * ?', 'quartz')).toMatchObject({
      value: { warnings: [expect.stringContaining('seconds')] },
    });
    expect(convert('*-*-* 09:00:30', 'systemd')).toMatchObject({
      value: { warnings: [expect.stringContaining('seconds')] },
    });
    expect(convert('0 0 1 * 1', 'unix')).toMatchObject({
      value: { warnings: [expect.stringContaining('Sunday'), expect.stringContaining('two')] },
    });
  });
});
