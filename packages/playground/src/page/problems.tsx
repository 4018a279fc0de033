import { applyFix, type Diagnostic, render, type Span } from '@sluice/core';

import { Prose } from './prose.tsx';

interface ProblemsProps {
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly show: (span: Span) => void;
  /** Absent while the diagnostics speak of an older text. */
  readonly setText: ((text: string) => void) | undefined;
}

const shown = 20;

/** What is wrong with the text, each with its caret frame and, where there is one, its fix. */
export function Problems({ text, diagnostics, show, setText }: ProblemsProps) {
  const more = diagnostics.length - shown;
  return (
    <section id="problems" aria-live="polite" aria-label="Problems">
      {diagnostics.slice(0, shown).map((diagnostic) => (
        <article key={keyOf(diagnostic)} class={`problem ${diagnostic.severity}`}>
          <Frame text={text} diagnostic={diagnostic} />
          <p class="actions">
            <button type="button" onClick={() => show(diagnostic.span)}>
              Show
            </button>
            {diagnostic.fix && (
              <button
                type="button"
                disabled={setText === undefined}
                onClick={() => setText?.(applyFix(text, diagnostic.fix!))}
              >
                Fix: <Prose text={diagnostic.fix.title} />
              </button>
            )}
          </p>
        </article>
      ))}
      {more > 0 && <p>and {more} more</p>}
    </section>
  );
}

function Frame({ text, diagnostic }: { readonly text: string; readonly diagnostic: Diagnostic }) {
  // The fix has a button.
  const { fix: _, ...told } = diagnostic;
  const [head, ...frame] = render(told, { text }).trimEnd().split('\n');
  return (
    <>
      <p class="head">{head}</p>
      <pre>{frame.join('\n')}</pre>
    </>
  );
}

const keyOf = ({ code, span, message }: Diagnostic) =>
  `${code} ${span.start} ${span.end} ${message}`;
