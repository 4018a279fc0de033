import { type Case, runCase, setAside } from 'sluice';
import { reasonOf, UsageError } from '../failure.ts';
import { fileBytes, unpacked } from '../input/bytes.ts';
import { readEvents } from '../input/read.ts';
import type { Source } from '../input/source.ts';
import type { Io } from '../io.ts';
import type { Result } from './result.ts';

/** Runs the cases of a file, one a line; a line that is no case fails. */
export async function runCaseFile(io: Io, { name: file, path }: Source): Promise<Result[]> {
  const results: Result[] = [];
  const visitor = {
    visit: (text: string, line: number) => void results.push(resultOf(text, file, line)),
    refuse: (line: number, reason: string) => void results.push(broken(file, line, reason)),
  };
  const bytes = unpacked(path === undefined ? io.stdin : fileBytes(path));
  try {
    for await (const _ of readEvents(bytes, { name: file, shape: 'lines', visitor }));
  } catch (error) {
    throw new UsageError(`${file}: ${reasonOf(error)}`);
  }
  return results;
}

function resultOf(text: string, file: string, line: number): Result {
  const one = caseOf(text);
  if (typeof one === 'string') return broken(file, line, one);
  const place = { id: one.id ?? `${file}:${line}`, file, line };
  if (one.tags?.includes('skip') || setAside(one)) return { ...place, verdict: 'skipped' };
  const { passed, ...difference } = runCase(one);
  return { ...place, verdict: passed ? 'passed' : 'failed', ...difference };
}

const broken = (file: string, line: number, reason: string): Result => ({
  ...{ id: `${file}:${line}`, file, line, verdict: 'failed' },
  ...{ expected: 'a case', actual: reason },
});

/** The case, or why the line is none. */
function caseOf(text: string): Case | string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return `no JSON: ${(error as Error).message}`;
  }
  if (typeof value !== 'object' || value === null) return 'no JSON object';
  const { id, language, text: said, expect, tags } = value as Record<string, unknown>;
  if (typeof language !== 'string') return 'no `language`';
  if (typeof said !== 'string') return 'no `text`';
  if (typeof expect !== 'object' || expect === null) return 'no `expect`';
  if (id !== undefined && typeof id !== 'string') return 'an `id` that is no text';
  if (!isTags(tags)) return '`tags` that are no list of texts';
  return value as Case;
}

const isTags = (tags: unknown) =>
  tags === undefined || (Array.isArray(tags) && tags.every((tag) => typeof tag === 'string'));
