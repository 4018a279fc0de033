/** The ends of JSON tokens in a text; -1 for a token that is not well formed. */

export function skipBlanks(text: string, from: number): number {
  let at = from;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return at;
    at += 1;
  }
}

/** `start` is at the opening quote. */
export function endOfString(text: string, start: number): number {
  for (let at = start + 1; ; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x22) return at + 1;
    if (code === 0x5c) {
      at += lengthOfEscape(text, at) - 1;
      if (at < start) return -1;
    } else if (!(code >= 0x20)) return -1; // A control character, or NaN for the end.
  }
}

/** Far below zero for no escape. */
function lengthOfEscape(text: string, at: number): number {
  switch (text.charCodeAt(at + 1)) {
    case 0x22:
    case 0x5c:
    case 0x2f:
    case 0x62:
    case 0x66:
    case 0x6e:
    case 0x72:
    case 0x74:
      return 2;
    case 0x75:
      for (let i = at + 2; i < at + 6; i++) if (!isHex(text.charCodeAt(i))) return -Infinity;
      return 6;
    default:
      return -Infinity;
  }
}

function isHex(code: number): boolean {
  return isDigit(code) || ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x66);
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** `start` is at a minus or a digit. */
export function endOfNumber(text: string, start: number): number {
  let at = text.charCodeAt(start) === 0x2d ? start + 1 : start;
  const first = text.charCodeAt(at);
  if (!isDigit(first)) return -1;
  at = first === 0x30 ? at + 1 : skipDigits(text, at);
  if (text.charCodeAt(at) === 0x2e) {
    if (!isDigit(text.charCodeAt(at + 1))) return -1;
    at = skipDigits(text, at + 1);
  }
  if ((text.charCodeAt(at) | 0x20) === 0x65) {
    const sign = text.charCodeAt(at + 1);
    at += sign === 0x2b || sign === 0x2d ? 2 : 1;
    if (!isDigit(text.charCodeAt(at))) return -1;
    at = skipDigits(text, at);
  }
  return at;
}

function skipDigits(text: string, from: number): number {
  let at = from;
  while (isDigit(text.charCodeAt(at))) at += 1;
  return at;
}

/** `true`, `false` or `null`. */
export function endOfWord(text: string, start: number): number {
  if (text.startsWith('true', start) || text.startsWith('null', start)) return start + 4;
  return text.startsWith('false', start) ? start + 5 : -1;
}

/** Whether a key may hold several steps: a dot stands in it, or an escape that can mean anything. */
export function mayHoldSteps(text: string, start: number, end: number): boolean {
  for (let at = start + 1; at < end - 1; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x2e || code === 0x5c) return true;
  }
  return false;
}
