import { unwrap } from '@sluice/core';
import {
  formatTraceHeader,
  formatTraceId,
  fromW3c,
  parseTraceHeader,
  parseTraceId,
  toW3c,
} from '@sluice/sampling';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import '../../support/seed.ts';

const id = '1-5759E988-bd862e3fe1be46a994272793';

describe('trace ids', () => {
  test('are read in any case and written in lower case', () => {
    expect(formatTraceId(unwrap(parseTraceId(id)))).toBe(id.toLowerCase());
  });

  test('go to W3C Trace Context and back', () => {
    const read = unwrap(parseTraceId(id));
    expect(toW3c(read)).toBe('5759e988bd862e3fe1be46a994272793');
    expect(fromW3c(toW3c(read))).toEqual(read);
    expect(fromW3c('5759e988')).toBeUndefined();
  });

  test('keep the zeros of early seconds', () => {
    expect(formatTraceId({ epoch: 26, unique: '0'.repeat(24) })).toBe(
      `1-0000001a-${'0'.repeat(24)}`,
    );
  });
});

describe('trace headers', () => {
  test('are written as they are read', () => {
    const text = 'Root=1-x;Parent=p;Sampled=1;Self=s;Lineage=l;Foo=bar';
    expect(formatTraceHeader(parseTraceHeader(text))).toBe(text);
  });

  test('of equal names the last counts', () => {
    expect(parseTraceHeader('Sampled=0;sampled=1;A=1;A=2')).toEqual({
      sampled: '1',
      data: { A: '2' },
    });
  });

  test('keep 256 characters of unknown pairs', () => {
    const long = `A=${'x'.repeat(255)}`;
    expect(parseTraceHeader(`${long};B=1`)).toEqual({ data: { A: 'x'.repeat(255) } });
  });

  test('no text is refused, and reading is done after one time', () => {
    const text = fc.string({ unit: fc.constantFrom(...'RootSampled=;- 1a'.split('')) });
    fc.assert(
      fc.property(text, (header) => {
        const read = parseTraceHeader(header);
        const { invalid, ...kept } = parseTraceHeader(formatTraceHeader(read));
        expect({ ...kept, ...(invalid && { invalid }) }).toEqual(read);
      }),
    );
  });
});
