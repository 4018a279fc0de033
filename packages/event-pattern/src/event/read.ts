import type { EventInput } from './event.ts';
import type { Fields } from './fields.ts';
import { readEventText } from './text.ts';
import type { TrieNode } from './trie.ts';
import { readEventValue } from './value.ts';

/**
 * Puts every value that the trie asks for into its slot. False for an event that cannot be read;
 * the reference says why.
 */
export function readEvent(event: EventInput, trie: TrieNode, fields: Fields): boolean {
  if (typeof event === 'string') return readEventText(event, trie, fields);
  if (typeof event !== 'object' || event === null) return false;
  if (!(event instanceof Uint8Array)) return readEventValue(event, trie, fields);
  const text = decode(event);
  return text !== undefined && readEventText(text, trie, fields);
}

const decoder = new TextDecoder('utf-8', { fatal: true });

function decode(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}
