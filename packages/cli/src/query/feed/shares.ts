import { FileLines } from '../../input/file-lines.ts';
import { isPlainLines } from '../../input/plain.ts';
import type { QuerySettings } from '../settings.ts';
import { fileBeginning } from '../time/beginning.ts';
import { originOf } from './read-share.ts';
import type { Input, Share } from './share.ts';
import { Survey } from './survey.ts';

/** One share an input. */
export async function* wholeShares(sources: readonly Input[]): AsyncGenerator<Share> {
  for (const [index, source] of sources.entries()) yield { source, index };
}

/** Large files of lines in shares that several threads can read. */
export async function* splitShares(
  sources: readonly Input[],
  { shape, sizes }: Pick<QuerySettings, 'shape' | 'sizes'>,
): AsyncGenerator<Share> {
  for (const [index, source] of sources.entries()) {
    const { path, size = 0 } = source;
    const isLarge = size >= 2 * sizes.share;
    if (path !== undefined && isLarge && (await isPlainLines({ ...source, path }, shape))) {
      yield* sharesOf({ ...source, path, size }, index, { shape, sizes });
    } else {
      yield { source, index };
    }
  }
}

async function* sharesOf(
  source: Input & { readonly path: string; readonly size: number },
  index: number,
  { shape, sizes }: Pick<QuerySettings, 'shape' | 'sizes'>,
): AsyncGenerator<Share> {
  const { name, path, size } = source;
  const file = new FileLines(path);
  try {
    const survey = new Survey(file, sizes);
    const always = originOf(source);
    let before = await fileBeginning(path, { name, shape, always });
    for (let start = 0; start < size; ) {
      const isLast = start + sizes.share >= size;
      const end = isLast ? Number.MAX_SAFE_INTEGER : file.lineStart(start + sizes.share);
      const range = { start, end };
      yield { source, index, part: { range, before } };
      if (!isLast) before = survey.after(range, before);
      start = end;
    }
  } finally {
    file.close();
  }
}
