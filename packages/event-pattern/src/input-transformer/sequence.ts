import { type JsonFault, type JsonValue, readJson } from '@sluice/syntax';

export interface Sequence {
  /** Their spans count from the beginning of their own stretch of text, which starts at `from`. */
  readonly values: readonly { readonly value: JsonValue; readonly from: number }[];
  /** The first thing that is no JSON, with its place in the text. */
  readonly fault?: JsonFault;
}

/** Reads JSON values one after the other, as the service reads a text template. */
export function readSequence(text: string, many: boolean): Sequence {
  const values: { value: JsonValue; from: number }[] = [];
  for (let from = 0; ; ) {
    const reading = readJson(text.slice(from), { maxDepth: Number.MAX_SAFE_INTEGER });
    const { value, faults, end } = reading;
    if (value !== undefined) values.push({ value, from });
    const fault = faults[0];
    if (fault === undefined) return { values };
    const { start } = fault.span;
    if (fault.reason !== 'trailing' || !many) {
      const span = { start: from + start, end: from + fault.span.end };
      return { values, fault: { ...fault, span } };
    }
    from += end;
  }
}

/** Whether a rendered text is what its form promises. */
export const isDeliverable = (text: string, form: 'structured' | 'text'): boolean =>
  readSequence(text, form === 'text').fault === undefined;
