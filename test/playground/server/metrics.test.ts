import { Metrics } from '@sluice/playground/internal/server/metrics';
import { describe, expect, test } from 'vitest';

describe('metrics', () => {
  test('count requests by route and status', () => {
    const metrics = new Metrics();
    metrics.observe('POST', '/api', 200, 0.002);
    metrics.observe('POST', '/api', 200, 0.3);
    metrics.observe('POST', '/api', 400, 9);
    const text = metrics.write({ up: { help: 'Up.', value: 1 } });
    expect(text).toContain('sluice_requests_total{method="POST",route="/api",status="200"} 2\n');
    expect(text).toContain('sluice_requests_total{method="POST",route="/api",status="400"} 1\n');
    expect(text).toContain('# TYPE up gauge\nup 1\n');
  });

  test('count times in cumulative buckets', () => {
    const metrics = new Metrics();
    for (const seconds of [0.002, 0.3, 9]) metrics.observe('GET', '/', 200, seconds);
    const text = metrics.write({});
    const bucket = (bound: string) =>
      text.match(
        RegExp(`_bucket{method="GET",route="/",le="${bound.replace('+', '\\+')}"} (\\d)`),
      )?.[1];
    expect(['0.001', '0.0025', '0.25', '0.5', '5', '+Inf'].map(bucket)).toEqual([
      '0',
      '1',
      '1',
      '2',
      '2',
      '3',
    ]);
    expect(text).toContain('sluice_request_seconds_sum{method="GET",route="/"} 9.302\n');
  });
});
