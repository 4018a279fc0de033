import { compileRegex } from '@sluice/match';
import type { At, AtToken, Check, Logic, Needs } from './shape.ts';

const most = 16;

/** What must stand in a JSON text, as long as it has no escapes. */
export const needsOfJson = (test: Logic<At>): Needs => needsOf(test, needsAt);

/** What must stand in a line. */
export const needsOfSpace = (test: Logic<AtToken>): Needs =>
  needsOf(test, ({ check }) => needsOfCheck(check, (text) => text));

function needsOf<Leaf extends At | AtToken>(
  logic: Logic<Leaf>,
  ofLeaf: (leaf: Leaf) => Needs,
): Needs {
  if (logic.kind === 'never') return null;
  if (logic.kind !== 'and' && logic.kind !== 'or') return ofLeaf(logic as Leaf);
  const all = logic.operands.map((one) => needsOf(one, ofLeaf));
  if (logic.kind === 'and') return all.reduce(better, null);
  if (all.includes(null)) return null;
  const texts = [...new Set(all.flatMap((one) => one ?? []))];
  return texts.length > most ? null : texts;
}

/** The rarer one, as far as one can tell: its shortest text is longer. */
function better(a: Needs, b: Needs): Needs {
  if (a === null || b === null) return a ?? b;
  return shortest(b) > shortest(a) ? b : a;
}

const shortest = (texts: readonly string[]) => Math.min(...texts.map((text) => text.length));

function needsAt({ path, check }: At): Needs {
  if (check.kind === 'absent') return null;
  const value = needsOfCheck(check, (text) => (/^[+-]?[.\d]/.test(text) ? text : `"${text}"`));
  const name = path.findLast((step) => step.kind === 'key');
  return better(value, name === undefined ? null : [`"${name.name}"`]);
}

/** What the value itself must hold; `whole` is how a whole value is written. */
function needsOfCheck(check: Check, whole: (text: string) => string): Needs {
  switch (check.kind) {
    case 'text':
      return check.negated || check.texts.length > most || check.texts.includes('')
        ? null
        : check.texts.map(whole);
    case 'wildcard': {
      if (check.negated) return null;
      const longest = check.segments.reduce((a, b) => (b.length > a.length ? b : a));
      return longest === '' ? null : [longest];
    }
    case 'regex': {
      if (check.negated) return null;
      const compiled = compileRegex(check.source);
      return compiled.ok && compiled.regex.required !== '' ? [compiled.regex.required] : null;
    }
    default:
      return null;
  }
}
