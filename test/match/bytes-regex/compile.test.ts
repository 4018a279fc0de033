import { type BytesRegex, compileBytes } from '@sluice/match';
import { isAnchored } from '@sluice/match/internal/bytes-regex/anchored';
import { Automaton } from '@sluice/match/internal/bytes-regex/automaton';
import { parseExpression } from '@sluice/match/internal/bytes-regex/parse';
import { assemble } from '@sluice/match/internal/bytes-regex/program';
import { Tables } from '@sluice/match/internal/bytes-regex/tables';
import { isWellFormed } from '@sluice/match/internal/bytes-regex/well-formed';
import fc from 'fast-check';
import { RE2JS, RE2JSSyntaxException } from 're2js';
import { describe, expect, it } from 'vitest';
import { expression, slotsOf, subject } from './expressions.ts';

const numRuns = Number(process.env['FC_RUNS'] ?? 1500);
const encoder = new TextEncoder();

function re2(source: string): RE2JS | undefined {
  try {
    return RE2JS.compile(source);
  } catch (error) {
    if (error instanceof RE2JSSyntaxException) return undefined;
    throw error;
  }
}

function compiled(source: string): BytesRegex {
  const regex = compileBytes(source);
  if (regex === undefined) throw new Error(`not supported: ${source}`);
  return regex;
}

/** The bytes amid others, which must not matter. */
function amid(bytes: Uint8Array): { bytes: Uint8Array; from: number; to: number } {
  const wider = new Uint8Array(bytes.length + 5).fill(0x61);
  wider.set(bytes, 2);
  return { bytes: wider, from: 2, to: 2 + bytes.length };
}

const moved = (slots: Int32Array, by: number): number[] =>
  Array.from(slots, (slot) => (slot < 0 ? -1 : slot - by));

function tablesOf(source: string, mostStates: number) {
  const { root, groups } = parseExpression(source)!;
  const program = assemble(root, groups)!;
  const anchored = isAnchored(root);
  return {
    tables: new Tables(program, anchored),
    automaton: new Automaton(program, anchored, mostStates),
  };
}

/** The bounds of the whole match and of the groups, as pieces of text. */
function found(source: string, text: string): (string | undefined)[] | undefined {
  const regex = compiled(source);
  const bytes = encoder.encode(text);
  const slots = new Int32Array(2 * regex.groups + 2);
  if (!regex.exec(bytes, 0, bytes.length, slots)) return undefined;
  return Array.from({ length: regex.groups + 1 }, (_, group) => {
    const [from, to] = [slots[2 * group]!, slots[2 * group + 1]!];
    return from < 0 ? undefined : new TextDecoder().decode(bytes.subarray(from, to));
  });
}

