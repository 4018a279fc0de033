import { failure, type Outcome, spanOf, success } from '@sluice/core';
import { codes } from '../codes.ts';
import { writing } from '../reading/mend.ts';

/** A trace id of X-Ray: `1-`, eight hexadecimal digits of epoch seconds, `-`, 24 of chance. */
export interface TraceId {
  /** Epoch seconds. */
  readonly epoch: number;
  /** 24 hexadecimal digits. */
  readonly unique: string;
}

const form = 'd-hhhhhhhh-hhhhhhhhhhhhhhhhhhhhhhhh';
const wanted = 'write it like 1-5759e988-bd862e3fe1be46a994272793';

/** Reads a trace id; what follows the first fault is not looked at. */
export function parseTraceId(text: string): Outcome<TraceId> {
  for (let at = 0; at < form.length; at++) {
    if (!fits(text[at] ?? '', form[at]!, at)) return refuse(text, at);
  }
  if (text.length > form.length) return refuse(text, form.length);
  return success({
    epoch: Number.parseInt(text.slice(2, 10), 16),
    unique: text.slice(11).toLowerCase(),
  });
}

const fits = (unit: string, kind: string, at: number) => {
  if (at === 0) return unit === '1';
  return kind === 'h' ? /^[0-9a-fA-F]$/.test(unit) : unit === kind;
};

function refuse(text: string, at: number): Outcome<TraceId> {
  const fix = writing(spanOf(0, text.length), meantBy(text));
  if (at >= text.length) {
    const clause = `the trace id ends after ${at} of ${form.length} characters`;
    return failure([codes.traceId.at({ span: spanOf(at, at), fix }, clause, wanted)]);
  }
  const isMore = at >= form.length;
  const clause = isMore ? 'more follows the trace id' : `\`${text[at]}\` stands in the trace id`;
  const end = isMore ? text.length : at + 1;
  return failure([codes.traceId.at({ span: spanOf(at, end), fix }, clause, wanted)]);
}

/** A trace id with blanks around it, or one of W3C. */
function meantBy(text: string): string | undefined {
  const id = text.trim();
  const w3c = fromW3c(id);
  if (w3c !== undefined) return formatTraceId(w3c);
  return id !== text && parseTraceId(id).ok ? id : undefined;
}

/** The canonical text, in lower case. */
export const formatTraceId = ({ epoch, unique }: TraceId): string =>
  `1-${epoch.toString(16).padStart(8, '0')}-${unique}`;

/** The id as W3C Trace Context has it: 32 hexadecimal digits. */
export const toW3c = (id: TraceId): string => formatTraceId(id).slice(2).replace('-', '');

/** The other way round; nothing where the text is no trace id of W3C. */
export function fromW3c(text: string): TraceId | undefined {
  if (!/^[0-9a-f]{32}$/i.test(text)) return undefined;
  return {
    epoch: Number.parseInt(text.slice(0, 8), 16),
    unique: text.slice(8).toLowerCase(),
  };
}
