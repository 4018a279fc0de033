import { Progress } from '@sluice/cli/internal/output/progress';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Capture } from '../support/call.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => void vi.useRealTimers());

const after = (milliseconds: number) => vi.advanceTimersByTime(milliseconds);

test('nothing is shown for a second', () => {
  const terminal = new Capture(true);
  const progress = new Progress(terminal, 1000);
  after(999);
  progress.add(500, 1);
  progress.clear();
  expect(terminal.text).toBe('');
});

test('then how much was read, how fast, and how long it will take', () => {
  const terminal = new Capture(true);
  const progress = new Progress(terminal, 4e9);
  after(2000);
  progress.add(1e9, 12_345);
  expect(terminal.text).toBe('\r25% of 4.00 GB, 500 MB/s, 12,345 found, 6 s left\u001b[K');
});

test('where the size is not known, only what is', () => {
  const terminal = new Capture(true);
  const progress = new Progress(terminal, undefined);
  after(1000);
  progress.add(1500, 1);
  expect(terminal.text).toBe('\r1.50 kB, 1.50 kB/s, 1 found\u001b[K');
});

test('not more often than anyone can read, and taken away at the end', () => {
  const terminal = new Capture(true);
  const progress = new Progress(terminal, 10);
  after(1000);
  progress.add(1, 0);
  const { length } = terminal.text;
  after(100);
  progress.add(1, 0);
  expect(terminal.text).toHaveLength(length);
  after(100);
  progress.add(1, 0);
  expect(terminal.text).toContain('30% of 10 B');
  progress.clear();
  progress.clear();
  expect(terminal.text.endsWith('[K\r\u001b[K')).toBe(true);
});

test('within the width of the terminal', () => {
  const terminal = Object.assign(new Capture(true), { columns: 20 });
  const progress = new Progress(terminal, 10);
  after(1000);
  progress.add(1, 0);
  expect(terminal.text.length).toBeLessThanOrEqual('\r\u001b[K'.length + 19);
});
