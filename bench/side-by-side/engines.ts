/** Engines that are whole programs, by what they are asked. */
import { type Answer, rowsIn } from './answer.ts';
import { paths } from './peers.ts';
import { type Command, processOf } from './process.ts';
import type { Contender } from './scenario.ts';

type Answers = (output: string) => Answer;

const sluice: Command = [process.execPath, paths.sluice];

/** Always said: how many there are by default depends on the size of the input. */
const jobs = (count: number): Command => ['--jobs', String(count)];

const called = (name: string, count: number) => (count === 1 ? name : `${name}, ${count} threads`);

export const match = (texts: Command, answer: Answers, threads = 1): Contender =>
  processOf({
    name: called('sluice', threads),
    peer: 'sluice',
    command: (file) => [
      ...sluice,
      ...['match', 'filter-pattern', '-c', ...jobs(threads), ...texts, file],
    ],
    answer,
  });

export const query = (text: string, columns: Command, threads = 1): Contender =>
  processOf({
    name: called('sluice', threads),
    peer: 'sluice',
    command: (file) => [
      ...sluice,
      ...['query', '--quiet', '--format', 'json', ...jobs(threads), text, file],
    ],
    answer: rowsIn(columns),
  });

/** `sql` is given what stands for the file. */
export const duckdb = (sql: (file: string) => string, answer: Answers, threads = 1): Contender => {
  const run = (text: string) => [process.execPath, paths.duckdb, text, String(threads)];
  return processOf({
    name: called('DuckDB', threads),
    peer: 'DuckDB',
    command: (file) => run(sql(file)),
    answer,
    idle: run('select 1'),
  });
};

export const angleGrinder = (text: string, columns: Command): Contender =>
  processOf({
    name: 'angle-grinder',
    peer: 'angle-grinder',
    command: (file) => [paths.angleGrinder, '-f', file, '-o', 'json', text],
    answer: rowsIn(columns),
  });

export const ripgrep = (literals: Command, answer: Answers): Contender =>
  processOf({
    name: 'rg --no-mmap',
    peer: 'ripgrep',
    command: (file) => [
      ...['rg', '--no-mmap', '-c', '--include-zero', '-F'],
      ...each(literals),
      file,
    ],
    answer,
  });

export const grep = (literals: Command, answer: Answers): Contender =>
  processOf({
    name: 'grep -F',
    peer: 'grep',
    command: (file) => ['grep', '-c', '-F', ...each(literals), file],
    answer,
  });

export const jq = (condition: string, answer: Answers): Contender =>
  processOf({
    name: 'jq',
    peer: 'jq',
    command: (file) => [
      ...['jq', '-n', `reduce (inputs | select(${condition})) as $each (0; . + 1)`, file],
    ],
    answer,
  });

/** Its reading flags, then a condition of its language. */
export const miller = (reading: Command, condition: string, answer: Answers): Contender =>
  processOf({
    name: 'Miller',
    peer: 'Miller',
    command: (file) => [
      ...['mlr', ...reading, '--ocsv', '--headerless-csv-output'],
      ...['filter', condition, 'then', 'count', file],
    ],
    answer,
  });

export const mawk = (program: string, answer: Answers): Contender =>
  processOf({ name: 'mawk', peer: 'mawk', command: (file) => ['mawk', program, file], answer });

const each = (literals: Command): Command => literals.flatMap((literal) => ['-e', literal]);
