import { compileBytes } from '@sluice/match';
import { RE2JS } from 're2js';
import { lines } from '../fixtures/lines.ts';
import { type Suite, suite } from '../harness.ts';

// One block of memory, as a file is read; each line is a part of it.
const texts = lines('nginx', 2000);
const block = Buffer.from(texts.join('\n'), 'latin1');
let end = -1;
const inputs = texts.map((text) => {
  const from = end + 1;
  end = from + text.length;
  return block.subarray(from, end);
});

// Each is the same to the platform's engine, which is not linear in time, but for how it ignores case.
const sources: Readonly<Record<string, readonly [source: string, flags?: string]>> = {
  'access log with four groups': ['"(\\S+) (\\S+) \\S+" (\\d{3}) (\\d+)'],
  'alternatives of any case': ['error|warn', 'i'],
  'text and a number': ['timeout after (\\d+)ms'],
  'an address': ['(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})'],
  'a lazy group': ['"(?:GET|POST) (.*?)[ ?]'],
  'a loop of groups': ['"/(?:[a-z]+/)+x'],
};

/** Where the match ends and how long its last group is: enough to tell matches apart. */
const summary = (end: number, last: number): number => 4096 * end + last;

const suites: Suite[] = Object.entries(sources).map(([name, [source, flags = '']]) => {
  const prefixed = flags === '' ? source : `(?${flags})${source}`;
  const regex = compileBytes(prefixed);
  if (regex === undefined) throw new Error(`not supported: ${source}`);
  const platform = new RegExp(source, flags);
  const re2 = RE2JS.compile(prefixed);
  const slots = new Int32Array(2 * regex.groups + 2);
  const last = regex.groups;
  return suite<Buffer>(`match/regex-bytes ${name}`, inputs, {
    platform: (line) => {
      const found = platform.exec(line.toString('latin1'));
      return found ? summary(found.index + found[0].length, found[last]!.length) : -1;
    },
    re2js: (line) => {
      const matcher = re2.matcher(line.toString('latin1'));
      if (!matcher.find()) return -1;
      return summary(matcher.end(), matcher.end(last) - matcher.start(last));
    },
    sluice: (line) =>
      regex.exec(line, 0, line.length, slots)
        ? summary(slots[1]!, slots[2 * last + 1]! - slots[2 * last]!)
        : -1,
  });
});

export default suites;
