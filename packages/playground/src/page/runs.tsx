import type { Span } from '@sluice/core';
import { Clauses } from './clauses.tsx';
import type { Run } from './inspect.ts';

interface RunsProps {
  readonly runs: readonly Run[];
  readonly show: (span: Span) => void;
}

/** Many inputs: one line each, with what was taken from it and why, when opened. */
export function Runs({ runs, show }: RunsProps) {
  return (
    <section>
      <h2>Events</h2>
      <ol class="runs">
        {runs.map((run, i) => (
          <li key={i}>
            <details>
              <summary class="line">
                <span class={`mark ${toneOf(run)}`} aria-hidden="true">
                  {marks[toneOf(run)]}
                </span>
                <span class="hidden">{words[toneOf(run)]}: </span>
                <code class="line-text">{run.label}</code>
              </summary>
              {run.fault !== undefined && <p class="note">{run.fault}</p>}
              <Extracted extracted={run.answer?.['extracted']} />
              {run.explanation && <Clauses clauses={run.explanation.clauses} show={show} />}
            </details>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The fields that a pattern takes from an event. */
export function Extracted({ extracted }: { readonly extracted: unknown }) {
  const fields = Object.entries(extracted ?? {});
  if (fields.length === 0) return null;
  return (
    <table>
      <tbody>
        {fields.map(([name, value]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>
              <code class="value">{String(value)}</code>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type Tone = 'yes' | 'no' | 'bad';

const toneOf = ({ fault, answer }: Run): Tone =>
  fault !== undefined ? 'bad' : answer?.['matches'] === true ? 'yes' : 'no';

const marks: Readonly<Record<Tone, string>> = { yes: '✓', no: '✗', bad: '!' };

const words: Readonly<Record<Tone, string>> = {
  yes: 'matches',
  no: 'does not match',
  bad: 'cannot be read',
};
