import { type Diagnostic, type Outcome, outcomeOf, type Span } from '@sluice/core';
import { describeFault } from '@sluice/syntax';
import type {
  InputConstant,
  InputPath,
  Meaning,
  Template,
  Transformation,
  Variable,
} from './ast.ts';
import { codes } from './codes.ts';
import { reserved, type TransformerOptions } from './options.ts';
import { parsePath } from './path.ts';
import { scan } from './scan.ts';
import { readSequence } from './sequence.ts';
import { sourceOf } from './source.ts';
import { substitute } from './substitute.ts';

/** Reads a template, an input path or a constant, with the map of paths beside it. */
export function parse(text: string, options: TransformerOptions = {}): Outcome<Transformation> {
  const reading = new Reading(text, options);
  const source = reading.source();
  const { variables, diagnostics } = reading;
  const { profile = 'rule' } = options;
  const span = { start: 0, end: text.length };
  diagnostics.sort((a, b) => a.span.start - b.span.start);
  return outcomeOf({ kind: 'transformation', profile, source, variables, span }, diagnostics);
}

/** Characters that the service takes; more are not even read. */
const maxLength = 8192;

class Reading {
  readonly diagnostics: Diagnostic[] = [];
  readonly variables: Variable[] = [];
  readonly #text: string;
  readonly #options: TransformerOptions;
  readonly #target: string;
  readonly #whole: Span;
  readonly #meanings = new Map<string, Meaning>();

  constructor(text: string, options: TransformerOptions) {
    this.#text = text;
    this.#options = options;
    this.#target = options.targetId ?? 'target';
    this.#whole = { start: 0, end: text.length };
  }

  source(): Template | InputPath | InputConstant {
    const { inputPath, inputConstant } = this.#options;
    const given = [
      inputConstant !== undefined && 'a constant input',
      inputPath !== undefined && 'an input path',
      this.#text !== '' && 'a template',
    ].filter((one) => one !== false);
    if (given.length > 1) {
      this.diagnostics.push(codes.severalInputs.at(this.#whole, given.join(' and '), this.#target));
    }
    if (this.#text === '' && inputConstant !== undefined) return this.#constant(inputConstant);
    if (this.#text === '' && inputPath !== undefined) return this.#inputPath(inputPath);
    return this.#template();
  }

  #constant(text: string): InputConstant {
    const { fault } = text === '' ? {} : readSequence(text, false);
    if (fault !== undefined) {
      const { message, hint } = describeFault(fault);
      const source = sourceOf(text, fault.span.start);
      this.diagnostics.push(codes.badConstant.at(this.#whole, message, hint, source, this.#target));
    }
    return { kind: 'input-constant', text, span: this.#whole };
  }

  #inputPath(text: string): InputPath {
    if (text === '') return { kind: 'input-path', span: this.#whole };
    const path = parsePath(text);
    if (path !== undefined) return { kind: 'input-path', path, span: this.#whole };
    this.diagnostics.push(codes.badPath.at(this.#whole, text, 'the input path', this.#target));
    return { kind: 'input-path', span: this.#whole };
  }

  #template(): Template {
    this.#readMap();
    const form = /^[ \t\r\n]*\{/.test(this.#text) ? 'structured' : 'text';
    const span = this.#whole;
    if (this.#text.length > maxLength) {
      this.diagnostics.push(codes.longTemplate.at(span, this.#text.length, this.#text));
      return { kind: 'template', form, parts: [{ kind: 'text', text: this.#text, span }], span };
    }
    const parts = scan(this.#text, (name, place) => this.#meaningOf(name, place));
    const template: Template = { kind: 'template', form, parts, span };
    if (this.#text === '') this.diagnostics.push(codes.emptyTemplate.at(span));
    else this.#checkSyntax(template);
    return template;
  }

  #readMap(): void {
    for (const [name, text] of Object.entries(this.#options.paths ?? {})) {
      const path = parsePath(text);
      if (path === undefined) {
        const at = this.#text.indexOf(`<${name}>`);
        const span = at < 0 ? this.#whole : { start: at, end: at + name.length + 2 };
        const where = `the path of \`${name}\``;
        this.diagnostics.push(codes.badPath.at(span, text, where, this.#target));
      } else {
        this.variables.push({ name, path });
        this.#meanings.set(name, { kind: 'path', path });
      }
    }
  }

  #meaningOf(name: string, span: Span): Meaning {
    const { profile = 'rule' } = this.#options;
    if (reserved[profile].has(name)) return { kind: 'reserved', name };
    const known = this.#meanings.get(name);
    if (known !== undefined) return known;
    if (profile === 'rule' || !name.startsWith('$')) return { kind: 'unknown' };
    const path = parsePath(name);
    if (path !== undefined) return { kind: 'path', path };
    this.diagnostics.push(codes.badInlinePath.at(span, name));
    return { kind: 'unknown' };
  }

  #checkSyntax({ form, parts }: Template): void {
    // AWS: pipes also send free text.
    if (form === 'text' && this.#options.profile === 'pipes') return;
    const { text, sequence, original, keys } = substitute(parts, form === 'text');
    for (const span of keys) {
      const name = this.#text.slice(span.start + 1, span.end - 1);
      this.diagnostics.push(codes.placeholderAsKey.at(span, name, this.#target));
    }
    const { fault } = sequence;
    if (fault === undefined || keys.length > 0) return;
    const { message, hint } = describeFault(fault);
    const source = sourceOf(text, fault.span.start);
    const span = original(fault.span);
    this.diagnostics.push(codes.badTemplate.at(span, message, hint, source, this.#target));
  }
}
