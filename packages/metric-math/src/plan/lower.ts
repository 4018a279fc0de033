import { textIn } from '../argument.ts';
import type { Call, Node } from '../ast.ts';
import { lowerCall } from './calls.ts';
import type { Sign } from './nodes.ts';
import type { Setting } from './setting.ts';
import { meanings } from './signs.ts';
import { type Entry, entriesOf, type Lowered } from './value.ts';

/** A node as a part of the graph; calls that cannot be fused were made before, and are given. */
export function lower(node: Node, setting: Setting): Lowered {
  const { graph } = setting;
  switch (node.kind) {
    case 'number':
      return { type: 'S', scalar: graph.number(node.value) };
    case 'text':
      return { type: 'words', words: [textIn(node)] };
    case 'keyword':
      return { type: 'words', words: [node.word] };
    case 'reference':
      return setting.valueOf(node.id);
    case 'list':
      return lowerList(node.items, setting);
    case 'negate':
      return negated(lower(node.operand, setting), setting);
    case 'chain':
      return node.steps.reduce(
        (left, { operator, operand }) => operated(left, operator, lower(operand, setting), setting),
        lower(node.first, setting),
      );
    case 'power': {
      const base = lower(node.base, setting);
      return operated(base, '^', lower(node.exponent, setting), setting);
    }
    case 'call':
      return called(node, setting);
    case 'sql':
    case 'broken':
      return { type: 'TS', one: setting.nothing };
  }
}

function called(node: Call, setting: Setting): Lowered {
  const made = setting.made.get(node);
  if (made !== undefined) return made;
  const given = node.parameters.map((each) => lower(each, setting));
  const lowered = lowerCall(node.name, given, setting);
  if (lowered !== undefined) return lowered;
  setting.unfused.push(node);
  return { type: 'TS', one: setting.nothing };
}

function lowerList(items: readonly Node[], setting: Setting): Lowered {
  const lowered = items.map((item) => lower(item, setting));
  const words = lowered.flatMap((item) => (item.type === 'words' ? item.words : []));
  if (words.length > 0) return { type: 'words', words };
  const entries = lowered.flatMap(entriesOf);
  const period =
    entries.length === 0 ? setting.range.period : Math.min(...entries.map((one) => one.period));
  const over = entries.map(({ node }) => node);
  const spread = (scalar: number): Entry => ({
    node: setting.graph.add(
      over.length === 0 ? { kind: 'empty' } : { kind: 'spread', scalar, over },
    ),
    period,
  });
  return {
    type: 'TS[]',
    all: lowered.flatMap((item) => (item.type === 'S' ? [spread(item.scalar)] : entriesOf(item))),
  };
}

function negated(value: Lowered, { graph }: Setting): Lowered {
  if (value.type === 'S') {
    return { type: 'S', scalar: graph.make('-', [value.scalar], (number) => -number) };
  }
  const turned = ({ node, ...rest }: Entry): Entry => ({
    ...rest,
    node: graph.add({ kind: 'unary', name: 'NEGATE', of: node }),
  });
  if (value.type === 'TS[]') return { type: 'TS[]', all: value.all.map(turned) };
  return { type: 'TS', one: unlabelled(turned(entriesOf(value)[0]!)) };
}

const unlabelled = ({ label: _, ...entry }: Entry): Entry => entry;

function operated(left: Lowered, sign: Sign, right: Lowered, setting: Setting): Lowered {
  const { graph } = setting;
  if (left.type === 'TS[]') {
    return {
      type: 'TS[]',
      all: left.all.map((one) => mapped(one, operated({ type: 'TS', one }, sign, right, setting))),
    };
  }
  if (right.type === 'TS[]') {
    return {
      type: 'TS[]',
      all: right.all.map((one) => mapped(one, operated(left, sign, { type: 'TS', one }, setting))),
    };
  }
  if (left.type === 'S' && right.type === 'S') {
    const meaning = meanings[sign];
    const make = (a: number, b: number) =>
      Number.isNaN(a) || Number.isNaN(b) ? Number.NaN : meaning(a, b);
    return { type: 'S', scalar: graph.make(sign, [left.scalar, right.scalar], make as never) };
  }
  const periods = [left, right].flatMap(entriesOf).map(({ period }) => period);
  const operand = (value: Lowered) =>
    value.type === 'S' ? { scalar: value.scalar } : { series: entriesOf(value)[0]!.node };
  const node = graph.add({ kind: 'binary', sign, left: operand(left), right: operand(right) });
  return { type: 'TS', one: { node, period: Math.min(...periods) } };
}

/** Members of an array keep their labels. */
function mapped({ label }: Entry, changed: Lowered): Entry {
  const [{ label: _, ...entry }] = entriesOf(changed) as [Entry];
  return label === undefined ? entry : { ...entry, label };
}
