import type { Part, Path, Template, Transformation } from './ast.ts';
import { type Reserved, reserved } from './options.ts';

/** A template as what is to be done: every value is looked up once, texts are joined. */
export interface Plan {
  readonly form: Template['form'];
  readonly profile: Transformation['profile'];
  readonly values: readonly Lookup[];
  readonly pieces: readonly Piece[];
  /** Whether the result may be no JSON even though each value is harmless. */
  readonly alwaysCheck: boolean;
  /** Pipes send free text: only nothing at all is not delivered. */
  readonly free: boolean;
}

export type Lookup = Path | Reserved;

export type Piece = string | Slot;

export interface Slot {
  /** Index into `values`. */
  readonly value: number;
  readonly quoted: boolean;
}

export function plan({ form, parts }: Template, profile: Transformation['profile']): Plan {
  const values: Lookup[] = [];
  const indices = new Map<string, number>();
  const pieces: Piece[] = [];
  const index = (name: string, lookup: Lookup) => {
    const known = indices.get(name);
    if (known !== undefined) return known;
    indices.set(name, values.length);
    return values.push(lookup) - 1;
  };
  const append = (text: string) => {
    const last = pieces.at(-1);
    if (typeof last === 'string') pieces[pieces.length - 1] = last + text;
    else pieces.push(text);
  };
  for (const part of parts) {
    if (part.kind !== 'placeholder') append(part.text);
    else if (part.meaning.kind === 'unknown') append(`<${part.name}>`);
    else {
      const { meaning, quoted } = part;
      const value =
        meaning.kind === 'path'
          ? index(meaning.path.text, meaning.path)
          : index(meaning.name, reserved[profile].get(meaning.name)!);
      pieces.push({ value, quoted });
    }
  }
  const free = profile === 'pipes' && form === 'text';
  return { form, profile, values, pieces, alwaysCheck: parts.some(isDoubtful), free };
}

/** Literal placeholders and backslashes: the template is JSON with `null` there, not with others. */
const isDoubtful = (part: Part, i: number, parts: readonly Part[]): boolean => {
  if (part.kind !== 'placeholder') return false;
  const before = parts[i - 1];
  return part.meaning.kind === 'unknown' || (before?.kind === 'text' && before.text.endsWith('\\'));
};
