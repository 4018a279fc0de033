import type { Found } from '@sluice/syntax';
import type { SymbolTable } from '../checks/symbol-table.ts';
import { emptyTable } from '../checks/symbol-table.ts';
import { tableAfter } from '../checks/symbols.ts';
import { parameterAt } from '../functions/arity.ts';
import type { FunctionDefinition, Parameter } from '../functions/definition.ts';
import { functionOf } from '../functions/index.ts';
import { parse } from '../parse.ts';
import * as t from '../tokens.ts';
import * as w from '../words.ts';

/** Where in a query something is to be written. */
export interface Place {
  /** The tokens of the command so far, its word first. */
  readonly command: readonly Found[];
  /** The calls around the place, the innermost last. */
  readonly calls: readonly EnclosingCall[];
  /** The names that the commands before give. */
  readonly table: SymbolTable;
}

export interface EnclosingCall {
  readonly definition: FunctionDefinition;
  /** Of the argument that is being written. */
  readonly parameter: Parameter | undefined;
}

interface Level {
  /** Where its query begins. */
  readonly query: number;
  /** Where its command begins. */
  command: number;
  /** The function whose parenthesis this is. */
  readonly call: FunctionDefinition | undefined;
  commas: number;
}

/** The place after some tokens of a text. */
export function placeAfter(tokens: readonly Found[], text: string): Place {
  const levels: Level[] = [{ query: 0, command: 0, call: undefined, commas: 0 }];
  for (const [i, { tokenType }] of tokens.entries()) {
    const level = levels.at(-1)!;
    if (opening.has(tokenType)) levels.push(levelAt(tokens, i, level));
    else if (closing.has(tokenType) && levels.length > 1) levels.pop();
    else if (tokenType === t.Comma) level.commas += 1;
    else if (tokenType === t.Pipe) Object.assign(level, { command: i + 1, commas: 0 });
  }
  const { query, command } = levels.at(-1)!;
  const start = tokens[query]?.startOffset ?? text.length;
  const end = tokens[command - 1]?.startOffset ?? start;
  return {
    command: tokens.slice(command),
    calls: levels.flatMap(({ call, commas, query: of }) =>
      call === undefined || of !== query
        ? []
        : [{ definition: call, parameter: parameterAt(call.parameters, commas) }],
    ),
    table: command === query ? emptyTable : tableOf(text.slice(start, Math.max(start, end))),
  };
}

const opening: ReadonlySet<Found['tokenType']> = new Set([t.Open, t.OpenSquare, t.OpenBrace]);
const closing: ReadonlySet<Found['tokenType']> = new Set([t.Close, t.CloseSquare, t.CloseBrace]);

/** A parenthesis begins a query where a command's word follows and no function stands before it. */
function levelAt(tokens: readonly Found[], open: number, around: Level): Level {
  const [before, next] = [tokens[open - 1], tokens[open + 1]];
  const call = before && tokens[open]!.tokenType === t.Open ? functionOf(before.image) : undefined;
  if (call === undefined && next !== undefined && w.commandWords.includes(next.tokenType)) {
    return { query: open + 1, command: open + 1, call: undefined, commas: 0 };
  }
  return { query: around.query, command: around.command, call, commas: 0 };
}

function tableOf(commands: string): SymbolTable {
  const read = parse(commands);
  const query = read.ok ? read.value : read.partial;
  return (query?.commands ?? []).reduce(tableAfter, emptyTable);
}
