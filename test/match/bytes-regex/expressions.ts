import fc from 'fast-check';
import type { RE2JS } from 're2js';

const character = fc.constantFrom(
  ...['a', 'b', 'c', '0', '_', ' ', '-', ':', '"', 's', 'k', 'é', '中', '😀', 'ab', 'a0b'],
  ...['\\.', '\\x61', '\\x{e9}', '\\141', '\\n', '\\Qa.\\E', '\\Q\\E', '\\x{fffd}', '\\x{d800}'],
);
const set = fc.constantFrom(
  ...['.', '\\d', '\\D', '\\s', '\\S', '\\w', '\\W', '[ab]', '[^a]', '[^a-c]', '[a-]', '[]a]'],
  ...['[[:alpha:]]', '[[:^alpha:]]', '[[:punct:]0]', '[\\d_]', '[^\\s]', '[^"]', '[k-s]', '[^é]'],
  ...['[é-😀]', '[\\x{800}-\\x{ffff}]', '[\\x00-\\x{10ffff}]', '[^\\x00-\\x{10ffff}]'],
);
const assertion = fc.constantFrom('^', '$', '\\b', '\\B', '\\A', '\\z');
const bracket = fc.constantFrom(
  ...['(', '(', '(', '(?:', '(?i:', '(?s:', '(?m:', '(?U:', '(?-i:', '(?i-s:', '(?<n>', '(?P<m>'],
);
const flags = fc.constantFrom('(?i)', '(?s)', '(?m)', '(?U)', '(?im)');
const quantifier = fc.oneof(
  { weight: 5, arbitrary: fc.constant('') },
  fc.constantFrom('*', '+', '?', '*?', '+?', '??', '{2}', '{0,2}', '{1,}'),
  fc.constantFrom('{1,3}?', '{0}', '{2,}?', '{3}', '{,2}'),
);

/** Sources of RE2's syntax; some of them are none. */
export const expression = fc.letrec<{ branches: string; item: string }>((tie) => ({
  branches: fc
    .array(fc.array(tie('item'), { maxLength: 4 }), { minLength: 1, maxLength: 3 })
    .map((branches) => branches.map((items) => items.join('')).join('|')),
  item: fc
    .tuple(
      fc.oneof(
        { maxDepth: 3, depthSize: 'small' },
        { weight: 5, arbitrary: character },
        { weight: 4, arbitrary: set },
        { weight: 1, arbitrary: assertion },
        { weight: 1, arbitrary: flags },
        {
          weight: 3,
          arbitrary: fc.tuple(bracket, tie('branches')).map(([open, inner]) => `${open}${inner})`),
        },
      ),
      quantifier,
    )
    .map((parts) => parts.join('')),
})).branches;

const letters = fc.constantFrom(
  ...['a', 'a', 'b', 'c', '0', '1', '_', ' ', '-', '.', ':', '"', '\n', '\t', '\v', 'A', 'É'],
  ...['s', 'S', 'ſ', 'k', 'K', '\u212a', 'é', '中', '😀', '\ufffd'],
);
const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Bytes of texts, now and then spoilt. */
export const subject = fc
  .tuple(
    fc.array(letters, { maxLength: 14 }),
    fc.option(fc.tuple(fc.nat(40), fc.nat(255)), { freq: 3, nil: undefined }),
  )
  .map(([parts, spoil]) => {
    const bytes = encoder.encode(parts.join(''));
    if (spoil !== undefined && spoil[0] < bytes.length) bytes[spoil[0]] = spoil[1];
    return bytes;
  });

/** What RE2 finds in the decoded text, as places in the bytes; `undefined` where nothing matches. */
export function slotsOf(expected: RE2JS, bytes: Uint8Array): number[] | undefined {
  const matcher = expected.matcher(decoder.decode(bytes));
  if (!matcher.find()) return undefined;
  const places = placesOf(bytes);
  return Array.from({ length: expected.groupCount() + 1 }, (_, group) =>
    [matcher.start(group), matcher.end(group)].map((at) => (at < 0 ? -1 : places[at]!)),
  ).flat();
}

/** For each unit of the decoded text, and its end, where it is in the bytes. */
function placesOf(bytes: Uint8Array): number[] {
  const places: number[] = [];
  for (let at = 0; at < bytes.length; ) {
    const all = decoder.decode(bytes.subarray(at));
    const [character] = all;
    const length = [1, 2, 3, 4].find((each) => {
      const piece = decoder.decode(bytes.subarray(at, at + each));
      return piece === character && piece + decoder.decode(bytes.subarray(at + each)) === all;
    })!;
    for (let unit = 0; unit < character!.length; unit++) places.push(at);
    at += length;
  }
  return [...places, bytes.length];
}
