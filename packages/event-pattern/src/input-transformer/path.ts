import type { Path, Step } from './ast.ts';

/** The subset of JSONPath that the service admits; anything else is no path. */
export function parsePath(text: string): Path | undefined {
  if (!text.startsWith('$')) return undefined;
  const steps: Step[] = [];
  const step = /\.([\w/-]+)|\[(\d{1,9})\]|\[\*\]/y;
  for (step.lastIndex = 1; step.lastIndex < text.length; ) {
    const found = step.exec(text);
    if (found === null) return undefined;
    const [, name, index] = found;
    if (name !== undefined) steps.push({ kind: 'key', name });
    else if (index !== undefined) steps.push({ kind: 'index', index: Number(index) });
    else steps.push({ kind: 'every' });
  }
  return { text, steps };
}
