/** The only importer of `@noble/hashes`: hashes in plain JavaScript, wherever it runs. */
import { md5 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { encodeUtf8 } from './value/utf8.ts';

const hexOf =
  (hash: (bytes: Uint8Array) => Uint8Array) =>
  (text: string): string =>
    [...hash(Uint8Array.from(encodeUtf8(text)))]
      .map((byte) => byte.toString(16).padStart(2, '0'))
      .join('');

/** The hash of a text in UTF-8, in lower-case hexadecimal digits. */
export const md5Of = hexOf(md5);
export const sha256Of = hexOf(sha256);
