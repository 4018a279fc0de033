import type { Span } from '@sluice/core';
import type { Profile } from './options.ts';

/** What a target is given instead of the event. */
export interface Transformation {
  readonly kind: 'transformation';
  readonly profile: Profile;
  readonly source: Template | InputPath | InputConstant;
  /** The variables of the map, in its order. */
  readonly variables: readonly Variable[];
  readonly span: Span;
}

export type Node = Transformation | Template | InputPath | InputConstant | Part;

/** A text with placeholders. */
export interface Template {
  readonly kind: 'template';
  /** `structured` begins with a brace and yields one JSON object; all else is `text`. */
  readonly form: 'structured' | 'text';
  readonly parts: readonly Part[];
  readonly span: Span;
}

/** One value of the event, sent as JSON. */
export interface InputPath {
  readonly kind: 'input-path';
  /** Absent for the empty path, which the service admits and answers with `{}`. */
  readonly path?: Path;
  readonly span: Span;
}

/** A JSON text that is sent as it stands. */
export interface InputConstant {
  readonly kind: 'input-constant';
  readonly text: string;
  readonly span: Span;
}

export type Part = Text | Blank | Placeholder;

export interface Text {
  readonly kind: 'text';
  readonly text: string;
  readonly span: Span;
}

/** White space outside quotes: delivered, but without meaning where the result is JSON. */
export interface Blank {
  readonly kind: 'blank';
  readonly text: string;
  readonly span: Span;
}

/** `<name>` */
export interface Placeholder {
  readonly kind: 'placeholder';
  /** What stands between the angle brackets. */
  readonly name: string;
  /** Whether it stands inside a JSON string of the template. */
  readonly quoted: boolean;
  readonly meaning: Meaning;
  readonly span: Span;
}

export type Meaning =
  | { readonly kind: 'path'; readonly path: Path }
  | { readonly kind: 'reserved'; readonly name: string }
  /** Nobody defines it: it stays in the output as it is written. */
  | { readonly kind: 'unknown' };

export interface Variable {
  readonly name: string;
  readonly path: Path;
}

/** `$`, then names, indices and wildcards. */
export interface Path {
  readonly text: string;
  readonly steps: readonly Step[];
}

export type Step =
  | { readonly kind: 'key'; readonly name: string }
  | { readonly kind: 'index'; readonly index: number }
  | { readonly kind: 'every' };
