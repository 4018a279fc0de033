import { parcelCount } from '../../fixtures/city-lots.ts';
import { cityLotRules } from '../../fixtures/rules/city-lots.ts';
import { exactRules, mixedRules } from '../../fixtures/rules/many.ts';
import { matchersOf } from '../events.ts';
import type { Scenario } from '../scenario.ts';

const published: readonly Scenario[] = Object.entries(cityLotRules()).map(([name, rules]) => ({
  name: `event-pattern/city lots, ${name}`,
  input: 'citylots',
  amount: (quick) => ({ lines: quick ? 20_000 : parcelCount }),
  contenders: matchersOf(name, () => rules),
}));

const many: readonly Scenario[] = Object.entries({ EXACT: exactRules, MIX: mixedRules }).flatMap(
  ([name, rules]) =>
    [100, 1000, 10_000, 100_000].map(
      (count): Scenario => ({
        name: `event-pattern/rules, ${name}_${count}`,
        input: 'eb',
        amount: (quick) => ({ lines: quick ? 20_000 : 100_000 }),
        contenders: matchersOf(`${name}_${count}`, () => rules(count)),
        isSlow: name === 'MIX' && count === 100_000,
      }),
    ),
);

/** The rule sets of event-ruler's published benchmark, and rules by the thousand. */
export const eventPatterns: readonly Scenario[] = [...published, ...many];
