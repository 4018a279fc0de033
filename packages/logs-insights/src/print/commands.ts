import type { Command, Expression, Item } from '../ast.ts';
import { type PrintSubquery, printerOf } from './expressions.ts';
import { printPath } from './literals.ts';
import { printShort } from './short-commands.ts';

export interface Surface {
  readonly text: string;
  readonly printSubquery: PrintSubquery;
}

const widest = 100;

/** A command in its canonical form: on one line, or a line for each part where that is too long. */
export function printCommand(command: Command, surface: Surface): string {
  const [head, ...parts] = partsOf(command, surface);
  const line = [head, parts.map(({ text, mark }) => text + mark).join(' ')].join(' ').trimEnd();
  if (line.length <= widest || parts.length < 2 || line.includes('\n')) return line;
  return [head, ...parts.map(({ text, mark }) => `    ${text}${mark}`)].join('\n');
}

interface Part {
  readonly text: string;
  /** A comma. */
  readonly mark: string;
}

function partsOf(command: Command, surface: Surface): readonly [string, ...Part[]] {
  const print = printerOf(surface.printSubquery);
  const items = (list: readonly Item[]) => separated(list.map((one) => printItem(one, surface)));
  switch (command.kind) {
    case 'fields':
    case 'display':
      return [command.kind, ...items(command.items)];
    case 'stats': {
      const by = items(command.by).map((part, i) => (i === 0 ? before('by', part) : part));
      const offset = command.offset && plain(`offset ${command.offset.lexeme}`);
      return ['stats', ...items(command.items), ...by, ...(offset ? [offset] : [])];
    }
    case 'filter':
      return [command.keyword, ...conditionParts(command.condition, print)];
    default:
      return [printShort(command, { print, printSubquery: surface.printSubquery })];
  }
}

const plain = (text: string): Part => ({ text, mark: '' });
const before = (word: string, part: Part): Part => ({ ...part, text: `${word} ${part.text}` });
const separated = (texts: readonly string[]): readonly Part[] =>
  texts.map((text, i) => ({ text, mark: i < texts.length - 1 ? ',' : '' }));

/** One line for each condition of a long one. */
function conditionParts(
  condition: Expression,
  print: (expression: Expression) => string,
): readonly Part[] {
  const { kind } = condition;
  if (kind !== 'and' && kind !== 'or') return [plain(print(condition))];
  const inner = (one: Expression) =>
    one.kind === 'or' || one.kind === kind ? `(${print(one)})` : print(one);
  return condition.operands.map((one, i) =>
    i === 0 ? plain(inner(one)) : before(kind, plain(inner(one))),
  );
}

/** A column without a name is called as it is written, and must stay so. */
function printItem({ expression, alias }: Item, { text, printSubquery }: Surface): string {
  if (alias !== undefined) {
    return `${printerOf(printSubquery)(expression)} as ${printPath(alias)}`;
  }
  if (expression.kind === 'path') return printPath(expression);
  const written = text.slice(expression.span.start, expression.span.end);
  return /(?:like|=~)\s*\//i.test(written) ? written : written.replace(blanks, '$1$2');
}

/** Texts and names stay; of blanks one is left. */
const blanks = /("(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*'|`[^`]*`)|(\s)\s*/g;
