import { failure, type Outcome, success } from '@sluice/core';
import type { Part, Template } from './ast.ts';
import type { TransformerOptions } from './options.ts';
import { parse } from './parse.ts';

/**
 * The canonical text: a structured template as indented JSON, a text template without blanks
 * around it. Free text of pipes stays as it is.
 */
export function format(text: string, options: TransformerOptions = {}): Outcome<string> {
  const parsed = parse(text, options);
  if (!parsed.ok) return failure(parsed.diagnostics);
  const { source, profile } = parsed.value;
  if (source.kind !== 'template') return success(text);
  if (source.form === 'structured') return success(new Printer().print(source));
  return success(profile === 'pipes' ? text : text.trim());
}

class Printer {
  #text = '';
  #depth = 0;
  #quoted = false;
  /** An opener was just written: whether a line follows depends on what comes. */
  #opened = false;

  print({ parts }: Template): string {
    for (const part of parts) this.#part(part);
    return this.#text;
  }

  #part(part: Part): void {
    if (part.kind === 'blank') return;
    if (part.kind === 'placeholder') this.#write(`<${part.name}>`);
    else for (let at = 0; at < part.text.length; at++) at += this.#char(part.text, at);
  }

  /** Writes one character, or an escape whole; tells how many more it took. */
  #char(text: string, at: number): number {
    const char = text[at]!;
    if (this.#quoted && char === '\\') {
      this.#text += text.slice(at, at + 2);
      return 1;
    }
    if (char === '"') {
      if (!this.#quoted) this.#write('');
      this.#quoted = !this.#quoted;
    } else if (!this.#quoted) return this.#structure(char);
    this.#text += char;
    return 0;
  }

  #structure(char: string): 0 {
    if (char === '{' || char === '[') {
      this.#write(char);
      this.#depth += 1;
      this.#opened = true;
    } else if (char === '}' || char === ']') {
      this.#depth -= 1;
      if (!this.#opened) this.#line();
      this.#opened = false;
      this.#text += char;
    } else if (char === ',') {
      this.#text += ',';
      this.#line();
    } else this.#write(char === ':' ? ': ' : char);
    return 0;
  }

  #write(text: string): void {
    if (this.#opened) this.#line();
    this.#opened = false;
    this.#text += text;
  }

  #line(): void {
    this.#text += `\n${'  '.repeat(this.#depth)}`;
  }
}
