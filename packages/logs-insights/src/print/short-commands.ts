import type { Argument, Command, Path, Sort } from '../ast.ts';
import { printPath, printRegex, printText } from './literals.ts';
import { aliased, names, type Printer } from './parts.ts';
import { printSource } from './sources.ts';
import { printTable } from './table-commands.ts';

/** A command that stands on one line. */
export function printShort(
  command: Exclude<Command, { items: unknown }>,
  printer: Printer,
): string {
  const { print } = printer;
  switch (command.kind) {
    case 'filter':
      return `${command.keyword} ${print(command.condition)}`;
    case 'filter-index': {
      const values = command.values.map(print).join(', ');
      return `filterIndex ${printPath(command.field)} ${command.listed ? `in [${values}]` : `= ${values}`}`;
    }
    case 'sort':
      return `${command.keyword} ${printKeys(command, print)}`;
    case 'limit':
      return `${command.keyword} ${command.any ? 'any ' : ''}${command.count}`;
    case 'dedup':
      return `dedup ${names(command.keys)}`;
    case 'parse-glob': {
      const { field, glob, aliases } = command;
      return `parse ${of(field)}${printText(glob)} as ${names(aliases)}`;
    }
    case 'parse-regex': {
      const { field, regex, aliases, multi } = command;
      const given = aliases.length > 0 ? ` as ${names(aliases)}` : '';
      return `parse ${of(field)}${printRegex(regex)}${given}${multi ? ' multi' : ''}`;
    }
    case 'parse-format':
      return `parse ${of(command.field)}${command.format} as ${names(command.aliases)}`;
    case 'json': {
      const { field, path, alias } = command;
      return `json field=${printPath(field)} ${printText(path)} as ${printPath(alias)}`;
    }
    case 'pattern':
      return `pattern ${print(command.expression)}`;
    case 'diff':
      return `diff ${command.previous ?? ''}`.trimEnd();
    case 'unnest':
      return `unnest ${print(command.expression)} into ${printPath(command.alias)}`;
    case 'expand':
      return `expand ${printPath(command.field)}`;
    case 'source':
      return printSource(command);
    case 'saved-query': {
      const name = /^\w+$/.test(command.name) ? command.name : `\`${command.name}\``;
      return `$${name}(${command.arguments.map((one) => printArgument(one, print)).join(', ')})`;
    }
    case 'broken':
      return '';
    default:
      return printTable(command, printer);
  }
}

const of = (field: Path | undefined): string => (field === undefined ? '' : `${printPath(field)} `);

const printArgument = ({ name, value }: Argument, print: Printer['print']): string =>
  `${name}=${print(value)}`;

const printKeys = ({ keys }: Sort, print: Printer['print']): string =>
  keys
    .map(({ expression, alias, direction }) => {
      const word = direction === undefined ? '' : ` ${direction}`;
      return `${print(expression)}${aliased(alias)}${word}`;
    })
    .join(', ');
