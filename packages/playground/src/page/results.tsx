import { type Answer, type Explanation, isError, type Span } from '@sluice/core';
import { Clauses } from './clauses.tsx';
import type { Told } from './client.ts';
import type { Report, Run } from './inspect.ts';
import { Prose } from './prose.tsx';
import { Extracted, Runs } from './runs.tsx';

interface ResultsProps {
  readonly told: Told | undefined;
  readonly working: boolean;
  readonly show: (span: Span) => void;
}

/** The right side: the verdict, why, and what the text means. */
export function Results({ told, working, show }: ResultsProps) {
  return (
    <section class="results" aria-label="Result" aria-busy={working}>
      <p class={`verdict ${toneOf(told)}`} role="status">
        {verdictOf(told)}
      </p>
      {told?.kind === 'report' && <Detail report={told.report} show={show} />}
    </section>
  );
}

function Detail({
  report,
  show,
}: {
  readonly report: Report;
  readonly show: (span: Span) => void;
}) {
  const { meaning, runs } = report;
  const [only] = runs;
  return (
    <>
      {runs.length === 1 && only?.explanation && (
        <section>
          <h2>{titleOf(only.explanation)}</h2>
          <Clauses clauses={only.explanation.clauses} show={show} />
          <Extracted extracted={only.answer?.['extracted']} />
        </section>
      )}
      {runs.length === 1 && only && <Output run={only} />}
      {runs.length > 1 && <Runs runs={runs} show={show} />}
      {meaning && <Meaning meaning={meaning} />}
    </>
  );
}

/** Said elsewhere, by the verdict or by another part. */
const told = new Set(['matches', 'extracted', 'delivered', 'outputJson']);

const titleOf = ({ matches }: Explanation) =>
  matches === undefined ? 'Step by step' : matches ? 'Why' : 'Why not';

function Output({ run }: { readonly run: Run }) {
  const parts = Object.entries(run.answer ?? {}).filter(([name]) => !told.has(name));
  if (parts.length === 0) return null;
  return (
    <section>
      <h2>Output</h2>
      {parts.map(([name, value]) => (
        <div key={name} class="output">
          <h3>{name}</h3>
          <pre>{typeof value === 'string' ? value : JSON.stringify(value, null, 2)}</pre>
        </div>
      ))}
    </section>
  );
}

function Meaning({ meaning }: { readonly meaning: Explanation }) {
  const { summary, facts = [] } = meaning;
  return (
    <section>
      <h2>What it means</h2>
      <p>
        <Prose text={capitalized(summary)} />
      </p>
      {facts.length > 0 && (
        <dl class="facts">
          {facts.map(({ name, value }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}

const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;

const capitalized = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function verdictOf(told: Told | undefined): string {
  if (told === undefined) return 'Loading';
  if (told.kind === 'stopped') return told.reason;
  const { valid, runs, diagnostics } = told.report;
  if (!valid) return `Not valid: ${counted(diagnostics.filter(isError).length, 'error')}`;
  const [only] = runs;
  if (only === undefined) return 'Valid';
  if (runs.length === 1) return verdictOfRun(only);
  const count = runs.filter(({ answer }) => answer?.['matches'] === true).length;
  return `${count} of ${runs.length} match`;
}

function verdictOfRun({ fault, answer }: Run): string {
  if (fault !== undefined) return fault;
  if (answer?.['delivered'] !== undefined)
    return answer['delivered'] ? 'Delivered' : 'Not delivered';
  if (answer?.['matches'] === undefined) return 'Valid';
  return answer['matches'] ? 'Matches' : 'Does not match';
}

function toneOf(told: Told | undefined): string {
  if (told === undefined) return 'quiet';
  if (told.kind === 'stopped' || !told.report.valid) return 'bad';
  const { runs } = told.report;
  if (runs.some(({ fault }) => fault !== undefined)) return 'bad';
  return runs.length > 0 && runs.every(({ answer }) => isNegative(answer)) ? 'no' : 'yes';
}

const isNegative = (answer: Answer | undefined) =>
  answer?.['matches'] === false || answer?.['delivered'] === false;
