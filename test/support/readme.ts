import { readFileSync } from 'node:fs';

/** A program shown in a document, and what the document says that it prints. */
export interface Example {
  /** The word after the language of the block: ```` ```ts embedding ````. */
  readonly name: string;
  readonly language: string;
  readonly code: string;
  /** The block of `text` that follows it, without trailing blanks. */
  readonly output: string;
}

/** The named blocks of a Markdown file. */
export function examplesIn(path: string): Example[] {
  const blocks = [...readFileSync(path, 'utf8').matchAll(/^```(\w+)(?: (\w+))?\n(.*?)^```$/gms)];
  return blocks.flatMap(([, language = '', name, code = ''], i) => {
    if (name === undefined) return [];
    const [, after, , output = ''] = blocks[i + 1] ?? [];
    return [{ name, language, code, output: after === 'text' ? output.trimEnd() : '' }];
  });
}

/** A command as it is typed, and what it prints. */
export interface Typed {
  readonly command: string;
  readonly output: string;
}

/** The commands of a `console` block: typed after `$`, going on after `>`; the rest is printed. */
export function typedIn(code: string): Typed[] {
  const parts = code.split(/^\$ /m).slice(1);
  return parts.map((part) => {
    const lines = part.trimEnd().split('\n');
    const typed = 1 + lines.slice(1).findIndex((line) => !line.startsWith('> '));
    const end = typed === 0 ? lines.length : typed;
    const command = lines.slice(0, end).map((line, i) => (i === 0 ? line : line.slice(2)));
    return { command: command.join('\n'), output: lines.slice(end).join('\n') };
  });
}
