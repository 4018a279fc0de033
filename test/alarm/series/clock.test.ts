import { clockOf } from '@sluice/alarm/internal/series/clock';
import { zoneOf } from '@sluice/alarm/internal/series/timezone';
import { describe, expect, test } from 'vitest';

const at = (text: string) => Date.parse(text);

describe('clocks', () => {
  const startsOf = (seconds: number, zone: string, from: string, count: number) => {
    const clock = clockOf(seconds, zone);
    const starts = [clock.startOf(at(from))];
    while (starts.length < count) starts.push(clock.next(starts.at(-1)!));
    return starts.map((start) => new Date(start).toISOString().slice(0, 16));
  };
  test('days have 23 and 25 hours where clocks are changed', () => {
    expect(startsOf(86_400, 'Europe/Berlin', '2026-03-28T12:00:00Z', 3)).toEqual([
      '2026-03-27T23:00',
      '2026-03-28T23:00',
      '2026-03-29T22:00',
    ]);
  });
  test('weeks begin with Monday', () => {
    expect(startsOf(604_800, 'UTC', '2026-01-15T12:00:00Z', 2)).toEqual([
      '2026-01-12T00:00',
      '2026-01-19T00:00',
    ]);
  });
  test('hours keep to a zone of half hours', () => {
    expect(startsOf(3600, '+05:30', '2026-01-15T12:10:00Z', 2)).toEqual([
      '2026-01-15T11:30',
      '2026-01-15T12:30',
    ]);
  });
  test('an hour that loses or gains half of itself is still one', () => {
    expect(startsOf(3600, 'Australia/Lord_Howe', '2026-04-04T14:40:00Z', 3)).toEqual([
      '2026-04-04T14:00',
      '2026-04-04T15:30',
      '2026-04-04T16:30',
    ]);
    expect(startsOf(3600, 'Australia/Lord_Howe', '2026-10-03T14:40:00Z', 3)).toEqual([
      '2026-10-03T14:30',
      '2026-10-03T15:30',
      '2026-10-03T16:00',
    ]);
  });
  test('an hour that is shown twice is two', () => {
    expect(startsOf(3600, 'Europe/Berlin', '2026-10-25T00:10:00Z', 3)).toEqual([
      '2026-10-25T00:00',
      '2026-10-25T01:00',
      '2026-10-25T02:00',
    ]);
  });
  test('a day whose midnight is skipped begins when the clocks are changed', () => {
    expect(startsOf(86_400, 'America/Sao_Paulo', '2018-11-03T12:00:00Z', 3)).toEqual([
      '2018-11-03T03:00',
      '2018-11-04T03:00',
      '2018-11-05T02:00',
    ]);
  });
  test('a day that is skipped as a whole is none', () => {
    expect(startsOf(86_400, 'Pacific/Apia', '2011-12-29T12:00:00Z', 3)).toEqual([
      '2011-12-29T10:00',
      '2011-12-30T10:00',
      '2011-12-31T10:00',
    ]);
  });
  test('a day with two midnights begins with the first', () => {
    expect(startsOf(86_400, 'America/Havana', '2023-11-05T05:30:00Z', 2)).toEqual([
      '2023-11-05T04:00',
      '2023-11-06T05:00',
    ]);
  });

  const changes = [
    ['America/New_York', '2024-03-10T07:00:00Z'],
    ['America/New_York', '2024-11-03T06:00:00Z'],
    ['Australia/Lord_Howe', '2024-04-06T15:00:00Z'],
    ['Australia/Lord_Howe', '2024-10-05T15:30:00Z'],
    ['America/Sao_Paulo', '2018-11-04T03:00:00Z'],
    ['America/St_Johns', '2009-11-01T02:31:00Z'],
    ['Asia/Pyongyang', '2018-05-04T15:00:00Z'],
    ['Pacific/Apia', '2011-12-30T10:00:00Z'],
  ] as const;
  test.each(changes)('every instant lies in one period: %s, %s', (zone, change) => {
    for (const seconds of [60, 300, 3600, 86_400, 604_800]) {
      const clock = clockOf(seconds, zone);
      const step = Math.min(seconds * 300, 3_600_000) + 1777;
      for (let i = -150; i <= 150; i++) {
        const instant = at(change) + i * step;
        const start = clock.startOf(instant);
        const end = clock.next(start);
        expect({ seconds, in: start <= instant && instant < end }).toEqual({ seconds, in: true });
        const edges = [start, end - 1, end].map(clock.startOf);
        expect({ seconds, edges }).toEqual({ seconds, edges: [start, start, end] });
      }
    }
  });

  test('a zone is as far ahead as its clocks show, on the day of a change as well', () => {
    const zone = zoneOf('Europe/Berlin')!;
    const hours = ['2026-03-29T00:59:59Z', '2026-03-29T01:00:00Z', '2026-07-01T00:00:00Z'].map(
      (text) => zone(at(text)) / 3_600_000,
    );
    expect(hours).toEqual([1, 2, 2]);
    for (let day = 0; day < 600; day++) zone(at('2020-01-01T00:00:00Z') + day * 86_400_000);
    expect(zone(at('2026-03-29T00:59:59Z'))).toBe(3_600_000);
  });
});
