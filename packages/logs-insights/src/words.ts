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

/** Nothing that would make it a longer name. */
const end = '(?![\\w@`]|\\.[\\w@`]|\\[\\d+\\])';

function word(name: string, text: string, label: string, categories: readonly Token[]): Token {
  const made = token(name, new RegExp(text + end, 'i'), label, { categories });
  known.push(made);
  return made;
}

function command(text: string, pattern = text): Token {
  commands.push(text);
  const made = word(nameOf(text), pattern, `\`${text}\``, [Word]);
  commandWords.push(made);
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

export const Fields = command('fields');
export const Display = command('display');
export const FilterIndex = command('filterIndex');
export const Filter = command('filter');
export const Where = command('where');
export const Search = command('search');
export const Stats = command('stats');
export const Sort = command('sort');
export const Order = command('order');
export const Limit = command('limit');
export const Head = command('head');
export const Tail = command('tail');
export const Dedup = command('dedup');
export const Parse = command('parse');
export const Json = command('json');
export const Pattern = command('pattern');
export const Anomaly = command('anomaly');
export const Estimate = command('estimate');
export const Diff = command('diff');
export const Unnest = command('unnest');
export const Expand = command('expand');
export const CidrLookup = command('cidrlookup');
export const Lookup = command('lookup');
export const Join = command('join');
export const AppendCols = command('appendcols');
export const RelevantFields = command('relevantfields');
export const AddTotals = command('addtotals');
export const Accum = command('accum');
export const Autoregress = command('autoregress');
export const FillDown = command('filldown');
export const FillMissing = command('fillmissing');
export const Outlier = command('outlier');
export const Sessionize = command('sessionize');
export const CountFrequent = command('countFrequent', 'count_?frequent');
export const LogCompare = command('logcompare');
export const Source = command('SOURCE');

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
