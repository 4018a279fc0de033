/** One text for all that ignoring case may take for another; it says too much, never too little. */
export function foldCase(text: string): string {
  if (isAscii.test(text)) return text.toLowerCase();
  let folded = '';
  for (const char of text) folded += foldOnce(foldOnce(char));
  return folded;
}

// The capital sharp s needs the second time.
const foldOnce = (char: string): string => char.toUpperCase().toLowerCase();

const isAscii = /^[\0-\x7f]*$/;
