import { unreachable } from '@sluice/core';
import type { Comparison, Expression, Reference, Test } from './ast.ts';
import { type Groups, groupNameOf } from './groups.ts';
import { keywords } from './keywords.ts';
import { always, inOrder, negated } from './plan/order.ts';
import type { Check, End, Look, Plan, Program } from './plan/shape.ts';

/** Folds what is known, takes equalities with one subject together, puts what is cheap first. */
export const programOf = (node: Expression, groups: Groups): Program => ({
  plan: planOf(node, groups),
  groups: Object.fromEntries([...groups].map(([name, one]) => [name, planOf(one, groups)])),
});

function planOf(node: Expression, groups: Groups): Plan {
  switch (node.kind) {
    case 'everything':
      return always(true);
    case 'broken':
      return always(false);
    case 'and':
      return inOrder(
        'all',
        node.operands.map((one) => planOf(one, groups)),
      );
    case 'or':
      return inOrder(
        'any',
        node.operands.map((one) => planOf(one, groups)),
      );
    case 'not':
      return negated(planOf(node.operand, groups));
    case 'test':
      return planTest(node);
    case 'service':
      return some('services', [...planReference(node.of), ...planInner(node.condition, groups)]);
    case 'edge':
      return some('edges', [
        ...planEnd('source', node.source),
        ...planEnd('destination', node.destination),
        ...planInner(node.condition, groups),
      ]);
    case 'rootcause': {
      const of = inOrder('all', planInner(node.condition, groups));
      return never(of) ?? { kind: 'cause', cause: node.cause, part: node.part, of };
    }
    case 'rootcause-json':
      return { kind: 'json', causes: node.causes, negated: node.operator === '!=' };
    case 'group': {
      const name = groupNameOf(node);
      const is: Plan = groups.has(name) ? { kind: 'group', name } : always(false);
      return node.operator === '=' ? is : negated(is);
    }
    default:
      return unreachable(node);
  }
}

const planInner = (condition: Expression | undefined, groups: Groups): readonly Plan[] =>
  condition === undefined ? [] : [planOf(condition, groups)];

const never = (plan: Plan): Plan | undefined =>
  plan.kind === 'always' && !plan.value ? plan : undefined;

function some(list: 'services' | 'edges', conditions: readonly Plan[]): Plan {
  const of = inOrder('all', conditions);
  return never(of) ?? { kind: 'some', list, of };
}

const look = (key: string, check: Check): Look => ({
  kind: 'look',
  at: 'item',
  annotation: false,
  key,
  check,
});

function planReference(reference: Reference | undefined): readonly Plan[] {
  const { name, type, accountId } = reference ?? {};
  const equal = (key: string, value: string | undefined): readonly Plan[] =>
    value === undefined ? [] : [look(key, { kind: 'equal', value })];
  return [...equal('name', name), ...equal('type', type), ...equal('account.id', accountId)];
}

function planEnd(end: End['end'], reference: Reference | undefined): readonly Plan[] {
  const { name, type, accountId } = reference ?? {};
  if (name === undefined && type === undefined && accountId === undefined) return [];
  return [
    {
      kind: 'end',
      end,
      ...(name !== undefined && { name }),
      ...(type !== undefined && { type }),
      ...(accountId !== undefined && { accountId }),
    },
  ];
}

function planTest({ subject, comparison }: Test): Plan {
  const check = comparison === undefined ? undefined : checkOf(comparison);
  if (check === 'never') return always(false);
  if (subject.kind === 'annotation') {
    const at = subject.end ?? 'item';
    return {
      kind: 'look',
      at,
      annotation: true,
      key: subject.key,
      check: check ?? { kind: 'not-false' },
    };
  }
  const isTruth = keywords[subject.name].type === 'boolean';
  const asked: Check = check ?? (isTruth ? { kind: 'equal', value: true } : { kind: 'set' });
  switch (subject.name) {
    case 'index':
      return { kind: 'position', check: asked };
    case 'first':
    case 'last':
      return planTruth(asked, { kind: 'position', check: subject.name });
    default:
      return look(subject.name, asked);
  }
}

/** What is always either true or false. */
function planTruth(check: Check, plan: Plan): Plan {
  const value = 'value' in check ? check.value : true;
  if (typeof value !== 'boolean') return always(false);
  return (check.kind === 'equal') === value ? plan : negated(plan);
}

const texts = { CONTAINS: 'contains', BEGINSWITH: 'begins', ENDSWITH: 'ends' } as const;

function checkOf({ operator, value: { value } }: Comparison): Check | 'never' {
  switch (operator) {
    case '=':
      return { kind: 'equal', value };
    case '!=':
      return { kind: 'differs', value };
    case 'CONTAINS':
    case 'BEGINSWITH':
    case 'ENDSWITH':
      return typeof value === 'string' ? { kind: 'text', test: texts[operator], value } : 'never';
    default:
      return typeof value === 'number' ? { kind: 'order', operator, value } : 'never';
  }
}
