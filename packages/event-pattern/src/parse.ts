import {
  type Diagnostic,
  type Fix,
  failure,
  type Outcome,
  outcomeOf,
  type Span,
  spanOf,
} from '@sluice/core';
import { type JsonFault, readJson } from '@sluice/syntax';
import type { Pattern } from './ast.ts';
import { codes } from './codes.ts';
import { dialectOf } from './dialect.ts';
import { jacksonFault } from './jackson.ts';
import { lowerPattern } from './lower.ts';
import { isTooDeep, maxDepth, sayFault } from './malformed.ts';
import type { Options } from './options.ts';
import { surfaceOf } from './profiles.ts';
import { located, type Refusal, Refusals } from './refusals.ts';

/** Characters beyond which a text is not read at all; no surface takes near as many. */
const maxReadable = 1_000_000;

/**
 * Reads a pattern. The first error is the one that the service reports, with its text and place;
 * text after the pattern is ignored, as the service does.
 */
export function parse(text: string, options: Options = {}): Outcome<Pattern> {
  if (text.length > maxReadable) {
    const { name, maxLength } = surfaceOf(options);
    return failure([
      codes.tooLong.at(spanOf(maxLength, text.length), text.length, maxLength, name),
    ]);
  }
  const reading = readJson(text, { maxDepth });
  const refusals = new Refusals();
  const lowering = { dialect: dialectOf(options), refusals };
  const pattern = reading.value === undefined ? undefined : lowerPattern(reading.value, lowering);
  if (reading.faults[0]?.reason === 'empty') {
    refusals.add(codes.notObject, { span: spanOf(0, text.length), read: text.length }, 'nothing');
  }
  const diagnostics = inReadingOrder(refusals.list, reading.faults, text);
  return pattern === undefined ? failure(diagnostics) : outcomeOf(pattern, diagnostics);
}

function inReadingOrder(
  refusals: readonly Refusal[],
  faults: readonly JsonFault[],
  text: string,
): readonly Diagnostic[] {
  const ordered = refusals.toSorted((a, b) => a.read - b.read);
  const malformed = faults.filter(({ reason }) => reason !== 'trailing' && reason !== 'empty');
  // What an open string swallows cannot be closed.
  const open = malformed.some(({ reason }) => reason === 'unterminated-string');
  const spoken = malformed.filter(({ reason }) => !open || reason !== 'unclosed');
  const trailing = faults.flatMap(({ reason, span }) =>
    reason === 'trailing' ? codes.trailingText.at({ span, fix: removal(span) }) : [],
  );
  if (malformed.length === 0) {
    return [...ordered.map((refusal) => located(refusal, text)), ...trailing];
  }
  const stop = jacksonFault(text);
  const first = spoken.findIndex((fault) => !isTooDeep(fault));
  const said = spoken.map((fault, i) => sayFault(fault, i === first ? stop : undefined, text));
  const until = stop?.at ?? malformed.find(isTooDeep)?.span.start;
  // Where the service stumbles over nothing, it has refused the first token for what it is.
  const trusted = until ?? Number.POSITIVE_INFINITY;
  return [...before(ordered, malformed, trusted, text), ...said];
}

/** What the service refuses before it stumbles over the text; nothing after that is trusted. */
function before(
  refusals: readonly Refusal[],
  faults: readonly JsonFault[],
  until: number,
  text: string,
): readonly Diagnostic[] {
  const open = faults.filter(({ reason, span }) => reason === 'unclosed' && span.start < until);
  const innermost = Math.max(-1, ...open.map(({ span }) => span.start));
  const closed = ({ needs }: Refusal) =>
    needs === undefined || needs.end < until || needs.start > innermost;
  const trusted =
    until === Number.POSITIVE_INFINITY ? until : Math.min(until, ...faults.map(trustedUntil));
  return refusals
    .filter((refusal) => refusal.read <= trusted && closed(refusal))
    .map((refusal) => located(refusal, text));
}

/** Recovery reads a bare word and an open string as strings, which the service never does. */
function trustedUntil({ reason, span }: JsonFault): number {
  if (reason === 'bad-word') return span.start;
  return reason === 'unterminated-string' ? span.start + 1 : Number.POSITIVE_INFINITY;
}

const removal = (span: Span): Fix => ({ title: 'remove it', edits: [{ span, text: '' }] });
