import { useEffect, useRef, useState } from 'preact/hooks';
import { Client, type Engine, type Told } from './client.ts';
import type { Draft } from './draft.ts';

const pause = 120;
const budget = 3000;

const start = (): Engine =>
  new Worker(new URL('./engine.ts', import.meta.url), { type: 'module' }) as unknown as Engine;

export interface Reported {
  /** What is known of the newest draft that was looked at. */
  readonly told: Told | undefined;
  readonly working: boolean;
  readonly askNow: () => void;
}

/** The report on a draft, a moment after the last key was struck. */
export function useReport(draft: Draft): Reported {
  const [told, setTold] = useState<Told>();
  const [seen, setSeen] = useState<Draft>();
  const client = useRef<Client | undefined>(undefined);
  const askNow = () => {
    client.current ??= new Client(start, budget, (answer, about) => {
      setTold(answer);
      setSeen(about);
    });
    client.current.ask(draft);
  };
  useEffect(() => {
    const timer = setTimeout(askNow, pause);
    return () => clearTimeout(timer);
  }, [draft]);
  return { told, working: seen !== draft, askNow };
}
