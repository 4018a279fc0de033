import { unreachable } from '@sluice/core';
import type {
  And,
  Comparison,
  Edge,
  Expression,
  Or,
  Reference,
  Service,
  Subject,
  Test,
} from '../ast.ts';
import { keywords, type Operator, type Scope } from '../keywords.ts';
import { printValue } from '../print.ts';
import { quote } from '../reading/text.ts';
import { causeNouns, isTime, nounIn, partNouns, predicates, subjectIn } from './nouns.ts';

/** A condition in words, or its opposite. */
export function phrase(node: Expression, scope: Scope, is = true): string {
  switch (node.kind) {
    case 'everything':
      return 'there is anything at all';
    case 'broken':
      return '…';
    case 'and':
    case 'or':
      return joined(node, scope, is);
    case 'not':
      return phrase(node.operand, scope, !is);
    case 'test':
      return phraseTest(node, scope, is);
    case 'service':
      return phraseService(node, is);
    case 'edge':
      return phraseEdge(node, is);
    case 'rootcause': {
      const part = partNouns[node.part];
      const lies = is ? `${part} lies` : `no ${part.replace(/^an? /, '')} lies`;
      const chain = `in the chain that led to ${causeNouns[node.cause]}`;
      return `${lies} ${chain}${inner(node.condition, `${node.cause}.${node.part}`, is)}`;
    }
    case 'rootcause-json':
      return (node.operator === '=') === is
        ? 'the root causes include the ones that are given'
        : 'the root causes do not include the ones that are given';
    case 'group': {
      const belongs = (node.operator === '=') === is ? 'belongs' : 'does not belong';
      return `the trace ${belongs} to the group ${quote(node.value)}`;
    }
    default:
      return unreachable(node);
  }
}

/**
 * A list, of opposites where it is denied. A comma stands before each "and" or "or" where operands
 * have one of their own, parentheses only where even that leaves open what belongs together.
 */
function joined({ kind, operands }: And | Or, scope: Scope, is: boolean): string {
  const word = (kind === 'and') === is ? 'and' : 'or';
  const parts = operands.map((one, i) => {
    const isOpen = opensOr(one, is) && (word === 'and' || i < operands.length - 1);
    return isOpen ? `(${phrase(one, scope, is)})` : phrase(one, scope, is);
  });
  if (operands.some(isLong)) return parts.join(`, ${word} `);
  return `${parts.slice(0, -1).join(', ')} ${word} ${parts.at(-1)}`;
}

/** Has an "and" or an "or" of its own. */
const isLong = (node: Expression): boolean =>
  node.kind === 'and' ||
  node.kind === 'or' ||
  ('condition' in node && node.condition !== undefined) ||
  (node.kind === 'not' && isLong(node.operand));

/** Has an "or", or a denial, that what follows would seem to belong to. */
function opensOr(node: Expression, is: boolean): boolean {
  if (node.kind === 'not') return opensOr(node.operand, !is);
  if (node.kind === 'and' || node.kind === 'or') return (node.kind === 'or') === is;
  return (
    'condition' in node && node.condition !== undefined && (!is || opensOr(node.condition, is))
  );
}

/** What is asked of a node besides its name. */
const inner = (condition: Expression | undefined, scope: Scope, is: boolean): string =>
  condition === undefined
    ? ''
    : `${is ? ', and' : ' of which it is true that'} ${phrase(condition, scope)}`;

function phraseService({ of, condition }: Service, is: boolean): string {
  if (is) return `${nodeOf(of, 'some service')} took part${inner(condition, 'service', is)}`;
  if (condition === undefined && of !== undefined) return `${nodeOf(of, '')} did not take part`;
  const such =
    of === undefined ? 'no service took part' : `${nodeOf(of, '')} did not take part as one`;
  return such + inner(condition, 'service', is);
}

function phraseEdge({ source, destination, condition }: Edge, is: boolean): string {
  const [from, to] = [nodeOf(source, 'one service'), nodeOf(destination, 'another')];
  if (is) return `${from} called ${to}${inner(condition, 'edge', is)}`;
  const none = source === undefined ? 'no service called another' : `${from} did not call ${to}`;
  return condition === undefined ? none : `${none} in a call${inner(condition, 'edge', is)}`;
}

/** A node by what is known of it. */
export function nodeOf(reference: Reference | undefined, anyone: string): string {
  if (reference === undefined) return anyone;
  const { name, type, accountId } = reference;
  const of = type === undefined ? '' : ` of type ${quote(type)}`;
  const at = accountId === undefined ? '' : ` in the account ${quote(accountId)}`;
  return name === undefined ? `a service${of}${at}` : `${quote(name)}${of}${at}`;
}

function phraseTest({ subject, comparison }: Test, scope: Scope, is: boolean): string {
  const noun = nounOf(subject, scope);
  if (subject.kind === 'keyword' && keywords[subject.name].type === 'boolean') {
    return phraseTruth(subject.name, comparison, scope, is);
  }
  if (comparison !== undefined) return phraseComparison(noun, subject, comparison, is);
  if (subject.kind === 'keyword') {
    return is
      ? `${noun} is set`
      : `${noun.replace(/^an? /, 'no ')} is ${/^an? /.test(noun) ? '' : 'not '}set`;
  }
  return is ? `${noun} is set, and not to false` : `${noun} is missing or false`;
}

function phraseTruth(
  name: Parameters<typeof nounIn>[1],
  comparison: Comparison | undefined,
  scope: Scope,
  is: boolean,
): string {
  const subject = subjectIn(scope, name);
  const [yes, no] = predicates[name]!;
  if (comparison === undefined) return `${subject} ${is ? yes : no}`;
  const { value, operator } = comparison;
  if (value.kind !== 'boolean') return `${name} is compared with ${printValue(value)}`;
  return `${subject} ${((operator === '=') === value.value) === is ? yes : no}`;
}

export function nounOf(subject: Subject, scope: Scope): string {
  if (subject.kind === 'keyword') return nounIn(scope, subject.name);
  const of = subject.end === undefined ? '' : ` of the ${subject.end}`;
  return `the annotation ${quote(subject.key)}${of}`;
}

const verbs: Readonly<Record<Operator, readonly [is: string, isNot: string]>> = {
  '=': ['is', 'is not'],
  '!=': ['is other than', 'is not other than'],
  '<': ['is below', 'is not below'],
  '<=': ['is at most', 'is not at most'],
  '>': ['is above', 'is not above'],
  '>=': ['is at least', 'is not at least'],
  CONTAINS: ['contains', 'does not contain'],
  BEGINSWITH: ['begins with', 'does not begin with'],
  ENDSWITH: ['ends with', 'does not end with'],
};

function phraseComparison(
  noun: string,
  subject: Subject,
  { operator, value }: Comparison,
  is: boolean,
): string {
  const time = value.kind === 'number' && subject.kind === 'keyword' && isTime(subject.name);
  const [verb, opposite] = verbs[operator];
  const wanted = `${printValue(value)}${time ? ' s' : ''}`;
  if (is) return `${noun} ${verb} ${wanted}`;
  const one = /^an? (.*)/.exec(noun);
  return one === null ? `${noun}, if any, ${opposite} ${wanted}` : `no ${one[1]} ${verb} ${wanted}`;
}
