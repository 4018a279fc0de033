import type { Clause, Span } from '@sluice/core';

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
        {text}
      </button>
      {found !== undefined && (
        <p class="note">
          found <code class="value">{found}</code>
        </p>
      )}
      {nearest !== undefined && (
        <p class="note">
          nearest <code class="value">{nearest}</code>
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
