import type { Span } from '@sluice/core';
import { useEffect, useRef } from 'preact/hooks';
import { benchOf } from './bench.ts';
import type { Told } from './client.ts';
import { Controls } from './controls.tsx';
import type { Draft } from './draft.ts';
import { Editor, selectIn } from './editor.tsx';
import type { Named } from './named.ts';
import { Problems } from './problems.tsx';
import { Results } from './results.tsx';
import { useDraft } from './use-draft.ts';

interface AppProps {
  readonly languages: readonly Named[];
  /** What is known of the newest draft that was looked at. */
  readonly told: Told | undefined;
  readonly ask: (draft: Draft) => void;
}

export function App({ languages, told, ask }: AppProps) {
  const [draft, change] = useDraft(languages);
  const editor = useRef<HTMLTextAreaElement>(null);
  const show = (span: Span) => selectIn(editor.current, span);
  const setText = (text: string) => change({ ...draft, text });
  useAsking(draft, ask);
  const current = told?.draft === draft;
  const report =
    told?.kind === 'report' && told.draft.language === draft.language ? told.report : undefined;
  const bench = benchOf(draft.language);
  return (
    <>
      <Controls
        languages={languages}
        draft={draft}
        change={change}
        canonical={current ? report?.canonical : undefined}
      />
      <main>
        <div class="side">
          <Editor
            id="text"
            label={bench.textLabel}
            value={draft.text}
            onChange={setText}
            reference={editor}
            invalid={report?.valid === false}
            describedBy="problems"
          />
          <Problems
            text={told?.draft.text ?? ''}
            diagnostics={report?.diagnostics ?? []}
            show={show}
            setText={current ? setText : undefined}
          />
          <Editor
            id="input"
            label={bench.inputLabel}
            hint={bench.inputHint}
            value={draft.input}
            onChange={(input) => change({ ...draft, input })}
          />
        </div>
        <Results told={told} working={!current} show={show} />
      </main>
      <footer>
        Everything on this page runs in your browser; nothing you type is sent.{' '}
        <a href="/api/openapi.json">HTTP API</a>
      </footer>
    </>
  );
}

const pause = 120;

/** Asks a moment after the last key was struck; at once on Ctrl-Enter, or Cmd-Enter on a Mac. */
function useAsking(draft: Draft, ask: (draft: Draft) => void): void {
  useEffect(() => {
    const timer = setTimeout(ask, pause, draft);
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      clearTimeout(timer);
      ask(draft);
    };
    addEventListener('keydown', listen);
    return () => {
      clearTimeout(timer);
      removeEventListener('keydown', listen);
    };
  }, [draft, ask]);
}
