const quote = 0x22;
const backslash = 0x5c;

/** Whether brackets of a JSON text nest deeper than `limit`. Linear; reads strings over. */
export function nestsDeeper(json: string, limit: number): boolean {
  let depth = 0;
  for (let i = 0; i < json.length; i++) {
    const char = json.charCodeAt(i);
    if (char === quote) i = endOfString(json, i + 1);
    else if (char === 0x5b || char === 0x7b) {
      depth += 1;
      if (depth > limit) return true;
    } else if (char === 0x5d || char === 0x7d) depth -= 1;
  }
  return false;
}

function endOfString(json: string, from: number): number {
  let i = from;
  while (i < json.length && json.charCodeAt(i) !== quote) {
    i += json.charCodeAt(i) === backslash ? 2 : 1;
  }
  return i;
}
