import type { ValueMap } from '../value/value.ts';

/** `level=error msg="boom here" duration=12`: keys with their values; a bare key has none. */
export function parseLogfmt(text: string): ValueMap {
  const found = new Map<string, string>();
  for (const [, key, , quoted, plain] of text.matchAll(
    /([^\s="]+)(=(?:"((?:[^"\\]|\\[\s\S])*)"|([^\s"]*)))?/g,
  )) {
    found.set(key!, quoted === undefined ? (plain ?? '') : quoted.replace(/\\([\s\S])/g, '$1'));
  }
  return found;
}

/** The fields of one record: quotes around a field, two of them for one inside. */
export function parseCsv(text: string): readonly string[] {
  const fields: string[] = [];
  let at = 0;
  while (at <= text.length) {
    const [field, end] = text[at] === '"' ? quotedField(text, at + 1) : plainField(text, at);
    fields.push(field);
    at = end + 1;
  }
  return fields;
}

function plainField(text: string, from: number): readonly [field: string, end: number] {
  const comma = text.indexOf(',', from);
  const end = comma === -1 ? text.length : comma;
  return [text.slice(from, end).trim(), end];
}

/** What follows the closing quote, up to the comma, is not read. */
function quotedField(text: string, from: number): readonly [field: string, end: number] {
  let field = '';
  let at = from;
  while (at < text.length) {
    if (text[at] !== '"') field += text[at++];
    else if (text[at + 1] === '"') {
      field += '"';
      at += 2;
    } else break;
  }
  return [field, plainField(text, at)[1]];
}
