import type { Command, Item, Limit, Lookup, Path, Sort, Source, Stats } from '../ast.ts';
import { groupNames, lagNames } from '../symbols/created.ts';
import { listed, wordsOf } from './words.ts';

/** What a command does, in a clause that begins with a verb. */
export function stepOf(command: Command): string {
  switch (command.kind) {
    case 'fields':
      return `gives ${itemsOf(command.items)}`;
    case 'display':
      return `shows ${itemsOf(command.items)} alone`;
    case 'filter':
      return `keeps rows where ${wordsOf(command.condition)}`;
    case 'filter-index':
      return `keeps rows where ${named(command.field)} is ${command.values.map(wordsOf).join(' or ')}, by the index of the field`;
    case 'stats':
      return statsOf(command);
    case 'sort':
      return sortOf(command);
    case 'limit':
      return limitOf(command);
    case 'dedup':
      return `keeps the first row of each ${listed(command.keys.map(named))}, and all rows without`;
    case 'parse-glob':
      return `takes ${namesOf(command.aliases)} out of ${fieldOf(command.field)}, where ${JSON.stringify(command.glob.value)} has its stars`;
    case 'parse-regex':
      return `takes ${listed(groupNames(command.regex.source, command.aliases).map(code))} out of ${fieldOf(command.field)} by /${command.regex.source}/${command.multi ? ', a row for each match' : ''}`;
    case 'parse-format':
      return `reads ${fieldOf(command.field)} as ${command.format} into ${namesOf(command.aliases)}`;
    case 'json':
      return `takes \`${command.path.value}\` of ${named(command.field)} as ${named(command.alias)}`;
    case 'pattern':
      return `groups rows by what their ${wordsOf(command.expression)} have in common`;
    case 'anomaly':
      return 'looks for patterns that are out of the ordinary';
    case 'estimate':
      return 'tells how many bytes the query would read';
    case 'diff':
      return `compares with ${command.previous === undefined ? 'the time range before' : previous[command.previous]}`;
    case 'unnest':
      return `makes a row of each element of ${wordsOf(command.expression)}, as ${named(command.alias)}`;
    case 'expand':
      return `makes a row of each element of ${named(command.field)}`;
    case 'lookup':
      return lookupOf(command);
    case 'join':
      return `joins the rows of the query in parentheses where ${wordsOf(command.condition)}`;
    case 'append-cols':
      return 'puts the columns of the query in parentheses beside the rows, one by one';
    case 'relevant-fields':
      return `tells which fields set rows where ${wordsOf(command.condition)} apart`;
    case 'add-totals':
      return 'adds up the columns of each row';
    case 'accum':
      return `adds up ${named(command.field)} from row to row`;
    case 'autoregress':
      return `puts earlier values of ${named(command.field)} beside each row, as ${listed(lagNames(command).map(code))}`;
    case 'fill-down':
      return 'gives what is missing the value of the row before';
    case 'fill-missing':
      return 'adds rows for bins that have none';
    case 'outlier':
      return `looks for values of ${namesOf(command.fields)} beyond the others`;
    case 'sessionize':
      return `makes sessions of rows with the same ${listed(command.keys.map(named))}`;
    case 'count-frequent':
      return `counts the most frequent values of ${listed(command.keys.map(named))}`;
    case 'log-compare':
      return `compares with the time range ${command.timeshift.lexeme} earlier`;
    case 'source':
      return `reads ${sourceOf(command)}`;
    case 'saved-query':
      return `does what the saved query \`${command.name}\` says`;
    case 'broken':
      return 'cannot be read';
  }
}

const previous = {
  previousDay: 'the day before',
  previousWeek: 'the week before',
  previousMonth: 'the month before',
} as const;

const code = (name: string): string => `\`${name}\``;
const named = ({ name }: Path): string => code(name);
const namesOf = (paths: readonly Path[]): string => listed(paths.map(named));
const fieldOf = (path: Path | undefined): string =>
  path === undefined ? '`@message`' : named(path);

const itemsOf = (items: readonly Item[]): string =>
  listed(
    items.map(({ expression, alias }) =>
      alias === undefined ? wordsOf(expression) : `${wordsOf(expression)} as ${named(alias)}`,
    ),
  );

const statsOf = ({ items, by }: Stats): string =>
  by.length === 0
    ? `computes ${itemsOf(items)} over all rows`
    : `computes ${itemsOf(items)} for each ${itemsOf(by)}`;

const sortOf = ({ keys }: Sort): string =>
  `sorts by ${keys.map(({ expression, direction }) => `${wordsOf(expression)}, ${direction === 'desc' ? 'largest' : 'smallest'} first`).join(', then ')}`;

function limitOf({ keyword, any, count }: Limit): string {
  const rows = count === 1 ? 'row' : `${count} rows`;
  if (any) return `stops at the first ${rows} that are found`;
  return `gives the ${keyword === 'tail' ? 'last' : 'first'} ${rows}`;
}

const lookupOf = ({ table, outputs, matches, onlyNew }: Lookup): string =>
  `takes ${listed(outputs.map(({ column }) => named(column)))} from the table ${named(table)} by ${listed(matches.map(({ column, field }) => named(field ?? column)))}${onlyNew ? ', where they are missing' : ''}`;

const sourceOf = ({ selectors }: Source): string =>
  listed(
    selectors.map((selector) =>
      selector.kind === 'log-group'
        ? `the log group ${code(selector.name)}`
        : `what ${code(selector.name)} selects`,
    ),
  );
