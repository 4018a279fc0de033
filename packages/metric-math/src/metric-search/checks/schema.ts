import type { Diagnostic, Fix, Span } from '@sluice/core';
import type { Schema, Search } from '../ast.ts';
import { codes } from '../codes.ts';
import { fieldOf } from '../field.ts';
import { quote } from '../quoting.ts';
import { conjunctsOf } from '../walk.ts';

/** What a schema does that may not have been meant. */
export function adviseSchema(text: string, search: Search): Diagnostic[] {
  const { schema } = search;
  if (schema === undefined) return [];
  return [
    ...dimensionless(schema),
    ...repeated(schema),
    ...wildcards(schema),
    ...blanks(text, schema),
    ...outside(text, search, schema),
  ];
}

const dimensionless = ({ namespace, dimensions, span }: Schema): Diagnostic[] =>
  dimensions.length === 0
    ? [codes.dimensionless.at({ span, fix: wholeNamespace(span, namespace.text) }, namespace.text)]
    : [];

function wholeNamespace(span: Span, namespace: string): Fix {
  const text = `Namespace=${quote(namespace)}`;
  return { title: `write \`${text}\``, edits: [{ span, text }] };
}

function repeated({ namespace, dimensions }: Schema): Diagnostic[] {
  const seen = new Set<string>();
  let before = namespace.span.end;
  return dimensions.flatMap(({ text, span }) => {
    const edits = [{ span: { start: before, end: span.end }, text: '' }];
    before = span.end;
    if (seen.has(text)) {
      return [codes.repeatedDimension.at({ span, fix: { title: 'remove it', edits } }, text)];
    }
    seen.add(text);
    return [];
  });
}

const wildcards = ({ namespace, dimensions }: Schema): Diagnostic[] =>
  [namespace, ...dimensions]
    .filter(({ text, quoted }) => !quoted && text.includes('*'))
    .map(({ text, span }) => codes.schemaWildcard.at(span, text));

/** Where commas are used, a blank alone is most likely a part of a name. */
function blanks(text: string, { namespace, dimensions }: Schema): Diagnostic[] {
  const names = [namespace, ...dimensions];
  const isSplit = (i: number) =>
    !text.slice(names[i - 1]!.span.end, names[i]!.span.start).includes(',');
  const split = dimensions.map((_, i) => isSplit(i + 1));
  if (!split.includes(false)) return [];
  return dimensions.flatMap(({ text: name, span, quoted }, i) => {
    const before = names[i]!;
    if (!split[i] || quoted || before.quoted) return [];
    const whole = { start: before.span.start, end: span.end };
    const edits = [{ span: whole, text: `"${text.slice(whole.start, whole.end)}"` }];
    return [codes.blankInSchema.at({ span, fix: { title: 'quote the name', edits } }, name)];
  });
}

/** A dimension that every found metric would need, and none can have. */
function outside(text: string, { condition }: Search, { dimensions }: Schema): Diagnostic[] {
  const known = dimensions.map(({ text }) => text);
  return conjunctsOf(condition).flatMap((each) => {
    if (each.kind !== 'term' && each.kind !== 'within') return [];
    if (each.kind === 'within' && each.operand.kind === 'not') return [];
    const { designator } = each;
    const field = fieldOf(designator);
    if (designator === undefined || field.kind !== 'dimension' || known.includes(field.name)) {
      return [];
    }
    const end = dimensions.at(-1)?.span.end;
    const edits =
      end === undefined
        ? []
        : [
            {
              span: { start: end, end },
              text: `,${text.slice(designator.span.start, designator.span.end)}`,
            },
          ];
    const fix = edits.length === 0 ? undefined : { title: 'add it to the schema', edits };
    return [codes.outsideSchema.at({ span: designator.span, fix }, field.name)];
  });
}
