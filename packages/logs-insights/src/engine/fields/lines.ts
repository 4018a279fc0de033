import type { EventBlock } from '../part.ts';

/** First bytes of what Lambda itself writes, of VPC flow logs, of queries of Route 53. */
const begins = new Uint8Array(256);
for (const first of 'SERIX0123456789') begins[first.charCodeAt(0)] = 1;

// HOT: each line that is no JSON.
/** Whether fields may be found in a line that is no JSON object; `false` is certain. */
export function mayHaveFields({ scanner, lines, log }: EventBlock, row: number): boolean {
  const start = lines.starts[row]!;
  if (start >= lines.ends[row]!) return false;
  return begins[scanner.bytes[start]!] === 1 || log?.includes('/aws/lambda/') === true;
}

/** As VPC flow logs do. */
export const beginsWithTwo = ({ scanner, lines }: EventBlock, row: number): boolean =>
  scanner.bytes[lines.starts[row]!] === 0x32 && lines.ends[row]! > lines.starts[row]!;
