import type { Data, Path, Regex, Step, Text } from '../ast.ts';

/** In `"`, or in `'` where that saves escapes; a backslash stays single where it can. */
export function printText({ value }: Pick<Text, 'value'>): string {
  const quote = value.includes('"') && !value.includes("'") ? "'" : '"';
  const inner = value.replace(/\\(?=["'\\ntr]|$)|["'\n\t\r]/g, (found) => {
    if (found === '"' || found === "'") return found === quote ? `\\${found}` : found;
    return escapes[found] ?? found;
  });
  return `${quote}${inner}${quote}`;
}

const escapes: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\n': '\\n',
  '\t': '\\t',
  '\r': '\\r',
};

export const printRegex = ({ source }: Pick<Regex, 'source'>): string =>
  `/${source.replace(/\//g, '\\/')}/`;

export const printPath = ({ steps }: Pick<Path, 'steps'>): string => printSteps(steps, true);

export const printSteps = (steps: readonly Step[], isFirst = false): string =>
  steps.map((step, i) => printStep(step, isFirst && i === 0)).join('');

function printStep(step: Step, isFirst: boolean): string {
  if (step.kind === 'index') return `[${step.index}]`;
  const name = step.quoted ? `\`${step.name}\`` : step.name;
  return isFirst ? name : `.${name}`;
}

export function printData(data: Data): string {
  switch (data.kind) {
    case 'data-text':
      return printText(data);
    case 'data-list':
      return `[${data.items.map(printData).join(', ')}]`;
    case 'data-object': {
      const members = data.members.map(
        ([name, value]) => `${printText({ value: name })}: ${printData(value)}`,
      );
      return `{${members.join(', ')}}`;
    }
  }
}
