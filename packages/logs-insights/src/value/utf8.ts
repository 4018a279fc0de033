/** The bytes of a text; half a surrogate pair is written as U+FFFD. */
export function encodeUtf8(text: string): number[] {
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0)!;
    const point = code >= 0xd800 && code <= 0xdfff ? 0xfffd : code;
    if (point < 0x80) bytes.push(point);
    else if (point < 0x800) bytes.push(0xc0 | (point >> 6), next(point));
    else if (point < 0x10000) bytes.push(0xe0 | (point >> 12), next(point >> 6), next(point));
    else bytes.push(0xf0 | (point >> 18), next(point >> 12), next(point >> 6), next(point));
  }
  return bytes;
}

const next = (point: number): number => 0x80 | (point & 0x3f);

/** How many bytes follow the first, and the least code point that needs so many. */
const forms = [
  { mask: 0xe0, lead: 0xc0, more: 1, least: 0x80 },
  { mask: 0xf0, lead: 0xe0, more: 2, least: 0x800 },
  { mask: 0xf8, lead: 0xf0, more: 3, least: 0x10000 },
] as const;

/** The text of bytes; U+FFFD for each byte that belongs to no character. */
export function decodeUtf8(bytes: ArrayLike<number>): string {
  const characters: string[] = [];
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    const form = forms.find(({ mask, lead }) => (byte & mask) === lead);
    const point = byte < 0x80 ? byte : form && pointAt(bytes, at, form);
    characters.push(point === undefined ? '\ufffd' : String.fromCodePoint(point));
    if (point !== undefined && byte >= 0x80) at += form!.more;
  }
  return characters.join('');
}

function pointAt(
  bytes: ArrayLike<number>,
  at: number,
  { mask, more, least }: (typeof forms)[number],
): number | undefined {
  let point = bytes[at]! & ~mask;
  for (let i = 1; i <= more; i++) {
    const byte = bytes[at + i];
    if (byte === undefined || (byte & 0xc0) !== 0x80) return undefined;
    point = (point << 6) | (byte & 0x3f);
  }
  const isCharacter = point >= least && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff);
  return isCharacter ? point : undefined;
}
