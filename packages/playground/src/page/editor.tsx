import type { Span } from '@sluice/core';
import type { Ref } from 'preact';

import { Prose } from './prose.tsx';

interface EditorProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly reference?: Ref<HTMLTextAreaElement>;
  readonly invalid?: boolean;
  readonly describedBy?: string;
}

/** A labelled text area for code. */
export function Editor(props: EditorProps) {
  const { id, label, hint, value, onChange, reference, invalid, describedBy } = props;
  return (
    <section class="editor">
      <label for={id}>
        {label}{' '}
        {hint !== undefined && (
          <small>
            <Prose text={hint} />
          </small>
        )}
      </label>
      <textarea
        id={id}
        ref={reference ?? null}
        value={value}
        rows={rowsOf(value)}
        spellcheck={false}
        autocomplete="off"
        autocapitalize="off"
        wrap="off"
        aria-invalid={invalid === true}
        aria-describedby={describedBy}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
    </section>
  );
}

/** Selects a span of the editor's text and brings it into view. */
export function selectIn(area: HTMLTextAreaElement | null, { start, end }: Span): void {
  area?.focus();
  area?.setSelectionRange(start, end);
}

const rowsOf = (value: string) => Math.max(4, Math.min(18, value.split('\n').length + 1));