describe('an expression over bytes', () => {
  it('finds what RE2 finds in the decoded text, group by group', () => {
    fc.assert(
      fc.property(
        expression,
        fc.array(subject, { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 2, max: 8 }),
        (source, texts, mostStates) => {
          const expected = re2(source);
          const regex = compileBytes(source);
          // Names may repeat here: those of fields do.
          if (expected === undefined && !/<([nm])>.*<\1>/.test(source)) {
            expect(regex).toBeUndefined();
          }
          if (regex === undefined || expected === undefined) return;
          const { tables, automaton } = tablesOf(source, mostStates);
          const slots = new Int32Array(2 * regex.groups + 2);
          for (const text of texts) {
            const wanted = slotsOf(expected, text);
            const { bytes, from, to } = amid(text);
            expect(regex.test(bytes, from, to)).toBe(wanted !== undefined);
            expect(regex.exec(bytes, from, to, slots)).toBe(wanted !== undefined);
            if (wanted !== undefined) expect(moved(slots, from)).toEqual(wanted);
            expect(tables.test(bytes, from, to, from, slots)).toBe(wanted !== undefined);
            expect(tables.exec(bytes, from, to, from, slots)).toBe(wanted !== undefined);
            if (wanted !== undefined) expect(moved(slots, from)).toEqual(wanted);
            if (isWellFormed(bytes, from, to)) {
              const tested = automaton.test(bytes, from, to, from);
              expect([wanted !== undefined, undefined]).toContain(tested);
            }
          }
        },
      ),
      { numRuns },
    );
  });

  it('finds one match after another as RE2 does', () => {
    fc.assert(
      fc.property(expression, subject, (source, text) => {
        const [expected, regex] = [re2(source), compileBytes(source)];
        if (regex === undefined || expected === undefined) return;
        if (!isWellFormed(text, 0, text.length)) return;
        const decoded = new TextDecoder('utf-8', { ignoreBOM: true }).decode(text);
        const matcher = expected.matcher(decoded);
        const slots = new Int32Array(2 * regex.groups + 2);
        const place = (at: number): number => encoder.encode(decoded.slice(0, at)).length;
        for (let at = 0; matcher.find(); ) {
          const [from, to] = [place(matcher.start()), place(matcher.end())];
          expect(regex.exec(text, 0, text.length, slots, at)).toBe(true);
          expect([slots[0], slots[1]]).toEqual([from, to]);
          // After an empty match RE2 goes on behind the next character.
          const next = String.fromCodePoint(decoded.codePointAt(matcher.end()) ?? 0);
          at = to > from ? to : to + encoder.encode(next).length;
        }
      }),
      { numRuns: Math.ceil(numRuns / 3) },
    );
  });

  it('finds in every match one of the literals, and its prefix at the start', () => {
    fc.assert(
      fc.property(expression, subject, (source, bytes) => {
        const regex = compileBytes(source);
        if (regex === undefined) return;
        const slots = new Int32Array(2 * regex.groups + 2);
        if (!regex.exec(bytes, 0, bytes.length, slots)) return;
        const match = Buffer.from(bytes.subarray(slots[0], slots[1]));
        expect(match.subarray(0, regex.prefix.length).equals(regex.prefix)).toBe(true);
        const { literals } = regex;
        expect(
          literals.length === 0 || literals.some((one) => match.includes(Buffer.from(one))),
        ).toBe(true);
      }),
      { numRuns },
    );
  });

  it.each([
    ['(\\d+)-(x)?(\\w*)', 'a 12-b', ['12-b', '12', undefined, 'b']],
    ['a(.*?)(b|$)', 'xaéb', ['aéb', 'é', 'b']],
    ['(a|ab)(c|bcd)', 'abcd', ['abcd', 'a', 'bcd']],
    ['(?U)a+(a*)', 'aaa', ['a', '']],
    ['(?i)(k|s)', '\u212a', ['\u212a', '\u212a']],
    ['(a*)+', 'b', ['', '']],
    ['(?s)^.{3}$', 'a\n😀', ['a\n😀']],
    [
      '"(\\S+) (\\S+) \\S+" (\\d{3})',
      '- "GET /"x" H" 200',
      ['"GET /"x" H" 200', 'GET', '/"x"', '200'],
    ],
  ])('%s finds in %j: %j', (source, text, expected) => {
    expect(found(source, text)).toEqual(expected);
  });

  it('reads what is no UTF-8 as U+FFFD, and tells where it stood', () => {
    const bytes = Uint8Array.of(0x61, 0xf0, 0x9f, 0x62, 0xff, 0xc3, 0xa9);
    const regex = compiled('a(\\x{fffd})b(.)(.)');
    const slots = new Int32Array(8);
    expect(regex.exec(bytes, 0, bytes.length, slots)).toBe(true);
    expect([...slots]).toEqual([0, 7, 1, 3, 4, 5, 5, 7]);
    expect(regex.test(bytes, 0, bytes.length)).toBe(true);
    expect(regex.test(bytes, 0, 4)).toBe(false);
  });

  it('names its groups, fields of JSON too', () => {
    const regex = compiled('(?<@a.b>x)(y)(?P<c>z)');
    expect([...regex.names]).toEqual([
      [1, '@a.b'],
      [3, 'c'],
    ]);
    expect(regex.groups).toBe(3);
  });

  it('knows what a text must contain', () => {
    const literals = (source: string) =>
      compiled(source).literals.map((literal) => new TextDecoder().decode(literal));
    expect(literals('timeout after (\\d+)ms')).toEqual(['timeout after ']);
    expect(literals('(GET|POST) (/api)+')).toEqual(['/api']);
    expect(literals('x*(error|warn)')).toEqual(['error', 'warn']);
    expect(literals('(?i)error')).toEqual([]);
    expect(literals('a?|b')).toEqual([]);
  });

  it.each(['\\pL', '[\\p{Greek}]', '(?i)é', '(?i)[à-ü]', '.{1000}.{300}', '('.repeat(201)])(
    '%s is left to others',
    (source) => expect(compileBytes(source)).toBeUndefined(),
  );

  it('is made or refused, whatever its source is, and soon', () => {
    const pieces = fc.constantFrom(
      ...['(', ')', '[', ']', '\\', '?', '<', '>', 'P', ':', '^', '$', '*', '+', '{', '}', '|'],
      ...['a', 'Q', 'E', '.', '1', ',', '-', 'x', 'i', 'U', '😀', '\ud83d', '{1000}', '(?i)'],
    );
    const sources = fc.oneof(
      fc.string(),
      fc.array(pieces).map((all) => all.join('')),
    );
    const text = encoder.encode('aaa(b😀)');
    fc.assert(
      fc.property(sources, (source) => {
        const regex = compileBytes(source);
        expect(regex === undefined || re2(source) !== undefined || source.includes('<')).toBe(true);
        regex?.test(text, 0, text.length);
      }),
      { numRuns },
    );
    const start = performance.now();
    const parts = [
      '[',
      '(?<',
      '\\Q',
      '[[:',
      '(?',
      '(?i)',
      'a|',
      '(a|b)',
      '(a?)',
      'a*(?i)',
      '\\D{9}',
    ];
    for (const part of [...parts, '((a{9}){9}){9}', '[^é]{999}', '(?:a|b?){99}', '((a*)*)*']) {
      compileBytes(part.repeat(10_000 / part.length))?.test(text, 0, text.length);
    }
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
