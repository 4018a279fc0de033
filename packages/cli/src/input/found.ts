import type { Session } from '../session.ts';
import { type Source, sourcesOf } from './source.ts';

/** What there is to read; says what can't be read. */
export async function sourcesFor(session: Session, inputs: readonly string[]) {
  const sources: Source[] = [];
  let isComplete = true;
  for await (const found of sourcesOf(inputs, session.io.cwd)) {
    if ('reason' in found) {
      isComplete = false;
      await session.complain(`${found.name}: ${found.reason}`);
    } else {
      sources.push(found);
    }
  }
  return { sources, isComplete };
}

/** What there is to read, where every input tells its size. */
export const sizeOf = (sources: readonly Source[]): number | undefined =>
  sources.reduce<number | undefined>(
    (sum, { size }) => (sum === undefined || size === undefined ? undefined : sum + size),
    0,
  );
