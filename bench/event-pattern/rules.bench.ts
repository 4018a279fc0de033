import { unwrap } from '@sluice/core';
import { compile, compileAll } from '@sluice/event-pattern';
import { suite } from '../harness.ts';
import { workload } from './generate.ts';

/** How the cost of an event grows with the rules; `scale.ts` goes further. */
export default [10, 100, 1000].map((count) => {
  const { rules, events } = workload(count, 200, 1);
  const set = unwrap(compileAll(rules));
  const alone = rules.map(([id, text]) => ({ id, matches: unwrap(compile(text)).test }));
  return suite(`event-pattern/rules: ${count}`, events, {
    'each rule alone': (event) => alone.filter(({ matches }) => matches(event)).map(({ id }) => id),
    'rule set': (event) => set.match(event),
  });
});
