import { unwrap } from '@sluice/core';
import { compile, compileAll } from '@sluice/event-pattern';
import { cityLotRules } from '../fixtures/rules/city-lots.ts';
import { exactRules } from '../fixtures/rules/many.ts';
import { type Suite, suite } from '../harness.ts';
import { blockOf, loaded } from '../scan/block.ts';

const city = cityLotRules();

const tasks = [
  { name: 'equalities', kind: 'citylots', rules: city['EXACT']! },
  { name: 'numbers', kind: 'citylots', rules: city['NUMERIC']! },
  { name: 'arrays of arrays of objects', kind: 'citylots', rules: city['COMPLEX_ARRAYS']! },
  { name: '45 rules of all kinds', kind: 'citylots', rules: city['COMBO']! },
  { name: '1,000 equalities', kind: 'eb', rules: exactRules(1000) },
] as const;

type Texts = readonly (readonly [id: string, text: string])[];

/** How many events each rule matches. */
type Counts = Readonly<Record<string, number>>;

const counted = (ask: (found: (ids: readonly string[]) => void) => void): Counts => {
  const counts: Record<string, number> = {};
  ask((ids) => {
    for (const id of ids) counts[id] = (counts[id] ?? 0) + 1;
  });
  return Object.fromEntries(Object.entries(counts).sort());
};

function eachLine(block: Buffer, ask: (line: Buffer) => void): void {
  for (let at = 0; at < block.length; ) {
    const end = block.indexOf(10, at);
    ask(block.subarray(at, end));
    at = end + 1;
  }
}

function inBytes(engine: 'wasm' | 'js', block: Buffer, texts: Texts): () => Counts {
  const { scanner, from, to } = loaded(engine, block);
  const filter = unwrap(compileAll(texts)).over(scanner);
  return () => counted((found) => filter.match(scanner.lines(from, to), (_, ids) => found(ids)));
}

/** The lines of one block against a set of rules. */
export default tasks.map(({ name, kind, rules }): Suite => {
  const block = blockOf(kind);
  const texts: Texts = rules.map((rule, i) => [String(i), JSON.stringify(rule)] as const);
  const set = unwrap(compileAll(texts));
  const alone = texts.map(([id, text]) => ({ id, matches: unwrap(compile(text)).test }));
  return suite<Buffer>(`event-pattern/bytes: ${name}`, [block], {
    'JSON.parse, each rule as code': () =>
      counted((found) =>
        eachLine(block, (line) => {
          const event: object = JSON.parse(line.toString());
          found(alone.filter(({ matches }) => matches(event)).map(({ id }) => id));
        }),
      ),
    'rule set, text': () => counted((found) => eachLine(block, (line) => found(set.match(line)))),
    'in bytes (twin)': inBytes('js', block, texts),
    'in bytes': inBytes('wasm', block, texts),
  });
});
