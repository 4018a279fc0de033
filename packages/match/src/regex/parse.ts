import type { Alternation, Anchor, Characters, Repeat, Sequence } from './ast.ts';
import type { RegexFault, RegexFaultReason } from './fault.ts';
import { PatternReader } from './reader.ts';

export type RegexReading =
  | { readonly ok: true; readonly ast: Alternation }
  | { readonly ok: false; readonly fault: RegexFault };

/**
 * Reads CloudWatch's dialect, without its delimiters: characters, classes, `^ $ . | ? * +` and
 * `{m,n}` with either bound left out; no groups.
 */
export function parseRegex(source: string): RegexReading {
  const unknown = source.search(/[^A-Za-z0-9:_#=@/;,\- ^$?[\]{}|\\*+.]/);
  if (unknown >= 0) {
    const end = unknown + String.fromCodePoint(source.codePointAt(unknown)!).length;
    return refused('character', unknown, source.slice(0, end));
  }
  if (source === '') return refused('empty', 0, '');
  const reader = new PatternReader(source);
  const ast = parseAlternation(reader);
  if (reader.fault === undefined) return { ok: true, ast };
  const { reason, position } = reader.fault;
  return refused(reason, position, source.slice(0, Math.max(reader.at, position + 1)));
}

function refused(reason: RegexFaultReason, position: number, prefix: string): RegexReading {
  return { ok: false, fault: { reason, position, prefix } };
}

function parseAlternation(reader: PatternReader): Alternation {
  const branches: Sequence[] = [];
  do branches.push(parseSequence(reader));
  while (reader.take('|'));
  return { kind: 'alternation', branches };
}

function parseSequence(reader: PatternReader): Sequence {
  const items: (Repeat | Characters | Anchor)[] = [];
  while (!reader.done && reader.char !== '|') {
    const at = reader.at;
    if (reader.quantifier() !== undefined) reader.fail('nothing-to-repeat', at);
    else items.push(parseRepeat(reader));
  }
  return { kind: 'sequence', items };
}

function parseRepeat(reader: PatternReader): Repeat | Characters | Anchor {
  const item = parseItem(reader);
  const at = reader.at;
  const bounds = reader.quantifier();
  if (bounds === undefined) return item;
  if (bounds.min > bounds.max) reader.fail('bounds-out-of-order', at);
  const again = reader.at;
  if (reader.quantifier() !== undefined) reader.fail('repeated-quantifier', again);
  return { kind: 'repeat', item, ...bounds, at };
}

function parseItem(reader: PatternReader): Characters | Anchor {
  if (reader.take('^')) return { kind: 'anchor', side: 'start' };
  if (reader.take('$')) return { kind: 'anchor', side: 'end' };
  return { kind: 'characters', ranges: reader.characters() };
}
