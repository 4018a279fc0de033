import type { Command, Match, Option } from '../ast.ts';
import { printPath, printText } from './literals.ts';
import { aliased, names, type Printer } from './parts.ts';

type TableCommand = Extract<
  Command,
  { kind: 'anomaly' | 'estimate' | 'lookup' | 'join' | 'append-cols' | 'relevant-fields' }
>;

type SeriesCommand = Extract<
  Command,
  {
    kind:
      | 'add-totals'
      | 'accum'
      | 'autoregress'
      | 'fill-down'
      | 'fill-missing'
      | 'outlier'
      | 'sessionize'
      | 'count-frequent'
      | 'log-compare';
  }
>;

/** Commands that bring in tables, and those that look at rows in their order. */
export function printTable(command: TableCommand | SeriesCommand, printer: Printer): string {
  const { print, printSubquery } = printer;
  switch (command.kind) {
    case 'anomaly':
    case 'estimate':
      return command.kind;
    case 'lookup': {
      const { keyword, table, matches, onlyNew, outputs } = command;
      const word = onlyNew ? 'OUTPUTNEW' : 'OUTPUT';
      const pairs = matches.map(printMatch).join(', ');
      return `${keyword} ${printPath(table)} ${pairs} ${word} ${outputs.map(printMatch).join(', ')}`;
    }
    case 'join':
      return `join ${settings(command.options)}where ${print(command.condition)} ${printSubquery(command.right)}`;
    case 'append-cols':
      return `appendcols ${settings(command.options)}${printSubquery(command.right)}`;
    case 'relevant-fields': {
      const fields = command.fields.length > 0 ? `${names(command.fields)} ` : '';
      return `relevantfields ${fields}where ${print(command.condition)}`;
    }
    default:
      return printSeries(command, print);
  }
}

function printSeries(command: SeriesCommand, print: Printer['print']): string {
  switch (command.kind) {
    case 'add-totals':
      return `addtotals ${settings(command.options)}${names(command.fields)}`.trimEnd();
    case 'accum':
      return `accum ${printPath(command.field)}${aliased(command.alias)}`;
    case 'autoregress': {
      const { field, alias, lags } = command;
      const [from, to] = lags ?? [];
      const range = from === to ? `${from}` : `${from}-${to}`;
      return `autoregress ${printPath(field)}${aliased(alias)}${lags ? ` p=${range}` : ''}`;
    }
    case 'fill-down':
      return `filldown ${command.fields.map(({ pattern }) => pattern).join(', ')}`.trimEnd();
    case 'fill-missing': {
      const fillings = command.fillings.map(
        ({ value, field }) => `${print(value)} for ${printPath(field)}`,
      );
      return fillings.length === 0 ? 'fillmissing' : `fillmissing with ${fillings.join(', ')}`;
    }
    case 'outlier':
      return `outlier ${settings(command.options)}${names(command.fields)}`;
    case 'sessionize': {
      const { keys, maxspan, alias } = command;
      const span = maxspan === undefined ? '' : ` maxspan ${maxspan.lexeme}`;
      return `sessionize ${names(keys)}${span}${aliased(alias)}`;
    }
    case 'count-frequent':
      return `countFrequent ${names(command.keys)}`;
    case 'log-compare':
      return `logcompare timeshift ${command.timeshift.lexeme}`;
  }
}

const printMatch = ({ column, field }: Match): string => `${printPath(column)}${aliased(field)}`;

const settings = (options: readonly Option[]): string =>
  options.map(({ name, value }) => `${name}=${printValue(value)} `).join('');

const printValue = (value: Option['value']): string =>
  typeof value === 'string' && !isWord(value) ? printText({ value }) : String(value);

const isWord = (value: string): boolean =>
  /^[A-Za-z_]\w*$/.test(value) && !/^(?:and|or|not|in|like|as|by|true|false)$/i.test(value);
