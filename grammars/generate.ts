/** Writes what is derived from the grammars and catalogues; `--check` only compares. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { languages } from 'sluice';
import { diagnostics } from './diagnostics.ts';
import { ebnf } from './ebnf.ts';
import { type Description, descriptions } from './languages.ts';
import { overview } from './overview.ts';
import { railroad } from './railroad.ts';
import { withRegion } from './region.ts';
import { textMate } from './text-mate.ts';

const check = process.argv.includes('--check');
const here = new URL('./', import.meta.url);

const readme = readFileSync(new URL('../README.md', here), 'utf8');
const derived = new Map([['../README.md', withRegion(readme, 'languages', overview())]]);
for (const language of languages) {
  derived.set(`${language.id}/diagnostics.md`, diagnostics(language));
  const description = descriptions[language.id];
  if (description !== undefined) describe(language.id, language.title, description);
}

function describe(id: string, title: string, description: Description): void {
  const { sections, lexemes, embedded, functions } = description;
  const rules = sections.map((each) => `(* ${each.title} *)\n${ebnf(each.productions)}\n`);
  derived.set(`${id}/grammar.ebnf`, rules.join('\n'));
  derived.set(`${id}/railroad.svg`, `${railroad(sections)}\n`);
  derived.set(`${id}/${id}.tmLanguage.json`, textMate(id, title, lexemes, embedded));
  if (functions !== undefined) {
    derived.set(`${id}/functions.json`, `${JSON.stringify(functions, null, 2)}\n`);
  }
}

const stale = [...derived].filter(([path, text]) => text !== written(path)).map(([path]) => path);
const extra = readdirSync(here, { recursive: true, encoding: 'utf8' }).filter(
  (path) => path.includes('/') && !derived.has(path),
);

if (check) {
  for (const path of [...stale, ...extra])
    console.log(`grammars/${path} is not what the sources say`);
  process.exitCode = stale.length + extra.length === 0 ? 0 : 1;
} else {
  for (const path of stale) {
    mkdirSync(new URL('.', new URL(path, here)), { recursive: true });
    writeFileSync(new URL(path, here), derived.get(path)!);
    console.log(`grammars/${path}`);
  }
}

function written(path: string): string | undefined {
  const file = new URL(path, here);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
