import { cover, type Diagnostic, type Span } from '@sluice/core';
import type { Found } from '@sluice/syntax';
import type { Broken, Value } from '../ast.ts';
import { codes } from '../codes.ts';
import { isBareValue, isNumber, quote } from '../reading/text.ts';
import * as t from '../tokens.ts';
import { isInserted, readQuoted, spanOfToken } from './readings.ts';

type Say = (diagnostic: Diagnostic) => void;

/**
 * The right side of a comparison: one token, or several that lack quotes around them. What has to
 * be a number is not told to take quotes.
 */
export function readValue(
  found: readonly Found[],
  source: string,
  say: Say,
  ordered: boolean,
): Value | Broken {
  const [first] = found;
  if (first === undefined || isInserted(first))
    return { kind: 'broken', span: { start: 0, end: 0 } };
  const tokens = withoutJoint(withoutTilde(found, say), source, say);
  const span = cover(spanOfToken(tokens[0]!), spanOfToken(tokens.at(-1)!));
  const hear = ordered ? () => {} : say;
  if (tokens.length > 1) return needsQuotes(source, span, hear);
  return readOne(tokens[0]!, source, say, ordered);
}

function readOne(found: Found, source: string, say: Say, ordered: boolean): Value | Broken {
  const quoted = readQuoted(found, say);
  if (quoted !== undefined) return quoted;
  const { image, tokenType } = found;
  const span = spanOfToken(found);
  if (tokenType === t.Selector) {
    const fix = { title: 'quote it', edits: [{ span, text: quote(image) }] };
    say(codes.selectorValue.at({ span, fix: ordered ? undefined : fix }, image));
    return { kind: 'broken', span };
  }
  if (!isBareValue(image)) return needsQuotes(source, span, ordered ? () => {} : say);
  if (isNumber(image)) return { kind: 'number', lexeme: image, span };
  return { kind: 'text', text: image, span };
}

/** `=~`: the comparison ends where the `~` begins. */
function withoutTilde(tokens: readonly Found[], say: Say): readonly Found[] {
  const [first] = tokens;
  if (first?.image !== '~' || tokens.length === 1) return tokens;
  const span = spanOfToken(first);
  const fix = { title: 'write `=`', edits: [{ span, text: '' }] };
  say(codes.comparison.at({ span, fix }, '~', '='));
  return tokens.slice(1);
}

/** Up to the comma or the word that was meant to join this comparison with the next. */
function withoutJoint(tokens: readonly Found[], source: string, say: Say): readonly Found[] {
  const last = tokens.at(-1)!;
  const { end } = spanOfToken(last);
  const follows = source.slice(end, end + 40);
  if (last.image.endsWith(',') && !isAlone(tokens) && /^\s*\$/.test(follows)) {
    joined({ start: end - 1, end }, ',', '&&', say);
    const image = last.image.slice(0, -1);
    return [...tokens.slice(0, -1), ...(image === '' ? [] : [{ ...last, image }])];
  }
  const joint = tokens.at(-2);
  if (tokens.length < 3 || joint === undefined || !/^\s*(?:[=<>]|!=)/.test(follows)) return tokens;
  if (!/^(?:and|or)$/i.test(joint.image)) return tokens;
  joined(spanOfToken(joint), joint.image, /and/i.test(joint.image) ? '&&' : '||', say);
  return tokens.slice(0, -2);
}

const isAlone = (tokens: readonly Found[]) => tokens.length === 1 && tokens[0]!.image === ',';

function joined(span: Span, found: string, known: string, say: Say): void {
  const text = found === ',' ? ` ${known}` : known;
  const fix = { title: `write \`${known}\``, edits: [{ span, text }] };
  say(codes.connective.at({ span, fix }, found, known));
}

/** Quotes go around all that no blank and no connective ends: `a:b?c=d`. */
function needsQuotes(source: string, { start, end }: Span, say: Say): Value {
  onward.lastIndex = end;
  const span = { start, end: end + onward.exec(source)![0].length };
  const text = source.slice(span.start, span.end);
  const fix = { title: 'put it in double quotes', edits: [{ span, text: quote(text) }] };
  say(codes.quoteValue.at({ span, fix }, text.slice(0, 60)));
  return { kind: 'text', text, span };
}

const onward = /(?:[^\s()[\]{},"%&|]|&(?!&)|\|(?!\|))*/y;
