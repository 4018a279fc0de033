import { useEffect, useState } from 'preact/hooks';
import { type Draft, readFragment, writeFragment } from './draft.ts';
import type { Named } from './named.ts';

/** The draft, kept in the address so that a link shares it. */
export function useDraft(languages: readonly Named[]): [Draft, (draft: Draft) => void] {
  const [draft, setDraft] = useState(() => readFragment(location.hash, languages));
  useEffect(() => {
    const listen = () => setDraft(readFragment(location.hash, languages));
    addEventListener('hashchange', listen);
    return () => removeEventListener('hashchange', listen);
  }, [languages]);
  const change = (next: Draft) => {
    setDraft(next);
    history.replaceState(null, '', writeFragment(next));
  };
  return [draft, change];
}
