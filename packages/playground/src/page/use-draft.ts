import { useEffect, useState } from 'preact/hooks';
import { type Draft, readFragment, writeFragment } from './draft.ts';

/** The draft, kept in the address so that a link shares it. */
export function useDraft(): [Draft, (draft: Draft) => void] {
  const [draft, setDraft] = useState(() => readFragment(location.hash));
  useEffect(() => {
    const listen = () => setDraft(readFragment(location.hash));
    addEventListener('hashchange', listen);
    return () => removeEventListener('hashchange', listen);
  }, []);
  return [
    draft,
    (next) => {
      setDraft(next);
      history.replaceState(null, '', writeFragment(next));
    },
  ];
}
