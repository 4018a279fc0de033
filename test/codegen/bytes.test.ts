import { bytesOf } from '@sluice/codegen';
import fc from 'fast-check';
import { expect, test } from 'vitest';

test('base64 is read as it is written elsewhere', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect([...bytesOf(Buffer.from(bytes).toString('base64'))]).toEqual([...bytes]);
    }),
  );
});
