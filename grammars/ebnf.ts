import type { Expression, Production } from '@sluice/syntax/internal/productions';

/** Productions in the notation of the comments above our rules: `a = "x" , { b } | [ c ] ;`. */
export const ebnf = (productions: readonly Production[]): string =>
  productions.map(({ name, expression }) => `${name} = ${show(expression, 'choice')} ;`).join('\n');

/** `around` says how tightly the place binds: a choice inside of a sequence needs parentheses. */
function show(expression: Expression, around: 'choice' | 'sequence'): string {
  switch (expression.kind) {
    case 'terminal':
      return terminal(expression.name);
    case 'rule':
      return expression.name;
    case 'option':
      return `[ ${show(expression.of, 'choice')} ]`;
    case 'repetition':
      return `{ ${show(expression.of, 'choice')} }`;
    case 'sequence':
      return expression.of.map((each) => show(each, 'sequence')).join(' , ');
    case 'choice': {
      const shown = expression.of.map((each) => show(each, 'choice')).join(' | ');
      return around === 'choice' ? shown : `( ${shown} )`;
    }
  }
}

/** A fixed text stands in quotes; a kind of token as a special sequence, e.g. `? a word ?`. */
const terminal = (label: string) =>
  /^`[^`]*`$/.test(label) ? quoted(label.slice(1, -1)) : `? ${label} ?`;

const quoted = (text: string) => (text.includes('"') ? `'${text}'` : `"${text}"`);
