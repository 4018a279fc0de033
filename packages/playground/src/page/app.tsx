import type { Span } from '@sluice/core';
import { useEffect, useRef } from 'preact/hooks';
import { benchOf } from './bench.ts';
import { Controls } from './controls.tsx';
import { Editor, selectIn } from './editor.tsx';
import { Problems } from './problems.tsx';
import { Results } from './results.tsx';
import { useDraft } from './use-draft.ts';
import { useReport } from './use-report.ts';

export function App() {
  const [draft, change] = useDraft();
  const { told, working, askNow } = useReport(draft);
  const editor = useRef<HTMLTextAreaElement>(null);
  const show = (span: Span) => selectIn(editor.current, span);
  const setText = (text: string) => change({ ...draft, text });
  useCommandEnter(askNow);
  const report = told?.kind === 'report' ? told.report : undefined;
  const bench = benchOf(draft.language);
  return (
    <>
      <Controls draft={draft} change={change} canonical={report?.canonical} />
      <main>
        <div class="side">
          <Editor
            id="text"
            label={bench.textLabel}
            value={draft.text}
            onChange={setText}
            reference={editor}
            invalid={report !== undefined && !report.valid}
            describedBy="problems"
          />
          <Problems
            text={draft.text}
            diagnostics={report?.diagnostics ?? []}
            show={show}
            setText={setText}
          />
          <Editor
            id="input"
            label={bench.inputLabel}
            hint={bench.inputHint}
            value={draft.input}
            onChange={(input) => change({ ...draft, input })}
          />
        </div>
        <Results told={told} working={working} show={show} />
      </main>
      <footer>
        Everything on this page runs in your browser; nothing you type is sent.{' '}
        <a href="/api/openapi.json">HTTP API</a>
      </footer>
    </>
  );
}

/** Ctrl-Enter, or Cmd-Enter on a Mac, runs at once. */
function useCommandEnter(run: () => void): void {
  const latest = useRef(run);
  latest.current = run;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      latest.current();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);
}
