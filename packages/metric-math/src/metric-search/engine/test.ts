import type { Field } from '../field.ts';
import type { Metric } from '../metric.ts';
import type { Plan } from '../plan.ts';
import { splitWords } from './split-words.ts';
import { holdsWords } from './words.ts';

export type Test = (metric: Metric) => boolean;

/** A plan as a predicate on one metric; `account` is the one that looks. */
export function testOf(plan: Plan, account: string): Test {
  switch (plan.kind) {
    case 'all':
      return () => true;
    case 'schema': {
      const { namespace, dimensions } = plan;
      return (metric) =>
        metric.namespace === namespace &&
        Object.keys(metric.dimensions).length === dimensions.length &&
        dimensions.every((name) => Object.hasOwn(metric.dimensions, name));
    }
    case 'and': {
      const tests = plan.operands.map((each) => testOf(each, account));
      return (metric) => tests.every((test) => test(metric));
    }
    case 'or': {
      const tests = plan.operands.map((each) => testOf(each, account));
      return (metric) => tests.some((test) => test(metric));
    }
    case 'not': {
      const test = testOf(plan.operand, account);
      return (metric) => !test(metric);
    }
    case 'whole': {
      const { field, text } = plan;
      const wanted = field.kind === 'account' && text === 'LOCAL' ? account : text;
      return inField(field, account, (found) => found === wanted);
    }
    case 'words':
      return inField(plan.field, account, (found) => holdsWords(splitWords(found), plan.words));
  }
}

function inField(field: Field, account: string, fits: (text: string) => boolean): Test {
  switch (field.kind) {
    case 'anywhere':
      return ({ namespace, metricName, dimensions }) =>
        fits(metricName) ||
        fits(namespace) ||
        Object.keys(dimensions).some((name) => fits(name) || fits(dimensions[name]!));
    case 'namespace':
      return ({ namespace }) => fits(namespace);
    case 'metric-name':
      return ({ metricName }) => fits(metricName);
    case 'account':
      return ({ accountId }) => fits(accountId ?? account);
    case 'dimension':
      return ({ dimensions }) =>
        Object.hasOwn(dimensions, field.name) && fits(dimensions[field.name]!);
  }
}
