/** The only importer of re2js: the syntax of RE2, in linear time, as the service has it. */
import { RE2JS, RE2JSSyntaxException } from 're2js';
import { remembering } from './remembering.ts';

export interface Expression {
  /** A name for each group that has one, by its number from 1. */
  readonly names: ReadonlyMap<number, string>;
  readonly groups: number;
  test(text: string): boolean;
  /** The first match: the groups in order, the whole first; `null` for a group that took no part. */
  match(text: string): readonly (string | null)[] | undefined;
  matches(text: string): readonly (readonly (string | null)[])[];
  /** The text with every match replaced by what is written for its groups, the whole first. */
  replaceAll(text: string, write: (groups: readonly (string | null)[]) => string): string;
}

export interface ExpressionFault {
  /** What is wrong, in the words of the engine. */
  readonly reason: string;
  /** The part of the source that is meant. */
  readonly part: string;
}

/** Characters: as long as a whole query of the service may be. */
const longest = 10_000;

/** Reads an expression; what RE2 does not know is a fault. */
export const expressionOf = remembering(readExpression);

function readExpression(source: string): Expression | ExpressionFault {
  if (source.length > longest) return { reason: 'expression too long', part: '' };
  const { renamed, names } = nameGroups(source);
  try {
    return expressionBy(RE2JS.compile(renamed), names);
  } catch (error) {
    if (!(error instanceof RE2JSSyntaxException)) throw error;
    return { reason: error.getDescription(), part: error.getPattern() ?? '' };
  }
}

export const isFault = (one: Expression | ExpressionFault): one is ExpressionFault =>
  'reason' in one;

function expressionBy(compiled: RE2JS, names: ReadonlyMap<number, string>): Expression {
  const groupsOf = (matcher: ReturnType<RE2JS['matcher']>): readonly (string | null)[] =>
    Array.from({ length: compiled.groupCount() + 1 }, (_, i) => matcher.group(i) ?? null);
  return {
    names,
    groups: compiled.groupCount(),
    test: (text) => compiled.matcher(text).find(),
    match(text) {
      const matcher = compiled.matcher(text);
      return matcher.find() ? groupsOf(matcher) : undefined;
    },
    matches(text) {
      const matcher = compiled.matcher(text);
      const found: (readonly (string | null)[])[] = [];
      while (matcher.find()) found.push(groupsOf(matcher));
      return found;
    },
    replaceAll(text, write) {
      const matcher = compiled.matcher(text);
      const parts: string[] = [];
      let from = 0;
      while (matcher.find()) {
        parts.push(text.slice(from, matcher.start()), write(groupsOf(matcher)));
        from = matcher.end();
      }
      return parts.join('') + text.slice(from);
    },
  };
}

/**
 * Field names are wider than RE2's names of groups (`@duration`, `a.b`): the engine gets names of
 * ours for them.
 */
function nameGroups(source: string): { renamed: string; names: ReadonlyMap<number, string> } {
  const names = new Map<number, string>();
  let group = 0;
  const renamed = source.replace(
    // A class that is never closed ends with the source, so that no part is looked at twice.
    /\\Q[\s\S]*?(?:\\E|$)|\\[\s\S]|\[\^?\]?(?:\[:\^?\w+:\]|\\[\s\S]|[^\]\\])*(?:\]|$)|\((?:\?P?<([\w@.]+)>|(?!\?))/g,
    (whole: string, name: string | undefined) => {
      if (!whole.startsWith('(')) return whole;
      group += 1;
      if (name === undefined) return whole;
      names.set(group, name);
      return `(?<g${group}>`;
    },
  );
  return { renamed, names };
}
