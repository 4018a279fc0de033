import { type Diagnostic, type Span, suggest } from '@sluice/core';
import type { Found } from '@sluice/syntax';
import type { Regex, Selector, Text } from '../ast.ts';
import { codes } from '../codes.ts';
import { readSelector } from '../reading/selector.ts';
import { isNumber, quote, unquote } from '../reading/text.ts';
import { checkRegex } from '../regex/check.ts';
import * as t from '../tokens.ts';

type Say = (diagnostic: Diagnostic) => void;

/** What one token means on its own; what is wrong with it is said. */
export const isInserted = (found: Found): boolean => Number.isNaN(found.startOffset);

export const spanOfToken = (found: Found): Span => ({
  start: found.startOffset,
  end: found.startOffset + found.image.length,
});

/** A term, or the right side of a comparison. */
export function readQuoted(found: Found, say: Say): Text | Regex | undefined {
  const { image, tokenType } = found;
  const span = spanOfToken(found);
  switch (tokenType) {
    case t.Text:
      return { kind: 'text', text: unquote(image), span };
    case t.Regex:
      for (const fault of checkRegex(image.slice(1, -1), span.start + 1)) say(fault);
      return { kind: 'regex', source: image.slice(1, -1), span };
    case t.OpenText:
      say(codes.unclosedQuote.at(span));
      return { kind: 'text', text: unquote(`${image}"`), span };
    case t.OpenRegex:
      say(codes.unclosedRegex.at(span));
      return { kind: 'regex', source: image.slice(1), span };
    case t.CurlyText:
      say(codes.curlyQuotes.at({ span, fix: requote(span, image.slice(1, -1)) }));
      return { kind: 'text', text: image.slice(1, -1), span };
    case t.SingleText:
      say(codes.singleQuotes.at({ span, fix: requote(span, image.slice(1, -1)) }));
      return { kind: 'text', text: image.slice(1, -1), span };
    default:
      return undefined;
  }
}

const requote = (span: Span, text: string) => ({
  title: 'use straight double quotes',
  edits: [{ span, text: quote(text) }],
});

/** The left side of a condition on JSON. */
export function readSubject(found: Found, say: Say): Selector {
  const span = spanOfToken(found);
  if (isInserted(found)) return { kind: 'selector', steps: [], span: { start: 0, end: 0 } };
  if (found.tokenType !== t.Selector) {
    const selector = selectorMeant(found);
    const fix =
      selector === undefined
        ? undefined
        : { title: `write \`${selector}\``, edits: [{ span, text: selector }] };
    say(codes.notSelector.at({ span, fix }, `\`${found.image}\``));
    return { kind: 'selector', steps: [], span };
  }
  const { steps, fault } = readSelector(found.image);
  if (fault !== undefined) {
    const within = (place: Span) => ({
      start: span.start + place.start,
      end: span.start + place.end,
    });
    const fix = fault.fix && {
      ...fault.fix,
      edits: fault.fix.edits.map((edit) => ({ ...edit, span: within(edit.span) })),
    };
    say(codes.selector.at({ span: within(fault.span), fix }, fault.reason));
  }
  return { kind: 'selector', steps, span };
}

/** `name`, `.name` and `"name"`; a number names nothing. */
function selectorMeant({ tokenType, image }: Found): string | undefined {
  const name = tokenType === t.Text ? unquote(image) : image.replace(/^\./, '');
  if (tokenType === t.Bare && isNumber(name)) return undefined;
  const written = [`$.${name}`, `$.['${name}']`];
  return written.find((one) => readSelector(one).fault === undefined);
}

const tests: Readonly<Record<string, boolean | null>> = {
  'IS NULL': null,
  'IS TRUE': true,
  'IS FALSE': false,
};

/** `IS NULL`, `NOT EXISTS` and what people write for them. */
export function readTest(words: readonly Found[], say: Say): boolean | null | 'absent' | undefined {
  const written = words.map((word) => word.image).join(' ');
  if (Object.hasOwn(tests, written)) return tests[written];
  if (written === 'NOT EXISTS') return 'absent';
  const span = { start: words[0]!.startOffset, end: spanOfToken(words.at(-1)!).end };
  const { known, replacement } = meant(written);
  const fix =
    replacement === undefined
      ? undefined
      : { title: `write \`${replacement}\``, edits: [{ span, text: replacement }] };
  // The service quotes the word after `IS` as it quotes a value that it cannot compare with.
  const aws = words[0]!.image === 'IS' && words[1] !== undefined ? words[1].image : undefined;
  say(codes.test.at({ span, fix }, written, known, aws));
  return undefined;
}

function meant(written: string): { known: string; replacement?: string } {
  const upper = written.toUpperCase();
  if (upper === 'EXISTS' || upper === 'IS NOT NULL') {
    return { known: '`= *` for any text or number', replacement: '= *' };
  }
  if (upper === 'IS NOT TRUE') return { known: '`IS FALSE`', replacement: 'IS FALSE' };
  if (upper === 'IS NOT FALSE') return { known: '`IS TRUE`', replacement: 'IS TRUE' };
  const near = suggest(written, [...Object.keys(tests), 'NOT EXISTS']);
  return near === undefined
    ? { known: 'a comparison, `IS NULL`, `IS TRUE`, `IS FALSE` or `NOT EXISTS`' }
    : { known: `\`${near}\``, replacement: near };
}
