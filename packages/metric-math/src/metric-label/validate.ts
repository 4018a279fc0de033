import { type Diagnostic, type Outcome, outcomeOf, spanOf } from '@sluice/core';
import type { Label, Part } from './ast.ts';
import { codes } from './codes.ts';
import { isValue } from './names.ts';
import { parse } from './parse.ts';

/** The service takes so many dynamic values in one label. */
const most = 6;

/** `parse`, then the limits of the service, then advice. */
export function validate(text: string): Outcome<Label> {
  const parsed = parse(text);
  const label = parsed.ok ? parsed.value : parsed.partial!;
  const said = [...parsed.diagnostics, ...checkLimits(label), ...label.parts.flatMap(advise)];
  said.sort((a, b) => a.span.start - b.span.start);
  return outcomeOf(label, said);
}

function checkLimits({ parts, span }: Label): Diagnostic[] {
  const dynamic = parts.filter(({ kind }) => kind !== 'literal');
  const [, ...more] = dynamic.filter((part) => part.kind === 'value' && part.name === 'LABEL');
  const many = dynamic.length > most ? [codes.manyValues.at(span, dynamic.length)] : [];
  if (more[0] === undefined) return many;
  const edits = more.map((part) => ({ span: part.span, text: '' }));
  const fix = { title: 'keep the first alone', edits };
  return [...many, codes.labelTwice.at({ span: more[0].span, fix })];
}

/** `$(MAX)` and `{MAX}` are text to the service, and hardly meant as such. */
function advise(part: Part): Diagnostic[] {
  if (part.kind !== 'literal') return [];
  return [...part.text.matchAll(/\$\(([A-Z_]+)\)|\$?\{([A-Z_]+)\}|\$([A-Z_]+)\b/g)].flatMap(
    (found) => {
      const name = found[1] ?? found[2] ?? found[3]!;
      if (!isValue(name)) return [];
      const start = part.span.start + found.index;
      const span = spanOf(start, start + found[0].length);
      const fix = { title: `write \${${name}}`, edits: [{ span, text: `\${${name}}` }] };
      return [codes.noValue.at({ span, fix }, found[0], name)];
    },
  );
}
