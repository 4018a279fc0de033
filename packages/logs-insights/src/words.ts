/** Words that mean something; in any case, and names where nothing else can be meant. */
import { category, type Token, token } from '@sluice/syntax';

/** A name of a field, of a function, of an option: every word that is no operator. */
export const Word = category('Word', 'a name');
/** A word that begins no command. */
export const Plain = category('Plain', 'a name');

/** Steps joined by points or in brackets; backticks around a step with other characters. */
export const Path = token(
  'Path',
  /(?:@*`[^`\r\n]*`|[\w@]+)(?:\.(?:@*`[^`\r\n]*`|[\w@]+)|\[\d+\])*/,
  'a field',
  { categories: [Word, Plain] },
);

const nameOf = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const known: Token[] = [];

/** In the order of lexing. */
export const words: readonly Token[] = known;

/** The names of the commands, as they are written by default. */
export const commands: string[] = [];

/** The words that begin a command. */
export const commandWords: Token[] = [];

/** What each of those commands does, in a clause. */
export const commandSummaries: Map<Token, string> = new Map();

/** Nothing that would make it a longer name. */
const end = '(?![\\w@`]|\\.[\\w@`]|\\[\\d+\\])';

function word(name: string, text: string, label: string, categories: readonly Token[]): Token {
  const made = token(name, new RegExp(text + end, 'i'), label, { categories });
  known.push(made);
  return made;
}

function command(text: string, summary: string, pattern = text): Token {
  commands.push(text);
  const made = word(nameOf(text), pattern, `\`${text}\``, [Word]);
  commandWords.push(made);
  commandSummaries.set(made, summary);
  return made;
}

function modifier(text: string): Token {
  return word(nameOf(text), text, `\`${text}\``, [Word, Plain]);
}

/** Names that no field can have without backticks. */
function operator(name: string, text: string): Token {
  return word(name, text, `\`${text}\``, []);
}

export const And = operator('And', 'and');
export const Or = operator('Or', 'or');
export const Not = operator('Not', 'not');
export const In = token('In', /in(?![\w@.`])/i, '`in`');
export const Like = operator('Like', 'like');
export const As = operator('As', 'as');
export const By = operator('By', 'by');
export const True = operator('True', 'true');
export const False = operator('False', 'false');

export const Fields = command('fields', 'gives fields and what is computed of them');
export const Display = command('display', 'shows these columns alone');
export const FilterIndex = command(
  'filterIndex',
  'keeps rows by a field that has an index, and reads no others',
);
export const Filter = command('filter', 'keeps the rows for which a condition holds');
export const Where = command('where', 'keeps the rows for which a condition holds');
export const Search = command('search', 'keeps the rows in which something is found');
export const Stats = command('stats', 'counts, adds up and compares the rows of groups');
export const Sort = command('sort', 'puts rows in order');
export const Order = command('order', 'puts rows in order');
export const Limit = command('limit', 'keeps the first rows');
export const Head = command('head', 'keeps the first rows; `limit` is the word for it now');
export const Tail = command('tail', 'keeps the last rows');
export const Dedup = command('dedup', 'keeps one row of each combination of values');
export const Parse = command('parse', 'takes fields out of text by a pattern');
export const Json = command('json', 'takes a value out of text that is JSON');
export const Pattern = command('pattern', 'groups rows by what their texts have in common');
export const Anomaly = command('anomaly', 'looks for patterns that are out of the ordinary');
export const Estimate = command('estimate', 'tells how much the query would read');
export const Diff = command('diff', 'compares patterns with those of an earlier time');
export const Unnest = command('unnest', 'makes a row of each element of a list');
export const Expand = command('expand', 'makes a row of each element of a field');
export const CidrLookup = command(
  'cidrlookup',
  'adds columns of a table by the block that an address lies in',
);
export const Lookup = command('lookup', 'adds columns of a table');
export const Join = command('join', 'joins rows with those of another query');
export const AppendCols = command(
  'appendcols',
  'puts the columns of another query beside the rows',
);
export const RelevantFields = command(
  'relevantfields',
  'tells which fields set some rows apart from the others',
);
export const AddTotals = command('addtotals', 'adds up columns or rows');
export const Accum = command('accum', 'adds up a field from row to row');
export const Autoregress = command('autoregress', 'puts earlier values of a field beside each row');
export const FillDown = command('filldown', 'gives what is missing the value of the row before');
export const FillMissing = command('fillmissing', 'adds rows for times that have none');
export const Outlier = command('outlier', 'takes away or mends values far from the others');
export const Sessionize = command('sessionize', 'numbers runs of rows that are close in time');
export const CountFrequent = command(
  'countFrequent',
  'counts the most frequent values',
  'count_?frequent',
);
export const LogCompare = command('logcompare', 'compares with the logs of an earlier time');
export const Source = command('SOURCE', 'says which log groups are read');

export const Asc = modifier('asc');
export const Desc = modifier('desc');
export const Offset = modifier('offset');
export const Any = modifier('any');
export const Multi = modifier('multi');
export const Logfmt = modifier('logfmt');
export const Csv = modifier('csv');
export const Into = modifier('into');
export const OutputNew = modifier('OUTPUTNEW');
export const Output = modifier('OUTPUT');
export const With = modifier('with');
export const For = modifier('for');
export const Maxspan = modifier('maxspan');
export const Timeshift = modifier('timeshift');
