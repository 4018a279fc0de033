import type { Command, Compare, Expression, In, Like } from '../ast.ts';
import { conjuncts, isKnown } from '../order.ts';
import { createdBy } from '../symbols/created.ts';
import { numberOf } from '../value/coerce.ts';
import type { Needles } from './shape.ts';

/**
 * What must stand in every line that the filters let pass, from the filter that says the longest.
 * Only fields of the events themselves tell: what commands make need not stand in a line.
 */
export function needlesOf(head: readonly Command[]): Needles | undefined {
  const made = new Set<string>();
  let best: Needles | undefined;
  for (const command of head) {
    if (command.kind === 'filter') {
      for (const part of conjuncts(command.condition)) {
        const found = needed(part, made);
        if (found !== undefined && leastLength(found) > leastLength(best)) best = found;
      }
    }
    for (const name of namesMadeBy(command)) made.add(name);
  }
  return best;
}

const namesMadeBy = (command: Command): readonly string[] =>
  command.kind === 'sort'
    ? command.keys.flatMap(({ alias }) => alias?.name ?? [])
    : createdBy(command);

/** More would take longer to look for than lines to read. */
const most = 8;

const leastLength = (needles: Needles | undefined): number =>
  Math.min(...(needles?.texts ?? ['']).map((text) => text.length));

/** `undefined` where nothing must stand there. */
function needed(condition: Expression, made: ReadonlySet<string>): Needles | undefined {
  switch (condition.kind) {
    case 'and': {
      const all = condition.operands.map((each) => needed(each, made));
      return all.reduce((a, b) => (leastLength(b) > leastLength(a) ? b : a));
    }
    case 'or':
      return anyOf(condition.operands.map((each) => needed(each, made)));
    case 'compare':
      return condition.operator === '=' ? ofEquality(condition, made) : undefined;
    case 'in':
      return ofList(condition, made);
    case 'like':
      return ofLike(condition, made);
    default:
      return undefined;
  }
}

function anyOf(all: readonly (Needles | undefined)[]): Needles | undefined {
  const known = all.filter((one) => one !== undefined);
  const texts = known.flatMap((one) => one.texts);
  if (known.length < all.length || texts.length === 0 || texts.length > most) return undefined;
  return { texts, mayBeEscaped: known.some((one) => one.mayBeEscaped) };
}

function ofEquality({ left, right }: Compare, made: ReadonlySet<string>): Needles | undefined {
  if (right.kind === 'text') return equalTo(left, right.value, made);
  return left.kind === 'text' ? equalTo(right, left.value, made) : undefined;
}

function ofList({ negated, operand, among }: In, made: ReadonlySet<string>): Needles | undefined {
  if (negated || among.kind !== 'list') return undefined;
  return anyOf(
    among.items.map((item) =>
      item.kind === 'text' ? equalTo(operand, item.value, made) : undefined,
    ),
  );
}

/** Numbers are equal however they are written, and `1` to what is written `true`. */
function equalTo(field: Expression, text: string, made: ReadonlySet<string>): Needles | undefined {
  if (!isText(text) || numberOf(text) !== null || !isOfLine(field, made)) return undefined;
  return { texts: [text], mayBeEscaped: isDiscovered(field) };
}

function ofLike(
  { operator, negated, operand, pattern }: Like,
  made: ReadonlySet<string>,
): Needles | undefined {
  if (negated || operator !== 'like' || pattern.kind !== 'text') return undefined;
  const text = pattern.value;
  // A boolean reads as `1` or `0`.
  if (!isText(text) || text === '0' || text === '1' || !isOfLine(operand, made)) return undefined;
  return { texts: [text], mayBeEscaped: isDiscovered(operand) };
}

/** Whether bytes can be looked for instead of it. */
const isText = (text: string): boolean => text !== '' && !/[\p{Cs}\uFFFD]/u.test(text);

/** The message itself, and fields that are found in it; those with one `@` can be computed. */
const isOfLine = (field: Expression, made: ReadonlySet<string>): boolean =>
  field.kind === 'path' &&
  !isKnown(field.name, made) &&
  (field.name === '@message' || !/^@(?!@)/.test(field.name));

const isDiscovered = (field: Expression): boolean =>
  field.kind === 'path' && field.name !== '@message';
