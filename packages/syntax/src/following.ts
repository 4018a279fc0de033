import { Lexer } from 'chevrotain';
import type { Found, Grammar } from './grammar.ts';
import { commentGroup, type Token } from './token.ts';

/** What a text is cut into, and what may come next by the grammar. */
export interface Following {
  readonly tokens: readonly Found[];
  readonly next: readonly Token[];
  /** Whether the text ends within a comment. */
  readonly inComment: boolean;
}

/** Of longer texts nothing is told: the ways through a grammar are followed token by token. */
const mostTokens = 2000;

/** Tells what may follow the beginning of a text; nothing where it can't be read so far. */
export function followerOf(options: {
  readonly vocabulary: readonly Token[];
  readonly grammar: new () => Grammar;
  /** The name of the start rule. */
  readonly rule: string;
}): (text: string) => Following {
  let made: { readonly lexer: Lexer; readonly grammar: Grammar } | undefined;
  return (text) => {
    made ??= {
      lexer: new Lexer([...options.vocabulary], { positionTracking: 'onlyOffset' }),
      grammar: new options.grammar(),
    };
    const { lexer, grammar } = made;
    const { tokens, errors, groups } = lexer.tokenize(text);
    const comment = groups[commentGroup]?.at(-1);
    const inComment =
      comment !== undefined && comment.startOffset + comment.image.length === text.length;
    const isRead = errors.length === 0 && tokens.length <= mostTokens;
    const paths = isRead ? grammar.computeContentAssist(options.rule, tokens) : [];
    return { tokens, next: [...new Set(paths.map((path) => path.nextTokenType))], inComment };
  };
}
