import type { Finder, Scanner } from '@sluice/scan';
import { type Suite, suite } from '../harness.ts';
import { blockOf, loaded } from './block.ts';

const flow = blockOf('vpcflow');
const trail = blockOf('cloudtrail');

/** Starts of lines, one search for a line end after the other. */
function plainLines(block: Buffer): number {
  let count = 0;
  for (let at = 0; at < block.length; count += 1) at = block.indexOf(10, at) + 1;
  return count;
}

/** Lines that hold a needle, as one counts them with what a buffer can do. */
function plainRows(block: Buffer, needles: readonly string[]): number {
  let count = 0;
  for (let at = 0; at < block.length; ) {
    const end = block.indexOf(10, at);
    const line = block.toString('latin1', at, end);
    if (needles.some((needle) => line.includes(needle))) count += 1;
    at = end + 1;
  }
  return count;
}

/** With a buffer's own search: fast for one needle that is rare. */
function jumpingRows(block: Buffer, needle: string): number {
  const bytes = Buffer.from(needle);
  let count = 0;
  for (let at = block.indexOf(bytes); at >= 0; count += 1) {
    const end = block.indexOf(10, at);
    at = block.indexOf(bytes, end);
  }
  return count;
}

function rows(block: Buffer, finderOf: (scanner: Scanner) => Finder) {
  const [wasm, js] = (['wasm', 'js'] as const).map((engine) => {
    const { scanner } = loaded(engine, block);
    const finder = finderOf(scanner);
    const [from, to] = [scanner.input, scanner.input + block.length];
    return () => scanner.rowsWith(finder, scanner.lines(from, to)).length;
  });
  return { 'sluice (twin)': js!, sluice: wasm! };
}

const [wasm, js] = (['wasm', 'js'] as const).map((engine) => {
  const { scanner, from, to } = loaded(engine, flow);
  return () => scanner.lines(from, to).count;
});

const eight = [
  'AccessDenied',
  'UnauthorizedOperation',
  'ThrottlingException',
  'NoSuchBucket',
  'InvalidParameter',
  'ExpiredToken',
  'RequestLimitExceeded',
  'ResourceNotFound',
];

const suites: Suite[] = [
  suite('scan/line index', [flow], {
    'buffer.indexOf': plainLines,
    'sluice (twin)': js!,
    sluice: wasm!,
  }),
  suite('scan/lines with AccessDenied', [trail], {
    'buffer.indexOf': (block) => jumpingRows(block, 'AccessDenied'),
    ...rows(trail, (scanner) => scanner.finder('AccessDenied', { sample: trail })),
  }),
  suite('scan/lines with REJECT', [flow], {
    'buffer.indexOf': (block) => jumpingRows(block, ' REJECT '),
    ...rows(flow, (scanner) => scanner.finder(' REJECT ')),
  }),
  suite('scan/lines with one of eight', [trail], {
    'string.includes': (block) => plainRows(block, eight),
    ...rows(trail, (scanner) => scanner.finders(eight)),
  }),
];

export default suites;
