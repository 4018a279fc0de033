import { readFileSync } from 'node:fs';

/** A program shown in a document, and what the document says that it prints. */
export interface Example {
  /** The word after the language of the block: ```` ```ts embedding ````. */
  readonly name: string;
  readonly language: string;
  readonly code: string;
  /** The block that follows it, without trailing blanks. */
  readonly output: string;
}

/** The named blocks of a Markdown file, each with the block of `text` that follows it. */
export function examplesIn(path: string): Example[] {
  const blocks = [...readFileSync(path, 'utf8').matchAll(/^```(\w+)(?: (\w+))?\n(.*?)^```$/gms)];
  return blocks.flatMap(([, language = '', name, code = ''], i) => {
    if (name === undefined) return [];
    const [, after, , output = ''] = blocks[i + 1] ?? [];
    return [{ name, language, code, output: after === 'text' ? output.trimEnd() : '' }];
  });
}
