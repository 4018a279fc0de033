import { inJavaOrder } from '@sluice/event-pattern/internal/lower/java-order';
import { expect, test } from 'vitest';

const ordered = (...texts: readonly string[]) => inJavaOrder(texts, (text) => text);

test('texts come by the buckets of their hashes', () => {
  expect(ordered('b', 'a', 'c')).toEqual(['a', 'b', 'c']);
  // "b" hashes to 98, bucket 2; "banana" to -1396355227.
  expect(ordered('pear', 'apple', 'fig')).toEqual(['apple', 'pear', 'fig'].sort(byHash(16)));
});

test('texts of one bucket stay as they came', () => {
  expect(ordered('BB', 'Aa')).toEqual(['BB', 'Aa']);
  expect(ordered('Aa', 'BB')).toEqual(['Aa', 'BB']);
});

test('more than three quarters of the buckets double them', () => {
  const texts = Array.from({ length: 13 }, (_, i) => String.fromCharCode(0x61 + 2 * i));
  expect(ordered(...texts)).toEqual([...texts].sort(byHash(32)));
});

function byHash(buckets: number) {
  const bucket = (text: string) => {
    const hash = Number(
      BigInt.asIntN(
        32,
        [...text].reduce((sum, char) => sum * 31n + BigInt(char.charCodeAt(0)), 0n),
      ),
    );
    return (hash ^ (hash >>> 16)) & (buckets - 1);
  };
  return (a: string, b: string) => bucket(a) - bucket(b);
}
