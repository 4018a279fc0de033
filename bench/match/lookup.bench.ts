import {
  AddressIndex,
  blockOf,
  IgnoreCaseIndex,
  type Lookup,
  PrefixIndex,
  RangeIndex,
  readAddress,
  SuffixIndex,
  WildcardIndex,
} from '@sluice/match';
import { type Suite, suite } from '../harness.ts';

const few = 100;
const many = 10_000;

const scatter = (index: number): string => (Math.imul(index + 1, 0x9e3779b1) >>> 0).toString(36);
const texts = Array.from({ length: 200 }, (_, at) => `${scatter(at)}/service/${scatter(at * 7)}`);
const numbers = Array.from({ length: 200 }, (_, at) => Number.parseInt(scatter(at), 36) / 2 ** 12);
const addresses = Array.from({ length: 200 }, (_, at) => `10.${at}.${(at * 7) % 256}.1`);

/** One key of many and one of few cost alike: the first engine holds a hundred times as many. */
function scaling<Key, Value>(
  name: string,
  make: () => Lookup<Key, Value>,
  keyOf: (index: number) => Key,
  values: readonly Value[],
): Suite {
  const filled = (size: number): Lookup<Key, Value> => {
    const lookup = make();
    for (let id = 0; id < size; id++) lookup.add(keyOf(id), id);
    return lookup;
  };
  // Only what both hold is compared.
  const engine = (lookup: Lookup<Key, Value>) => (value: Value) => {
    let found = 0;
    lookup.collect(value, (id) => {
      if (id < few) found++;
    });
    return found;
  };
  return suite<Value>(`match/lookup ${name}`, values, {
    [`${many} keys`]: engine(filled(many)),
    [`${few} keys`]: engine(filled(few)),
  });
}

const suites: Suite[] = [
  scaling('prefix', () => new PrefixIndex(), scatter, texts),
  scaling('suffix', () => new SuffixIndex(), scatter, texts),
  scaling('ignore case', () => new IgnoreCaseIndex('whole'), scatter, texts),
  scaling(
    'wildcard',
    () => new WildcardIndex(),
    (at) => [scatter(at), scatter(at * 3)],
    texts,
  ),
  scaling(
    'wildcard inside',
    () => new WildcardIndex(),
    (at) => ['', scatter(at), ''],
    texts,
  ),
  scaling(
    'range',
    () => new RangeIndex(),
    (at) => ({ low: at * 100, high: at * 100 + 99 }),
    numbers,
  ),
  scaling(
    'address',
    () => new AddressIndex(),
    (at) => blockOf(readAddress(`10.${at >> 8}.${at % 256}.0`)!, 24),
    addresses,
  ),
];

export default suites;
