import { testEventPattern } from './aws/test-event-pattern.ts';
import { testMetricFilter } from './aws/test-metric-filter.ts';
import { performVerb } from './language.ts';
import { matchRuleSet } from './rule-set.ts';
import type { AwsOperation, Reply, Task } from './task.ts';

/** Does a task. Pure: the caller decides on which thread, and for how long it may run. */
export function perform(task: Task): Reply {
  switch (task.kind) {
    case 'language':
      return { status: 200, body: performVerb(task) };
    case 'rule-set':
      return { status: 200, body: matchRuleSet(task) };
    case 'aws':
      return operations[task.operation](task.body);
  }
}

const operations: Readonly<Record<AwsOperation, (body: unknown) => Reply>> = {
  TestEventPattern: testEventPattern,
  TestMetricFilter: testMetricFilter,
};
