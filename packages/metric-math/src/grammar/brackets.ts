const partners: Readonly<Record<string, string>> = { '(': ')', '[': ']' };

/** What would close the brackets that are open at the end of a text, in order. */
export function openBrackets(text: string): string {
  const open: string[] = [];
  for (const [found] of text.matchAll(/'(?:[^'\\]|\\[\s\S])*'|"(?:[^"\\]|\\[\s\S])*"|[()[\]]/g)) {
    const partner = partners[found];
    if (partner !== undefined) open.push(partner);
    else if (found === open.at(-1)) open.pop();
  }
  return open.reverse().join('');
}
