/** The text between `<!-- name -->` and `<!-- /name -->` replaced: for the derived parts of documents. */
export function withRegion(document: string, name: string, content: string): string {
  const [open, close] = [`<!-- ${name} -->\n`, `<!-- /${name} -->`];
  const start = document.indexOf(open);
  const end = document.indexOf(close, start);
  if (start < 0 || end < 0) throw new Error(`there is no region called ${name}`);
  return `${document.slice(0, start + open.length)}\n${content}\n\n${document.slice(end)}`;
}
