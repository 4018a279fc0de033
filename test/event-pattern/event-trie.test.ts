import { follow, prune, reach, trieOf } from '@sluice/event-pattern/internal/event-trie';
import { expect, test } from 'vitest';

test('a key of several steps leads where the steps lead', () => {
  const root = trieOf();
  const leaf = reach(root, 'a.b.c');
  expect(follow(reach(root, 'a'), 'b.c')?.node).toBe(leaf);
  expect(follow(root, 'a.b.c')?.node).toBe(leaf);
  expect(follow(root, 'a.c')).toBe(null);
});

test('what was nowhere can be somewhere later, and nowhere again', () => {
  const root = trieOf();
  expect(follow(root, 'a.b')).toBe(null);
  const leaf = reach(root, 'a.b');
  leaf.slot = 0;
  expect(follow(root, 'a.b')?.node).toBe(leaf);
  prune(leaf);
  expect(follow(root, 'a.b')?.node).toBe(leaf);
  leaf.slot = -1;
  prune(leaf);
  expect(follow(root, 'a.b')).toBe(null);
  expect(root.children.size).toBe(0);
});

test('any number of different keys can be asked about', () => {
  const root = trieOf();
  const leaf = reach(root, 'a');
  for (let i = 0; i < 5000; i++) expect(follow(root, `key${i}`)).toBe(null);
  expect(root.known.size).toBeLessThanOrEqual(1000);
  expect(follow(root, 'a')?.node).toBe(leaf);
});
