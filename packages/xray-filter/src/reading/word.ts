import { type Cause, isKeyword, type KeywordName, type Part, rootCauseNames } from '../keywords.ts';

/** What a word means where a condition begins. */
export type Meaning =
  | { readonly kind: 'keyword'; readonly name: KeywordName }
  | {
      readonly kind: 'annotation';
      readonly end?: 'source' | 'destination';
      /** Absent where it stands alone. */
      readonly key?: string;
    }
  | { readonly kind: 'group'; readonly by: 'name' | 'arn' }
  | { readonly kind: 'rootcause'; readonly cause: Cause; readonly part: Part }
  | { readonly kind: 'rootcause-json' };

/** The meaning of a word; nothing where it has none. Case counts in annotation keys only. */
export function meaningOf(word: string): Meaning | undefined {
  const lower = word.toLowerCase();
  if (isKeyword(lower)) return { kind: 'keyword', name: lower };
  const annotation = /^(?:(source|destination)\.)?annotation(?:\.(.*))?$/is.exec(word);
  if (annotation !== null) {
    const [, end, key] = annotation;
    return {
      kind: 'annotation',
      ...(end !== undefined && { end: end.toLowerCase() as 'source' | 'destination' }),
      ...(key !== undefined && { key }),
    };
  }
  if (lower === 'group.name' || lower === 'group.arn') {
    return { kind: 'group', by: lower === 'group.name' ? 'name' : 'arn' };
  }
  if (lower === 'rootcause.json') return { kind: 'rootcause-json' };
  if (!rootCauseNames.includes(lower)) return undefined;
  const [, cause, part] = lower.split('.') as [string, Cause, Part];
  return { kind: 'rootcause', cause, part };
}
