import { type Suite, suite } from '../harness.ts';
import { blockOf, type Loaded, loaded } from './block.ts';

const flow = blockOf('vpcflow');
const all = Array.from({ length: 14 }, (_, column) => column);

const lineTexts = (block: Buffer) => block.toString('latin1').split('\n').slice(0, -1);

/** An engine that does something with a block that stands in its memory, once it has been set up. */
const both = (block: Buffer, setUp: (block: Loaded) => () => unknown) => ({
  'sluice (twin)': setUp(loaded('js', block)),
  sluice: setUp(loaded('wasm', block)),
});

function sumOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]!;
  return sum;
}

/** Where the cells of a column stand in the block: in turn where they start and end. */
function boundsOf(block: Buffer, column: number): Int32Array {
  let start = 0;
  return Int32Array.from(
    lineTexts(block).flatMap((line) => {
      const fields = line.split(' ');
      const from = start + fields.slice(0, column).join(' ').length + 1;
      start += line.length + 1;
      return [from, from + fields[column]!.length];
    }),
  );
}

/** What a plain reader makes of the cells of a column, text by text. */
function plainly(column: number, take: (text: string) => void): (block: Buffer) => void {
  const bounds = boundsOf(flow, column);
  return (block) => {
    for (let i = 0; i < bounds.length; i += 2) {
      take(block.toString('latin1', bounds[i], bounds[i + 1]));
    }
  };
}

/** How many cells of a column there are of each text, in the order in which they come first. */
function tally(column: number): (block: Buffer) => readonly number[] {
  const counts = new Map<string, number>();
  const read = plainly(column, (text) => counts.set(text, (counts.get(text) ?? 0) + 1));
  return (block) => {
    counts.clear();
    read(block);
    return [...counts.values()];
  };
}

function plainSum(column: number): (block: Buffer) => number {
  let sum = 0;
  const read = plainly(column, (text) => {
    sum += Number(text);
  });
  return (block) => {
    sum = 0;
    read(block);
    return sum;
  };
}

const coded = (column: number) => (block: Loaded) => {
  const { scanner, from, to } = block;
  const plan = scanner.planSpaces([column]);
  const dictionary = scanner.dictionary();
  const lines = scanner.lines(from, to);
  const [cells] = plan.read(lines).cells;
  const codes = new Int32Array(lines.count);
  return () => {
    dictionary.codes(cells!, undefined, codes);
    const counts = new Array<number>(dictionary.size).fill(0);
    for (let row = 0; row < codes.length; row++) counts[codes[row]!]! += 1;
    return counts;
  };
};

const suites: Suite[] = [
  suite('scan/14 columns of flow logs', [flow], {
    'string.split': (block) => sumOf(lineTexts(block).map((line) => line.split(' ').length)),
    ...both(flow, ({ scanner, from, to }) => {
      const plan = scanner.planSpaces(all);
      return () => {
        const lines = scanner.lines(from, to);
        return sumOf(plan.read(lines).counts.subarray(0, lines.count));
      };
    }),
  }),
  suite('scan/numbers of a column', [flow], {
    Number: plainSum(9),
    ...both(flow, ({ scanner, from, to }) => {
      const plan = scanner.planSpaces([9]);
      const lines = scanner.lines(from, to);
      const [cells] = plan.read(lines).cells;
      const out = new Float64Array(lines.count);
      return () => {
        scanner.numbers(cells!, undefined, out);
        return sumOf(out);
      };
    }),
  }),
  suite('scan/dictionary of few', [flow], { Map: tally(12), ...both(flow, coded(12)) }),
  suite('scan/dictionary of many', [flow], { Map: tally(3), ...both(flow, coded(3)) }),
];

export default suites;
