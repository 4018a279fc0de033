import { positionAt } from '@sluice/core';
import type { Where } from '../codes/service.ts';
import { reserved } from '../keywords.ts';

const words = [...reserved].map((word) => word.toLowerCase());

/**
 * Where the service's lexer stumbles in `source` between two offsets, and over what: the longest
 * text that still begins a keyword, and the character that ends that hope. Nothing where it finds
 * keywords and numbers only.
 */
export function stumbles(source: string, start: number, end: number): Where | undefined {
  for (let at = start; at < end; ) {
    const digits = /^\d+/.exec(source.slice(at, Math.min(end, at + 40)));
    const length = digits?.[0].length ?? longestKeyword(source, at);
    if (length === 0) {
      const symbol = source.slice(at, at + longestBeginning(source, at) + 1);
      return { ...positionAt(source, at), symbol };
    }
    at += length;
  }
  return undefined;
}

const longest = Math.max(...words.map(({ length }) => length));

const lookAt = (source: string, at: number) => source.slice(at, at + longest).toLowerCase();

const longestKeyword = (source: string, at: number): number => {
  const text = lookAt(source, at);
  return Math.max(0, ...words.filter((word) => text.startsWith(word)).map(({ length }) => length));
};

function longestBeginning(source: string, at: number): number {
  const text = lookAt(source, at);
  const shared = (word: string) => {
    let length = 0;
    while (length < word.length && word[length] === text[length]) length += 1;
    return length;
  };
  return Math.max(...words.map(shared));
}
