import { containsAddress } from '@sluice/logs-insights/internal/reference/address';
import { expect, test } from 'vitest';

test.each([
  ['10.0.0.0/8', '10.1.2.3', true],
  ['10.0.0.0/8', '11.1.2.3', false],
  ['10.1.2.3', '10.1.2.3', true],
  ['10.1.2.3', '10.1.2.4', false],
  ['::', '0.0.0.0', false],
  ['2001:db8::/32', '2001:db8::7', true],
  ['2001:db8::7', '2001:DB8:0::7', true],
  ['10.0.0.0/33', '10.0.0.0', false],
  ['x', '10.0.0.0', false],
  ['10.0.0.0/8', 'x', false],
] as const)('%s holds %s: %s', (block, address, holds) => {
  expect(containsAddress(block, address)).toBe(holds);
});
