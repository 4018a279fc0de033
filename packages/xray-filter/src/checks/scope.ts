import { type Diagnostic, spanOf } from '@sluice/core';
import type { Comparison, Expression, Subject, Test } from '../ast.ts';
import { codes } from '../codes.ts';
import { keywords, listed, operatorsOf, type Scope } from '../keywords.ts';
import { printSubject } from '../print.ts';
import { replacing } from '../reading/reading.ts';
import { walk } from './walk.ts';

/** Whether each word is known where it stands, and can be compared as it is. */
export function checkScopes(node: Expression): Diagnostic[] {
  const said: Diagnostic[] = [];
  walk(node, 'trace', (one, scope) => {
    const fault = one.kind === 'test' ? checkTest(one, scope) : checkSelector(one, scope);
    if (fault !== undefined) said.push(fault);
  });
  return said;
}

function checkTest(test: Test, scope: Scope): Diagnostic | undefined {
  const { subject } = test;
  if (!scopesOf(subject).includes(scope)) {
    const place = { span: subject.span, fix: moved(test, scope) };
    return codes.notHere.at(place, printSubject(subject), placeOf(scope), homesOf(subject));
  }
  return test.comparison && checkOperator(subject, test.comparison);
}

/** The type of a keyword is known; that of an annotation is not. */
function checkOperator(subject: Subject, comparison: Comparison): Diagnostic | undefined {
  if (subject.kind === 'annotation') return undefined;
  const { operator, operatorSpan } = comparison;
  const { type } = keywords[subject.name];
  const others = operatorsOf[type];
  if (others.includes(operator)) return undefined;
  const what = type === 'boolean' ? ', which is true or false' : `, which is a ${type}`;
  const said = listed(others);
  return codes.operatorNotAllowed.at(operatorSpan, operator, subject.name, what, said);
}

const ends: readonly Scope[] = ['edge'];
const annotated: readonly Scope[] = ['trace', 'service', 'edge'];

const scopesOf = (subject: Subject): readonly Scope[] =>
  subject.kind === 'keyword'
    ? keywords[subject.name].scopes
    : subject.end === undefined
      ? annotated
      : ends;

/** What belongs to a service is asked of any; an end of a call, where there is no call, is left out. */
function moved({ subject, span }: Test, scope: Scope) {
  if (subject.kind === 'annotation') {
    if (subject.end === undefined || !annotated.includes(scope)) return undefined;
    const end = subject.span.start + subject.end.length + 1;
    const prefix = spanOf(subject.span.start, end);
    return replacing(prefix, '', `leave \`${subject.end}.\` out`);
  }
  if (scope !== 'trace' || !scopesOf(subject).includes('service')) return undefined;
  const edits = [
    { span: spanOf(span.start, span.start), text: 'service() { ' },
    { span: spanOf(span.end, span.end), text: ' }' },
  ];
  return { title: 'ask it of any service', edits };
}

function homesOf(subject: Subject): string {
  const scopes = scopesOf(subject);
  const causes = scopes.filter((scope) => scope.includes('.'));
  const homes = [
    scopes.includes('trace') ? 'outside of braces' : undefined,
    scopes.includes('service') ? 'in `service(…) { … }`' : undefined,
    scopes.includes('edge') ? 'in `edge(…, …) { … }`' : undefined,
    causes.length === 0 ? undefined : `in ${causeBraces(causes)}`,
  ].filter((home) => home !== undefined);
  return `write it ${homes.length === 1 ? homes[0] : `${homes.slice(0, -1).join(', ')} or ${homes.at(-1)}`}`;
}

const causeBraces = (causes: readonly string[]): string => {
  const parts = [...new Set(causes.map((cause) => cause.split('.')[1]))];
  const [only] = causes;
  if (causes.length === 1) return `\`rootcause.${only} { … }\``;
  return parts.length === 1 ? `\`rootcause.….${parts[0]} { … }\`` : '`rootcause.… { … }`';
};

const placeOf = (scope: Scope): string => {
  if (scope === 'trace') return 'outside of braces';
  if (scope === 'service') return 'in the braces of `service(…)`';
  return scope === 'edge'
    ? 'in the braces of `edge(…)`'
    : `in the braces of \`rootcause.${scope}\``;
};

/** Nodes, calls, root causes and groups belong to a trace. */
function checkSelector(node: Expression, scope: Scope): Diagnostic | undefined {
  const word = wordOf(node);
  if (word === undefined || scope === 'trace') return undefined;
  const home = 'put it beside the braces and join the two by `AND`';
  return codes.notHere.at(node.span, word, placeOf(scope), home);
}

function wordOf(node: Expression): string | undefined {
  switch (node.kind) {
    case 'service':
    case 'edge':
      return node.kind;
    case 'group':
      return `group.${node.by}`;
    case 'rootcause':
      return `rootcause.${node.cause}.${node.part}`;
    case 'rootcause-json':
      return 'rootcause.json';
    default:
      return undefined;
  }
}
