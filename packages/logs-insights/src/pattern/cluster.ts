import { type TokenType, type Word, wordsOf } from './tokens.ts';

export interface Cluster {
  /** The message with `<Type-n>` for what varies, numbered from the left. */
  readonly pattern: string;
  /** The messages, as places in the list that was given; ascending. */
  readonly members: readonly number[];
  /** What varies: `<Type-n>`, and which word of a message it is. */
  readonly tokens: readonly ClusterToken[];
  readonly severity: 'ERROR' | 'WARN' | 'INFO';
}

export interface ClusterToken {
  readonly name: string;
  /** Of the words of a message, counted from zero. */
  readonly at: number;
}

/** How much of two messages must be the same for them to be one pattern. */
const likeness = 0.5;

interface Draft {
  words: readonly Word[];
  readonly members: number[];
}

/** Groups messages by what they have in common; the same messages in the same order, the same groups. */
export function clusterOf(messages: readonly string[]): readonly Cluster[] {
  const byShape = new Map<string, Draft[]>();
  const drafts: Draft[] = [];
  for (const [place, message] of messages.entries()) {
    const words = wordsOf(message);
    const shape = `${words.length} ${firstWord(words)}`;
    const near = byShape.get(shape) ?? [];
    byShape.set(shape, near);
    const found = near.find((draft) => isLike(draft.words, words));
    if (found === undefined) {
      const draft = { words, members: [place] };
      near.push(draft);
      drafts.push(draft);
    } else {
      found.words = merged(found.words, words);
      found.members.push(place);
    }
  }
  return drafts.map(({ words, members }) => {
    const tokens = tokensIn(words);
    return { pattern: print(words, tokens), members, tokens, severity: severityOf(words) };
  });
}

/** Messages that begin with different words are different patterns. */
const firstWord = (words: readonly Word[]): string =>
  words.find(({ text, type }) => type === undefined && /\p{L}/u.test(text))?.text ?? '';

function isLike(a: readonly Word[], b: readonly Word[]): boolean {
  const counted = a.flatMap((word, i) => (/^\s$/.test(word.text) ? [] : [[word, b[i]!] as const]));
  const same = counted.filter(([one, other]) => isSame(one, other)).length;
  return same >= counted.length * likeness;
}

const isSame = (a: Word, b: Word): boolean =>
  a.type === undefined ? b.type === undefined && a.text === b.text : a.type === b.type;

/** What differs varies; of two kinds it is a token of no kind. */
const merged = (a: readonly Word[], b: readonly Word[]): readonly Word[] =>
  a.map((word, i) => {
    if (isSame(word, b[i]!)) return word;
    const type: TokenType = 'Token';
    return { text: word.text, type };
  });

/** Numbered from the left, whatever their type. */
const tokensIn = (words: readonly Word[]): readonly ClusterToken[] =>
  words
    .flatMap(({ type }, at) => (type === undefined ? [] : [{ type, at }]))
    .map(({ type, at }, i) => ({ name: `<${type}-${i + 1}>`, at }));

function print(words: readonly Word[], tokens: readonly ClusterToken[]): string {
  const names = new Map(tokens.map(({ name, at }) => [at, name]));
  return words.map(({ text }, at) => names.get(at) ?? text).join('');
}

/** As the console labels patterns. */
function severityOf(words: readonly Word[]): Cluster['severity'] {
  const text = words.map((word) => word.text).join('');
  if (/error/i.test(text)) return 'ERROR';
  return /warn/i.test(text) ? 'WARN' : 'INFO';
}
