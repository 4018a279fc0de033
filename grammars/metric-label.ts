import { propertyNames, valueNames } from '@sluice/metric-math/internal/metric-label/names';
import type { Expression, Lexeme, Production } from '@sluice/syntax/internal/productions';

/** Labels are text with places in it: their rules are written here. */
const text = (name: string): Expression => ({ kind: 'terminal', name: `\`${name}\`` });
const term = (name: string): Expression => ({ kind: 'terminal', name });
const rule = (name: string): Expression => ({ kind: 'rule', name });
const sequence = (...of: Expression[]): Expression => ({ kind: 'sequence', of });
const choice = (...of: Expression[]): Expression => ({ kind: 'choice', of });

const rules: Readonly<Record<string, Expression>> = {
  label: { kind: 'repetition', of: choice(term('text'), rule('placeholder')) },
  placeholder: sequence(text('${'), choice(rule('value'), rule('property')), text('}')),
  value: choice(...valueNames.map(text)),
  property: sequence(
    text("PROP('"),
    choice(...propertyNames.map(text), sequence(text('Dim.'), term('the name of a dimension'))),
    text("')"),
  ),
};

export const productions: readonly Production[] = Object.entries(rules).map(
  ([name, expression]) => ({ name, expression }),
);

export const lexemes: readonly Lexeme[] = [
  {
    name: 'PropertyOperator',
    label: 'a property',
    pattern: "\\$\\{PROP\\('[^']*'\\)\\}",
  },
  {
    name: 'ValueConstant',
    label: 'a dynamic value',
    pattern: `\\$\\{(?:${valueNames.join('|')})\\}`,
  },
];
