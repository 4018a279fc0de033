import type { JsonValue } from '@sluice/syntax';

/** Compact JSON: numbers as they were written, keys in their order. Without recursion. */
export function write(value: JsonValue): string {
  if (value.kind !== 'object' && value.kind !== 'array') return writeScalar(value);
  let text = '';
  // Texts to append as they are, and values still to be written; the next is the last.
  const work: (string | JsonValue)[] = [value];
  for (let task = work.pop(); task !== undefined; task = work.pop()) {
    if (typeof task === 'string') text += task;
    else if (task.kind === 'array') {
      work.push(']');
      for (let i = task.elements.length - 1; i >= 0; i--) {
        work.push(task.elements[i]!);
        if (i > 0) work.push(',');
      }
      text += '[';
    } else if (task.kind === 'object') {
      work.push('}');
      for (let i = task.members.length - 1; i >= 0; i--) {
        const { key, value: member } = task.members[i]!;
        work.push(member, `${i > 0 ? ',' : ''}${JSON.stringify(key.value)}:`);
      }
      text += '{';
    } else text += writeScalar(task);
  }
  return text;
}

function writeScalar(value: Exclude<JsonValue, { kind: 'object' | 'array' }>): string {
  return value.kind === 'number' ? value.lexeme : JSON.stringify(value.value);
}
