import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compile, validate } from '@sluice/schedule';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { crons } from '../support/arbitraries/schedule.ts';
import { fields } from '../support/arbitraries/schedule-fields.ts';

/** What `mvn dependency:copy-dependencies` fetches; without it, or without Java, nothing runs. */
const folder = fileURLToPath(new URL('../../bench/peers/quartz/', import.meta.url));
const jars = `${folder}target/dependency`;
const present = existsSync(jars) && readdirSync(jars).some((name) => name.startsWith('quartz-'));
const numRuns = Number(process.env['SLUICE_RUNS'] ?? 500);

/** Quartz looks a hundred years ahead. */
const horizon = Date.UTC(2120, 0, 1);
const instant = Date.UTC(2026, 0, 15, 10, 7, 30);

interface Question {
  readonly body: string;
  readonly timezone: string;
  readonly after: number;
}

/** Undefined where Quartz refuses the expression. */
function askQuartz(questions: readonly Question[], count: number) {
  const input = questions.map(
    ({ body, timezone, after }) => `${body}\t${timezone}\t${after}\t${count}\n`,
  );
  const answers = execFileSync('java', ['-cp', `${jars}/*`, `${folder}Answers.java`], {
    input: input.join(''),
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
    stdio: ['pipe', 'pipe', 'ignore'],
    timeout: 120_000,
  });
  return answers
    .trimEnd()
    .split('\n')
    .map((line) =>
      line === 'refused'
        ? undefined
        : line
            .split(' ')
            .filter((part) => part !== '')
            .map(Number),
    );
}

const bodyOf = (text: string) => text.slice('cron('.length, -1);

function runsOf({ body, timezone, after }: Question, count: number): readonly number[] {
  const outcome = compile(`cron(${body})`, timezone === 'UTC' ? { profile: 'rule' } : { timezone });
  if (!outcome.ok) throw new Error(body);
  const runs: number[] = [];
  let run = outcome.value.next(after);
  for (; run !== undefined && runs.length < count; run = outcome.value.next(run)) runs.push(run);
  return runs.filter((each) => each < horizon);
}

const sample = <T>(arbitrary: fc.Arbitrary<T>, count: number) =>
  fc.sample(arbitrary, { numRuns: count, seed: 20261121 });

/**
 * Where the dialects differ: Quartz skips the step after a name, refuses ranges from a name to a
 * number, keeps `29W` to `31W` in February, and runs the second of two equal times.
 */
const differs = (body: string) =>
  /[A-Z]{3}\/|[A-Z]{3}-\w+\/|[A-Z]{3}-\d|\d-[A-Z]{3}/i.test(body) || /\b(?:29|30|31)W/.test(body);

test.skipIf(!present)(
  `the next runs are those of Quartz 2.2, ${numRuns} times (skipped without bench/peers/quartz)`,
  { timeout: 600_000 },
  () => {
    const zones = fc.constantFrom('UTC', 'Asia/Kathmandu', 'America/Phoenix', 'Asia/Tokyo');
    const times = fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2060, 0, 1) });
    const all = sample(fc.tuple(crons, zones, times), numRuns).map(([text, timezone, after]) => ({
      body: bodyOf(text),
      timezone,
      after,
    }));
    const asked = all.filter(({ body }) => !differs(body));
    expect(asked.length).toBeGreaterThan(numRuns / 2);
    const answers = askQuartz(asked, 6);
    asked.forEach((question, i) => {
      const wanted = answers[i]?.filter((run) => run < horizon);
      expect({ ...question, runs: runsOf(question, 6) }).toEqual({ ...question, runs: wanted });
    });
  },
);

/** Accepted by Quartz alone: 98 and 99 are numbers of its own, and years end a century from now. */
const isOurs = (body: string) =>
  /\b9[89]\b/.test(body) ||
  /\b2[1-9]\d\d\//.test(body) ||
  / (?:\S*,)?\?,| \S*,\?/.test(body) ||
  / L\S+ \S+$/.test(body) ||
  /\b0+W/.test(body);

test.skipIf(!present)(
  `rules accept what Quartz 2.2 accepts, ${numRuns} times (skipped without bench/peers/quartz)`,
  { timeout: 600_000 },
  () => {
    const bodies = sample(fields, numRuns * 2).filter((body) => !differs(body) && !isOurs(body));
    expect(bodies.length).toBeGreaterThan(numRuns / 2);
    const questions = bodies.map((body) => ({ body, timezone: 'UTC', after: instant }));
    const answers = askQuartz(questions, 5);
    questions.forEach((question, i) => {
      const { body } = question;
      const wanted = answers[i];
      const { ok } = validate(`cron(${body})`, { profile: 'rule' });
      expect({ body, ok }).toEqual({ body, ok: wanted !== undefined });
      if (wanted !== undefined) {
        const runs = wanted.filter((run) => run < horizon);
        expect({ body, runs: runsOf(question, 5) }).toEqual({ body, runs });
      }
    });
  },
);
