import type { Clause, Span } from '@sluice/core';

import { Prose } from './prose.tsx';

interface ClausesProps {
  readonly clauses: readonly Clause[];
  readonly show: (span: Span) => void;
}

/** The tree of clauses: what holds, what was found where it does not, and the nearest change. */
export function Clauses({ clauses, show }: ClausesProps) {
  return (
    <ul class="clauses">
      {clauses.map((clause, i) => (
        <li key={i}>
          <ClauseLine clause={clause} show={show} />
          {clause.clauses && clause.clauses.length > 0 && (
            <Clauses clauses={clause.clauses} show={show} />
          )}
        </li>
      ))}
    </ul>
  );
}

function ClauseLine({
  clause,
  show,
}: {
  readonly clause: Clause;
  readonly show: (span: Span) => void;
}) {
  const { text, span, found, nearest } = clause;
  return (
    <>
      <button type="button" class="clause" onClick={() => show(span)}>
        <span class={`mark ${toneOf(clause)}`} aria-hidden="true">
          {marks[toneOf(clause)]}
        </span>
        <span class="hidden">{words[toneOf(clause)]}: </span>
        <span>
          <Prose text={text} />
        </span>
      </button>
      {found !== undefined && (
        <p class="note">
          found {found.includes('`') ? <Prose text={found} /> : <code class="value">{found}</code>}
        </p>
      )}
      {nearest !== undefined && (
        <p class="note">
          nearest: <Prose text={nearest} />
        </p>
      )}
    </>
  );
}

type Tone = 'yes' | 'no' | 'open';

const toneOf = ({ holds }: Clause): Tone => (holds === undefined ? 'open' : holds ? 'yes' : 'no');

const marks: Readonly<Record<Tone, string>> = { yes: '✓', no: '✗', open: '·' };

const words: Readonly<Record<Tone, string>> = {
  yes: 'holds',
  no: 'does not hold',
  open: 'not reached',
};
