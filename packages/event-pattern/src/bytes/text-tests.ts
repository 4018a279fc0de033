import type { ItemsPlan } from '../plan/items.ts';
import type { TextPlan } from '../plan/text.ts';

/** A test of the bytes of a text without escapes. */
export type BytesTest = (bytes: Uint8Array, from: number, to: number) => boolean;

/** What a plan asks of texts, in bytes; nothing where only the text itself tells. */
export function bytesTestOf(plan: ItemsPlan): BytesTest | undefined {
  if (plan.anything || plan.allButNumbers) return () => true;
  if (plan.blocks.length > 0) return undefined;
  return someOf([equalToOne(plan.texts), ...plan.textPlans.map(testOf)]);
}

const encoder = new TextEncoder();

/** Whether a text's bytes stand for it alone: not half a pair, nor what broken bytes are read as. */
const isExact = (text: string): boolean => !/[\p{Cs}\uFFFD]/u.test(text);

const isAscii = (text: string): boolean => /^[\0-\x7f]*$/.test(text);

function testOf(plan: TextPlan): BytesTest | undefined {
  switch (plan.kind) {
    case 'equals':
      return equalToOne([plan.text]);
    case 'prefix':
      return isExact(plan.text) ? startingWith(encoder.encode(plan.text)) : undefined;
    case 'suffix':
      return isExact(plan.text) ? endingWith(encoder.encode(plan.text)) : undefined;
    case 'ignore-case':
      return isAscii(plan.text) ? ignoringCase(plan.text, plan.part) : undefined;
    case 'wildcard':
      return plan.segments.every(isExact) ? globOf(plan.segments) : undefined;
    case 'none': {
      const refused = someOf([equalToOne(plan.texts), ...plan.plans.map(testOf)]);
      return refused && ((bytes, from, to) => !refused(bytes, from, to));
    }
  }
}

/** Nothing where one of them is nothing. */
function someOf(tests: readonly (BytesTest | undefined)[]): BytesTest | undefined {
  const known = tests.filter((test) => test !== undefined);
  if (known.length < tests.length) return undefined;
  const [first = never, second] = known.filter((test) => test !== never);
  if (second === undefined) return first;
  return (bytes, from, to) => {
    for (const test of known) if (test(bytes, from, to)) return true;
    return false;
  };
}

const never: BytesTest = () => false;

function isAt(bytes: Uint8Array, from: number, wanted: Uint8Array): boolean {
  for (let i = 0; i < wanted.length; i++) if (bytes[from + i] !== wanted[i]) return false;
  return true;
}

const startingWith =
  (wanted: Uint8Array): BytesTest =>
  (bytes, from, to) =>
    to - from >= wanted.length && isAt(bytes, from, wanted);

const endingWith =
  (wanted: Uint8Array): BytesTest =>
  (bytes, from, to) =>
    to - from >= wanted.length && isAt(bytes, to - wanted.length, wanted);

function equalToOne(texts: readonly string[]): BytesTest | undefined {
  if (texts.length === 0) return never;
  if (!texts.every(isExact)) return undefined;
  const wanted = texts.map((text) => encoder.encode(text));
  if (wanted.length === 1) {
    const [only] = wanted as [Uint8Array];
    return (bytes, from, to) => to - from === only.length && isAt(bytes, from, only);
  }
  const byLength = new Map<number, Uint8Array[]>();
  for (const one of wanted) byLength.set(one.length, [...(byLength.get(one.length) ?? []), one]);
  // Of very many the text itself is looked up.
  if ([...byLength.values()].some((list) => list.length > mostAlike)) return undefined;
  return (bytes, from, to) => {
    const list = byLength.get(to - from);
    if (list === undefined) return false;
    for (const one of list) if (isAt(bytes, from, one)) return true;
    return false;
  };
}

const mostAlike = 16;

/** Letters of ASCII in either case: no other letter passes for one of them. */
function ignoringCase(text: string, part: 'whole' | 'start' | 'end'): BytesTest {
  const wanted = encoder.encode(text.toLowerCase());
  const { length } = wanted;
  return (bytes, from, to) => {
    const size = to - from;
    if (part === 'whole' ? size !== length : size < length) return false;
    const start = part === 'end' ? to - length : from;
    for (let i = 0; i < length; i++) {
      const byte = bytes[start + i]!;
      const folded = byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte;
      if (folded !== wanted[i]) return false;
    }
    return true;
  };
}

/** Each segment after the one before, the first at the start, the last at the end. */
function globOf(segments: readonly string[]): BytesTest {
  const parts = segments.map((segment) => encoder.encode(segment));
  const [first, last] = [parts[0]!, parts.at(-1)!];
  const between = parts.slice(1, -1);
  const least = parts.reduce((sum, part) => sum + part.length, 0);
  return (bytes, from, to) => {
    if (to - from < least || !isAt(bytes, from, first)) return false;
    const end = to - last.length;
    if (!isAt(bytes, end, last)) return false;
    let at = from + first.length;
    for (const part of between) {
      at = indexOf(bytes, part, at, end);
      if (at < 0) return false;
      at += part.length;
    }
    return true;
  };
}

function indexOf(bytes: Uint8Array, part: Uint8Array, from: number, to: number): number {
  for (let at = from; at <= to - part.length; at++) if (isAt(bytes, at, part)) return at;
  return -1;
}
