import type { Diagnostic, Fix, Related, Severity } from './diagnostic.ts';
import type { Position } from './position.ts';
import type { Span } from './span.ts';

/** A text that shows a code at work; `input` where the code speaks of an input. */
export type Example =
  | string
  | { readonly text: string; readonly options?: object; readonly input?: unknown };

/** The only place that knows what a diagnostic says. `Facts` are what the message speaks of. */
export interface Message<Facts extends readonly unknown[]> {
  /** 1xxx text, 2xxx syntax, 3xxx meaning, 4xxx service limits, 5xxx evaluation, 9xxx advice. */
  readonly number: number;
  readonly severity: Severity;
  readonly message: string | ((...facts: Facts) => string);
  readonly hint?: string | ((...facts: Facts) => string);
  /** The service's own words; `undefined` where they are not known for these facts. */
  readonly aws?: string | ((...facts: Facts) => string | undefined);
  /** Must yield this code. */
  readonly bad: Example;
  /** Must be clean of it. */
  readonly good: Example;
  readonly source?: string;
}

/** Where a diagnostic stands, and what only this one instance knows. */
export interface Place {
  readonly span: Span;
  readonly awsPosition?: Position | undefined;
  readonly fix?: Fix | undefined;
  readonly related?: readonly Related[] | undefined;
  readonly hint?: string | undefined;
}

/** A catalogue entry with its code, able to say itself at a place. */
export interface Code<Facts extends readonly unknown[]> extends Message<Facts> {
  readonly code: string;
  at(place: Span | Place, ...facts: Facts): Diagnostic;
}

// biome-ignore lint/suspicious/noExplicitAny: a catalogue holds messages over different facts.
export type Catalogue = Readonly<Record<string, Code<any>>>;

/** Types the facts of a message; does nothing else. */
export const message = <Facts extends readonly unknown[] = []>(
  entry: Message<Facts>,
): Message<Facts> => entry;

type CodesOf<Entries> = {
  readonly [K in keyof Entries]: Entries[K] extends Message<infer Facts> ? Code<Facts> : never;
};

/** The catalogue of one language: `codes.someName.at(span, …facts)` makes a diagnostic. */
// biome-ignore lint/suspicious/noExplicitAny: as above; `CodesOf` gives each its own facts back.
export function defineCodes<Entries extends Record<string, Message<any>>>(
  prefix: string,
  entries: Entries,
): CodesOf<Entries> {
  const seen = new Set<number>();
  const codes = Object.entries(entries).map(([name, entry]) => {
    if (seen.has(entry.number)) throw new Error(`${prefix}${entry.number} is given twice`);
    seen.add(entry.number);
    return [name, codeOf(`${prefix}${entry.number}`, entry)];
  });
  return Object.fromEntries(codes) as CodesOf<Entries>;
}

function codeOf(code: string, entry: Message<readonly unknown[]>): Code<readonly unknown[]> {
  return {
    ...entry,
    code,
    at(place, ...facts) {
      const { span, ...rest }: Place = 'span' in place ? place : { span: place };
      const said = (text: Sayable) => (typeof text === 'function' ? text(...facts) : text);
      return dropUndefined({
        code,
        severity: entry.severity,
        message: said(entry.message),
        span,
        hint: said(entry.hint),
        awsMessage: said(entry.aws),
        ...dropUndefined(rest),
      }) as unknown as Diagnostic;
    },
  };
}

type Sayable = string | ((...facts: readonly unknown[]) => string | undefined) | undefined;

const dropUndefined = (from: object) =>
  Object.fromEntries(Object.entries(from).filter(([, value]) => value !== undefined));
