import { createHash } from 'node:crypto';
import type { ScalarFunction } from '@sluice/logs-insights/internal/functions/definition';
import { functionOf } from '@sluice/logs-insights/internal/functions/index';
import { md5Of, sha256Of } from '@sluice/logs-insights/internal/hash';
import { decodeBase64, encodeBase64 } from '@sluice/logs-insights/internal/value/base64';
import { decodeUtf8, encodeUtf8 } from '@sluice/logs-insights/internal/value/utf8';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const texts = fc.string({ unit: 'binary' });
const torn = fc.string({
  unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
});
const bytes = fc.uint8Array();

describe('UTF-8', () => {
  test('is written as Node writes it', () => {
    fc.assert(
      fc.property(fc.oneof(texts, torn), (text) => {
        expect(encodeUtf8(text)).toEqual([...Buffer.from(text, 'utf8')]);
      }),
    );
  });

  test('is read as it was written', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(decodeUtf8(encodeUtf8(text))).toBe(text);
      }),
    );
  });

  test('is read where it is none, with what is lost marked', () => {
    fc.assert(
      fc.property(bytes, (given) => {
        const text = decodeUtf8(given);
        expect(text.includes('\ufffd')).toBe(
          Buffer.from(given).toString('utf8').includes('\ufffd'),
        );
      }),
    );
    expect(decodeUtf8([0xc0, 0x80])).toBe('\ufffd\ufffd');
    expect(decodeUtf8([0xed, 0xa0, 0x80])).toBe('\ufffd\ufffd\ufffd');
    expect(decodeUtf8([0xf4, 0x90, 0x80, 0x80])).toBe('\ufffd'.repeat(4));
    expect(decodeUtf8([0xe2, 0x82])).toBe('\ufffd\ufffd');
    expect(decodeUtf8([0xff, 0x41])).toBe('\ufffdA');
  });
});

describe('base64', () => {
  test('is what Node writes, and is read back', () => {
    fc.assert(
      fc.property(bytes, (given) => {
        const text = encodeBase64([...given]);
        expect(text).toBe(Buffer.from(given).toString('base64'));
        expect(decodeBase64(text)).toEqual([...given]);
        expect(decodeBase64(text.replaceAll('=', ''))).toEqual([...given]);
      }),
    );
  });

  test.each(['A', 'AAA==', 'AA=', 'A===', '=', 'AA==AA==', 'AA AA', 'a-_b'])(
    '%j is none',
    (text) => {
      expect(decodeBase64(text)).toBeUndefined();
    },
  );
});

test('hashes are those of Node', () => {
  const ofNode = (name: string, text: string) =>
    createHash(name).update(text, 'utf8').digest('hex');
  fc.assert(
    fc.property(fc.oneof(texts, torn), (text) => {
      expect(md5Of(text)).toBe(ofNode('md5', text));
      expect(sha256Of(text)).toBe(ofNode('sha256', text));
    }),
  );
});

describe('what is encoded', () => {
  const call = (name: string, ...given: string[]) =>
    (functionOf(name) as ScalarFunction).evaluate(given, {
      timestamp: null,
      start: undefined,
      end: undefined,
      now: 0,
    });

  test.each([
    ['urlencode', 'urldecode'],
    ['base64encode', 'base64decode'],
  ])('by %s is the same again after %s', (encode, decode) => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(call(decode, call(encode, text) as string)).toBe(text);
      }),
    );
  });

  test('by decToHex is the same again after hexToDec', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (number) => {
        const hex = (functionOf('decToHex') as ScalarFunction).evaluate([number], {} as never);
        expect(call('hexToDec', hex as string)).toBe(number);
      }),
    );
  });

  test('by urlencode is what a URL may have', () => {
    fc.assert(
      fc.property(torn, (text) => {
        expect(call('urlencode', text)).toMatch(/^(?:[\w\-.~]|%[\dA-F]{2})*$/);
      }),
    );
  });

  test('by hexToAscii is every byte', () => {
    fc.assert(
      fc.property(bytes, (given) => {
        const hex = Buffer.from(given).toString('hex');
        expect(call('hexToAscii', hex)).toBe(Buffer.from(given).toString('latin1'));
      }),
    );
  });
});
