import { type Diagnostic, type Fix, type Place, positionAt, type Span } from '@sluice/core';
import type { JsonArray, JsonObject, JsonString, JsonValue } from '@sluice/syntax';

/** A code of the catalogue, seen from here: it says itself at a place. */
interface Sayable<Facts extends readonly unknown[]> {
  at(place: Place, ...facts: Facts): Diagnostic;
}

export interface Refusal {
  readonly diagnostic: Diagnostic;
  /** How far the service has read when it refuses: what it reads first, it refuses first. */
  readonly read: number;
  /** The service names this place (the next character it would read). */
  readonly located: boolean;
  /** The bracket whose closing the service must have seen for this refusal. */
  readonly needs?: Span | undefined;
}

const most = 50;

/** Collects what is wrong with a pattern, each with the point at which the service would notice. */
export class Refusals {
  readonly list: Refusal[] = [];

  /** Enough is said: nothing more is looked for. */
  get full(): boolean {
    return this.list.length >= most;
  }

  /** Refuses `span`, noticed once the service has read up to `read`. */
  add<Facts extends readonly unknown[]>(
    code: Sayable<Facts>,
    place: RefusedPlace,
    ...facts: Facts
  ): void {
    if (this.full) return;
    const { span, read, located = true, fix, hint, needs } = place;
    this.list.push({ diagnostic: code.at({ span, fix, hint }, ...facts), read, located, needs });
  }
}

export interface RefusedPlace {
  readonly span: Span;
  readonly read: number;
  readonly located?: boolean;
  readonly fix?: Fix | undefined;
  /** Better than the hint of the code. */
  readonly hint?: string | undefined;
  readonly needs?: Span | undefined;
}

/**
 * How far the service has read once it knows what kind of value this is: brackets and numbers are
 * read whole, of a string only the opening quote.
 */
export function noticed(value: JsonValue): number {
  switch (value.kind) {
    case 'object':
    case 'array':
    case 'string':
      return value.span.start + 1;
    case 'number':
      return value.span.start + (jsonNumber.exec(value.lexeme)?.[0] ?? value.lexeme).length;
    case 'literal':
      return value.span.end;
  }
}

/** As much as is a number: what hangs on to it is noticed only after it. */
const jsonNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/;

/** A place that the service refuses as soon as it sees the kind of `value`. */
export const atKind = (value: JsonValue): RefusedPlace => ({
  span: value.span,
  read: noticed(value),
});

/** A place that the service refuses once it has read a string to its end. */
export const atText = (value: JsonString): RefusedPlace => ({
  span: value.span,
  read: value.span.end,
});

/** A place that the service refuses once a bracket is closed. */
export const atClose = (container: JsonObject | JsonArray): RefusedPlace => ({
  span: container.span,
  read: container.span.end,
  needs: container.span,
});

/** The diagnostic with the position that the service names. */
export const located = (refusal: Refusal, text: string): Diagnostic =>
  refusal.located
    ? { ...refusal.diagnostic, awsPosition: positionAt(text, refusal.read) }
    : refusal.diagnostic;

/** A JSON value as it is named in a message. */
export function nameOf(value: JsonValue): string {
  switch (value.kind) {
    case 'object':
      return value.members.length === 0 ? 'an empty object' : 'an object';
    case 'array':
      return value.elements.length === 0 ? 'an empty array' : 'an array';
    case 'string':
      return 'a string';
    case 'number':
      return `the number ${shorten(value.lexeme)}`;
    case 'literal':
      return String(value.value);
  }
}

const shorten = (lexeme: string) => (lexeme.length > 40 ? `${lexeme.slice(0, 40)}…` : lexeme);
