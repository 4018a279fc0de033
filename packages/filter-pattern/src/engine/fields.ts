/** The tokens of the line split last: where each begins, and where its value is. */
let starts = new Int32Array(64);
let froms = new Int32Array(64);
let tos = new Int32Array(64);
let line = '';

/** Splits at most `limit` tokens off a line; how many there were. */
// PERF: bench/filter-pattern/run.bench.ts; nothing is allocated for a line.
export function splitFields(text: string, limit: number): number {
  line = text;
  const { length } = text;
  let count = 0;
  let bracket = 0;
  let quote = 0;
  for (let at = 0; at < length; ) {
    const code = text.charCodeAt(at);
    if (isBlank(code)) {
      at += 1;
      continue;
    }
    if (count === limit) return count;
    if (count === starts.length) grow();
    starts[count] = at;
    let close = -1;
    if (code === 0x5b) {
      if (bracket >= 0 && bracket <= at) bracket = text.indexOf(']', at + 1);
      close = bracket;
    } else if (code === 0x22) {
      if (quote >= 0 && quote <= at) quote = text.indexOf('"', at + 1);
      close = quote;
    }
    if (close >= 0 && (close + 1 === length || isBlank(text.charCodeAt(close + 1)))) {
      froms[count] = at + 1;
      tos[count++] = close;
      at = close + 1;
    } else {
      froms[count] = at;
      do at += 1;
      while (at < length && !isBlank(text.charCodeAt(at)));
      tos[count++] = at;
    }
  }
  return count;
}

/** Lets a token's value be the rest of the line, without the blanks at its end. */
export function takeRest(token: number): void {
  let end = line.length;
  while (isBlank(line.charCodeAt(end - 1))) end -= 1;
  froms[token] = starts[token]!;
  tos[token] = end;
}

export const valueOf = (token: number): string => line.slice(froms[token], tos[token]);

/** Whether a token's value is this text. */
export const isToken = (token: number, wanted: string): boolean =>
  tos[token]! - froms[token]! === wanted.length && line.startsWith(wanted, froms[token]);

const isBlank = (code: number): boolean =>
  code === 0x20 || code === 0x09 || code === 0x0a || code === 0x0d;

function grow(): void {
  starts = larger(starts);
  froms = larger(froms);
  tos = larger(tos);
}

function larger(full: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const grown = new Int32Array(full.length * 2);
  grown.set(full);
  return grown;
}
