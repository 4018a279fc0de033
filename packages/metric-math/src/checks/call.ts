import { type Diagnostic, suggest } from '@sluice/core';
import type { Call, Node } from '../ast.ts';
import { codes } from '../codes.ts';
import type { FunctionDefinition, Parameter, Signature } from '../functions/define.ts';
import { functions } from '../functions/index.ts';
import { nameInAws, nameOfType, replaced } from '../types/words.ts';
import type { StaticType } from '../value.ts';
import { foreignFunctions } from './foreign-functions.ts';

/** The type of a call, from the types of its arguments. */
export function checkCall(
  call: Call,
  types: readonly StaticType[],
  said: Diagnostic[],
): StaticType {
  const definition = functions.get(call.name);
  if (definition === undefined) {
    said.push(unknownFunction(call));
    return 'unknown';
  }
  const fitting = definition.signatures.filter((each) => fits(each, call.parameters, types));
  if (fitting.length === 0) {
    said.push(refusal(call, definition, types));
    return 'unknown';
  }
  const documented = fitting.filter(({ undocumented }) => undocumented === undefined);
  if (documented.length === 0) {
    said.push(codes.undocumented.at(call.span, ...fitting[0]!.undocumented!));
  }
  const returned = new Set(
    (documented.length > 0 ? documented : fitting).map((one) => one.returns),
  );
  return returned.size === 1 ? [...returned][0]! : 'unknown';
}

function unknownFunction({ name, nameSpan: span }: Call): Diagnostic {
  const foreign = foreignFunctions.get(name.toUpperCase());
  const near = foreign?.name ?? (foreign ? undefined : suggest(name, functions.keys()));
  const hint =
    foreign?.hint ??
    (near === undefined ? 'functions are upper-case' : `did you mean \`${near}\`?`);
  const place = near === undefined ? span : { span, fix: replaced(span, near) };
  return codes.unknownFunction.at(place, name, hint);
}

const countFits = ({ parameters }: Signature, count: number): boolean => {
  const least = parameters.filter(({ optional }) => optional === undefined).length;
  return count >= least && count <= mostOf(parameters);
};

const mostOf = (parameters: readonly Parameter[]): number =>
  parameters.length - 1 + (parameters.at(-1)?.most ?? 1);

/** The last parameter may stand for several arguments. */
const parameterAt = ({ parameters }: Signature, index: number): Parameter | undefined =>
  parameters[index] ?? (parameters.at(-1)?.most === undefined ? undefined : parameters.at(-1));

const fits = (
  signature: Signature,
  nodes: readonly Node[],
  types: readonly StaticType[],
): boolean =>
  countFits(signature, nodes.length) &&
  nodes.every((node, i) => takes(parameterAt(signature, i), node, types[i]!));

function takes(parameter: Parameter | undefined, node: Node, type: StaticType): boolean {
  if (parameter === undefined) return false;
  const { types, words } = parameter;
  if (node.kind === 'keyword') return words?.includes(node.word) ?? false;
  if (type !== 'unknown') return types.includes(type);
  return node.kind === 'broken' || types.some((each) => each !== 'Keyword');
}

function refusal(
  call: Call,
  { name, signatures }: FunctionDefinition,
  types: readonly StaticType[],
): Diagnostic {
  const given = types.map(nameInAws);
  const counted = signatures.filter((each) => countFits(each, types.length));
  if (counted.length === 0) {
    return codes.argumentCount.at(call.nameSpan, name, countsOf(signatures), given);
  }
  const wrong = firstWrong(counted, call.parameters, types);
  const node = call.parameters[wrong]!;
  const parameters = counted.flatMap((each) => parameterAt(each, wrong) ?? []);
  const words = [...new Set(parameters.flatMap((each) => each.words ?? []))];
  if (node.kind === 'keyword' || (words.length > 0 && node.kind === 'reference')) {
    return wrongWord(call, node, words);
  }
  const wanted = [...new Set(parameters.flatMap((each) => each.types))].filter(isSaid);
  const named = listed([...wanted.map(nameOfType), ...words.map((each) => `\`${each}\``)]);
  return codes.argumentType.at(node.span, name, nameOfType(types[wrong]!), named, given);
}

const isSaid = (type: StaticType) => type !== 'Keyword';

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

function wrongWord(call: Call, node: Node, words: readonly string[]): Diagnostic {
  const word = node.kind === 'keyword' ? node.word : node.kind === 'reference' ? node.id : '';
  const near = foreignWords.get(word.toUpperCase()) ?? suggest(word, words);
  const fix = near !== undefined && words.includes(near) ? replaced(node.span, near) : undefined;
  const hint =
    words.length === 0 ? 'give it a value' : `write ${listed(words.map((each) => `\`${each}\``))}`;
  return codes.keyword.at({ span: node.span, fix }, call.name, word, hint);
}

const foreignWords: ReadonlyMap<string, string> = new Map([
  ['DSC', 'DESC'],
  ['DESCENDING', 'DESC'],
  ['ASCENDING', 'ASC'],
  ['AVERAGE', 'AVG'],
  ['MINIMUM', 'MIN'],
  ['MAXIMUM', 'MAX'],
]);

const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;

function countsOf(signatures: readonly Signature[]): string {
  const counts = signatures.map(({ parameters }) => [
    parameters.filter(({ optional }) => optional === undefined).length,
    mostOf(parameters),
  ]);
  const least = Math.min(...counts.map(([from]) => from!));
  const most = Math.max(...counts.map(([, to]) => to!));
  if (most === 0) return 'none';
  const range =
    least === most ? `${most}` : least + 1 === most ? `${least} or ${most}` : `${least} to ${most}`;
  return `${range} ${most === 1 ? 'argument' : 'arguments'}`;
}
