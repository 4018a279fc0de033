import { open } from 'node:fs/promises';
import { headLength, type Shape, shapeOf } from './shape.ts';
import type { Source } from './source.ts';

/** Whether a file holds nothing but lines, as they are: not packed, no documents. */
export async function isPlainLines(
  { path, name }: Source & { readonly path: string },
  said: Shape | undefined,
): Promise<boolean> {
  const head = await headOf(path).catch(() => undefined);
  // Packed data has a zero byte among its first: text has none.
  return head !== undefined && !head.includes(0) && (said ?? shapeOf(head, name)) === 'lines';
}

async function headOf(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headLength), 0, headLength, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
