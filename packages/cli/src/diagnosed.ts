import { type Diagnostic, render } from '@sluice/core';
import type { Text } from './input/text.ts';
import type { Session } from './session.ts';

/** Diagnostics for people, on stderr: all of them where the text is refused, else only hints. */
export async function showDiagnostics(
  session: Session,
  diagnostics: readonly Diagnostic[],
  { text, file }: Text,
): Promise<void> {
  const color = session.hasColor(session.io.stderr);
  const shown = diagnostics.map((one) =>
    render(one, isOfInput(one) ? { color } : { text, name: file, color }),
  );
  await session.err.write(shown.join(''));
}

/** Codes 5xxx speak of the input: a place in the text would mislead. */
const isOfInput = ({ code }: Diagnostic) => /^[A-Z]+5/.test(code);
