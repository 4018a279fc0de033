import type { Filler } from './nodes.ts';
import type { Setting } from './setting.ts';
import { type Entry, entriesOf, type Lowered } from './value.ts';

/** `FILL` of one series or of each of an array. */
export function filled(value: Lowered, filler: Lowered, setting: Setting): Lowered {
  const change = (entry: Entry): Entry => ({ ...entry, node: fill(entry, filler, setting) });
  if (value.type === 'TS[]') return { type: 'TS[]', all: value.all.map(change) };
  return { type: 'TS', one: change(entriesOf(value)[0]!) };
}

function fill({ node, period }: Entry, filler: Lowered, { graph, readings }: Setting): number {
  const unless =
    readings.emptyFill === 'leave'
      ? graph.reduce({ kind: 'reduction', name: 'count', of: node })
      : undefined;
  return graph.add({
    kind: 'fill',
    of: node,
    with: fillerOf(filler),
    period,
    ...(unless !== undefined && { unless }),
  });
}

function fillerOf(filler: Lowered): Filler {
  switch (filler.type) {
    case 'S':
      return { scalar: filler.scalar };
    case 'words':
      return filler.words[0] === 'REPEAT' ? 'repeat' : 'line';
    default:
      return { series: entriesOf(filler)[0]!.node };
  }
}
