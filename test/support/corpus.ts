import { readdirSync, readFileSync } from 'node:fs';

/** A fenced block: what it is for, what it holds, and where, so that it can be rewritten. */
export interface Block {
  readonly role: string;
  /** The words after the role: `name=value` and marks. */
  readonly words: readonly string[];
  readonly content: string;
  /** Lines of the content in the file: from `first`, `count` of them (counted from 0). */
  readonly first: number;
  readonly count: number;
}

/** A text of a language and all that is claimed of it. */
export interface Specimen {
  readonly heading: string;
  readonly text: string;
  readonly options: Readonly<Record<string, unknown>>;
  readonly marks: ReadonlySet<string>;
  readonly claims: readonly Claim[];
  readonly line: number;
}

export interface Claim {
  readonly role: 'expect' | 'diagnostics' | 'format' | 'explain' | 'matches' | 'misses';
  readonly block: Block;
  /** The inputs that stand before it; absent where there are none. */
  readonly input?: Readonly<Record<string, unknown>>;
}

export interface Page {
  readonly language: string;
  readonly topic: string;
  readonly path: string;
  readonly source: string;
  readonly specimens: readonly Specimen[];
}

const folder = new URL('../corpus/', import.meta.url);

/** Every page of the corpus. Throws on a page that breaks the rules of `corpus/README.md`. */
export function readCorpus(): Page[] {
  const languages = readdirSync(folder, { withFileTypes: true }).filter((each) =>
    each.isDirectory(),
  );
  return languages.flatMap(({ name: language }) =>
    readdirSync(new URL(`${language}/`, folder))
      .filter((file) => file.endsWith('.md'))
      .map((file) => {
        const path = new URL(`${language}/${file}`, folder).pathname;
        const source = readFileSync(path, 'utf8');
        return {
          language,
          topic: file.slice(0, -3),
          path,
          source,
          specimens: read(source, language, path),
        };
      }),
  );
}

/** The source of a page with the content of some blocks replaced. */
export function rewrite(source: string, changes: ReadonlyMap<Block, string>): string {
  const lines = source.split('\n');
  const ordered = [...changes].sort(([a], [b]) => b.first - a.first);
  for (const [{ first, count }, content] of ordered) {
    lines.splice(first, count, ...(content === '' ? [] : content.split('\n')));
  }
  return lines.join('\n');
}

interface Draft extends Specimen {
  readonly claims: Claim[];
}

const claimed = new Set(['expect', 'diagnostics', 'format', 'explain', 'matches', 'misses']);

function read(source: string, language: string, path: string): Specimen[] {
  const specimens: Draft[] = [];
  let heading = '';
  let input: Record<string, unknown> | undefined;
  for (const part of partsOf(source.split('\n'), path)) {
    if (typeof part === 'string') {
      heading = part;
      continue;
    }
    const specimen = specimens.at(-1);
    if (part.role === language) {
      specimens.push(specimenOf(part, heading));
      input = undefined;
    } else if (specimen === undefined) {
      throw new Error(`${path}:${part.first}: a \`${part.role}\` block stands before any text`);
    } else if (claimed.has(part.role)) {
      specimen.claims.push(claimOf(part, specimen, input));
    } else {
      // An input after a result begins anew.
      if (specimen.claims.at(-1)?.input === input) input = undefined;
      input = { ...specimen.options, ...input, ...inputOf(part) };
    }
  }
  return specimens;
}

const specimenOf = (block: Block, heading: string): Draft => ({
  heading,
  text: block.content,
  options: Object.fromEntries(
    block.words
      .filter((word) => word.includes('='))
      .map((word) => word.split(/=(.*)/s, 2))
      .map(([name, value = '']) => [
        name,
        /^(true|false|\d+)$/.test(value) ? JSON.parse(value) : value,
      ]),
  ),
  marks: new Set(block.words.filter((word) => !word.includes('='))),
  claims: [],
  line: block.first,
});

function claimOf(block: Block, { options }: Specimen, input: Claim['input']): Claim {
  const claim = { role: block.role as Claim['role'], block };
  if (block.role === 'expect') return { ...claim, input: input ?? options };
  return input === undefined ? claim : { ...claim, input };
}

function inputOf({ role, words, content }: Block): object {
  if (role === 'input') return JSON.parse(content);
  return { [role]: words.includes('json') ? JSON.parse(content) : content };
}

/** The headings and the blocks with a role, in order. */
function* partsOf(lines: readonly string[], path: string): Generator<string | Block> {
  for (let i = 0; i < lines.length; i++) {
    const heading = /^#+ (.*)/.exec(lines[i]!);
    if (heading !== null) yield heading[1]!;
    const fence = /^(`{3,})(.*)/.exec(lines[i]!);
    if (fence === null) continue;
    const first = i + 1;
    const end = lines.indexOf(fence[1]!, first);
    if (end < 0) throw new Error(`${path}:${first}: this block is never closed`);
    const [role = '', ...words] = fence[2]!.trim().split(/\s+/);
    const content = lines.slice(first, end).join('\n');
    if (role !== '') yield { role, words, content, first, count: end - first };
    i = end;
  }
}
