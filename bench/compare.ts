/** `npm run bench:compare A B`: two records side by side; what lies inside of the spread is noise. */
import { readRecord } from './record.ts';

const [before, after] = process.argv.slice(2).map((part) => readRecord(part));
if (before === undefined || after === undefined) {
  console.error('usage: compare.ts BEFORE AFTER (parts of the names of two records)');
  process.exit(2);
}

for (const one of after.measures) {
  const other = before.measures.find(
    ({ suite, engine }) => suite === one.suite && engine === one.engine,
  );
  if (other === undefined) continue;
  const ratio = other.nsPerEvent / one.nsPerEvent;
  const noise = Math.abs(ratio - 1) <= one.spread + other.spread;
  const verdict = noise ? 'noise' : ratio > 1 ? 'faster' : 'slower';
  console.log(`${ratio.toFixed(2)}x  ${verdict.padEnd(6)}  ${one.suite}  ${one.engine}`);
}
