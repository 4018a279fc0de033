/** JSON text without blanks between its tokens, everything else as it stands. */
export function compacted(text: string): string {
  let compact = '';
  let from = 0;
  let inString = false;
  for (let i = 0; i < text.length; i++) {
    const char = text.charCodeAt(i);
    if (inString) {
      if (char === 0x5c) i += 1;
      else if (char === 0x22) inString = false;
    } else if (char === 0x22) {
      inString = true;
    } else if (char === 0x20 || char === 0x0a || char === 0x0d || char === 0x09) {
      compact += text.slice(from, i);
      from = i + 1;
    }
  }
  return compact + text.slice(from);
}
