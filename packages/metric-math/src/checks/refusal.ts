import { type Diagnostic, type Fix, suggest } from '@sluice/core';
import type { Call, Node } from '../ast.ts';
import { codes } from '../codes.ts';
import type { FunctionDefinition, Parameter, Signature } from '../functions/define.ts';
import { nameInAws, nameOfType, replaced, wrapped } from '../types/words.ts';
import type { StaticType } from '../value.ts';
import { countFits, isSeries, mostOf, parameterAt, takes } from './fit.ts';

/** Why no signature of a function takes the arguments of a call. */
export function refusal(
  call: Call,
  definition: FunctionDefinition,
  types: readonly StaticType[],
): Diagnostic {
  const { name, signatures } = definition;
  const given = types.map(nameInAws);
  const counted = signatures.filter((each) => countFits(each, types.length));
  if (counted.length === 0) {
    return codes.argumentCount.at(
      call.nameSpan,
      name,
      countsOf(signatures),
      given,
      usageOf(definition),
    );
  }
  const wrong = firstWrong(counted, call.parameters, types);
  const node = call.parameters[wrong]!;
  const type = types[wrong]!;
  const parameters = counted.flatMap((each) => parameterAt(each, wrong) ?? []);
  const wanted = wantedBy(parameters);
  if (isMeantAsWord(node, wanted.words)) return wrongWord(call, node, wanted);
  const found = type === 'unknown' && isSeries(node) ? 'TS' : type;
  const { hint, fix } = remedyOf(node, found, wanted) ?? { hint: usageOf(definition) };
  return codes.argumentType.at(
    { span: node.span, hint, fix },
    name,
    nameOfType(found),
    listed(namesOf(wanted)),
    given,
  );
}

/** A keyword, or an id that is nearly one. */
const isMeantAsWord = (node: Node, words: readonly string[]): boolean =>
  node.kind === 'keyword' || (node.kind === 'reference' && suggest(node.id, words) !== undefined);

interface Wanted {
  readonly types: readonly StaticType[];
  readonly words: readonly string[];
}

const wantedBy = (parameters: readonly Parameter[]): Wanted => ({
  types: [...new Set(parameters.flatMap((each) => each.types))].filter(
    (type) => type !== 'Keyword',
  ),
  words: [...new Set(parameters.flatMap((each) => each.words ?? []))],
});

const namesOf = ({ types, words }: Wanted): readonly string[] => [
  ...types.map(nameOfType),
  ...words.map((each) => `\`${each}\``),
];

/** The argument up to which no signature fits. */
function firstWrong(
  signatures: readonly Signature[],
  nodes: readonly Node[],
  types: readonly StaticType[],
): number {
  const reach = signatures.map((signature) =>
    nodes.findIndex((node, i) => !takes(parameterAt(signature, i), node, types[i]!)),
  );
  return Math.max(...reach);
}

/** What makes the wanted of the found, where something does. */
function remedyOf(
  node: Node,
  found: StaticType,
  { types, words }: Wanted,
): { readonly hint: string; readonly fix?: Fix } | undefined {
  const { span } = node;
  if (node.kind === 'text' && words.includes(node.raw)) {
    return { hint: 'leave out the quotes', fix: replaced(span, node.raw) };
  }
  if (node.kind === 'reference' && types.includes('String')) {
    return { hint: 'write it in quotes', fix: replaced(span, `'${node.id}'`) };
  }
  if (found === 'TS[]' && types.includes('TS')) {
    return { hint: 'make one series of it, such as with `SUM` or `FIRST`' };
  }
  if (found === 'TS' && types.includes('TS[]')) {
    return { hint: 'put it into brackets', fix: wrapped(span, '[', ']') };
  }
  if (found === 'TS' && types.includes('S')) {
    return { hint: 'make a number of it, such as with `AVG` or `MAX`' };
  }
  if (found === 'S' && types.includes('TS')) {
    const hint = 'make a series of it with `TIME_SERIES`';
    return { hint, fix: wrapped(span, 'TIME_SERIES(', ')') };
  }
  return undefined;
}

function wrongWord({ name }: Call, node: Node, wanted: Wanted): Diagnostic {
  const { span } = node;
  const { types, words } = wanted;
  const word = node.kind === 'keyword' ? node.word : node.kind === 'reference' ? node.id : '';
  if (words.length === 0 && types.includes('String')) {
    const fix = replaced(span, `'${word}'`);
    return codes.keyword.at({ span, fix }, name, word, 'write it in quotes');
  }
  const near = foreignWords.get(word.toUpperCase()) ?? suggest(word, words);
  const fix = near !== undefined && words.includes(near) ? replaced(span, near) : undefined;
  const hint = `write ${listed(namesOf(wanted))}`;
  return codes.keyword.at({ span, fix }, name, word, hint);
}

const foreignWords: ReadonlyMap<string, string> = new Map([
  ['DSC', 'DESC'],
  ['DESCENDING', 'DESC'],
  ['ASCENDING', 'ASC'],
  ['AVERAGE', 'AVG'],
  ['MINIMUM', 'MIN'],
  ['MAXIMUM', 'MAX'],
  ['LAST', 'REPEAT'],
  ['PREVIOUS', 'REPEAT'],
]);

const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;

/** A call of the function, with the names of its parameters. */
function usageOf({ name, signatures }: FunctionDefinition): string {
  const [longest] = signatures.toSorted((a, b) => b.parameters.length - a.parameters.length);
  const names = longest!.parameters.map((each) => each.name).join(', ');
  return `write \`${name}(${names})\``;
}

function countsOf(signatures: readonly Signature[]): string {
  const least = Math.min(
    ...signatures.map(
      ({ parameters }) => parameters.filter(({ optional }) => optional === undefined).length,
    ),
  );
  const most = Math.max(...signatures.map(({ parameters }) => mostOf(parameters)));
  if (most === 0) return 'none';
  if (most > 100) return `at least ${least}`;
  if (least === most) return `${most}`;
  return least + 1 === most ? `${least} or ${most}` : `${least} to ${most}`;
}
