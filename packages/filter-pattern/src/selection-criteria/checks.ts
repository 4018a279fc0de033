import { type Diagnostic, suggest } from '@sluice/core';
import type { And, Criteria, Test } from './ast.ts';
import { codes } from './codes.ts';
import { selectable } from './fields.ts';

/** What the service refuses of criteria that can be read. */
export function check(text: string, criteria: Criteria): Diagnostic[] {
  const unknown = testsOf(criteria)
    .filter(({ field }) => !selectable.includes(field))
    .map(unknownField);
  if (text.length <= 2000) return unknown;
  return [...unknown, codes.tooLong.at({ start: 2000, end: text.length }, text.length)];
}

function unknownField({ field, fieldSpan: span }: Test): Diagnostic {
  const near = suggest(field, selectable);
  if (near === undefined) {
    return codes.unknownField.at(span, field, 'select by `@aws.account` or `@aws.region`');
  }
  const fix = { title: `write \`${near}\``, edits: [{ span, text: near }] };
  return codes.unknownField.at({ span, fix }, field, `did you mean \`${near}\`?`);
}

/** What the service takes, but will hardly do what was meant. */
export function advise(criteria: Criteria): Diagnostic[] {
  const values = testsOf(criteria).flatMap(({ field, values: all }) =>
    all.flatMap(({ text, span }) => {
      if (field === '@aws.account') {
        return /^\d{12}$/.test(text) ? [] : [codes.noAccount.at(span, text)];
      }
      return /^[a-z]{2}(?:-[a-z]+)+-\d{1,2}$/.test(text) ? [] : [codes.noRegion.at(span, text)];
    }),
  );
  return [...values, ...groupsOf(criteria).flatMap(contradictions)];
}

function contradictions({ operands }: And): Diagnostic[] {
  const first = new Map<string, string>();
  return operands.flatMap((operand) => {
    if (operand.kind !== 'test' || operand.operator !== '=') return [];
    const { field, values, span } = operand;
    const wanted = values[0]!.text;
    const known = first.get(field) ?? wanted;
    first.set(field, known);
    return known === wanted ? [] : [codes.neverHolds.at(span, field)];
  });
}

/** The single tests, in order. */
function testsOf(criteria: Criteria): readonly Test[] {
  if (criteria.kind === 'test') return [criteria];
  return 'operands' in criteria ? criteria.operands.flatMap(testsOf) : [];
}

function groupsOf(criteria: Criteria): readonly And[] {
  if (!('operands' in criteria)) return [];
  const inner = criteria.operands.flatMap(groupsOf);
  return criteria.kind === 'and' ? [criteria, ...inner] : inner;
}
