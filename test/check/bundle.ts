import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import type { Step } from './step.ts';
import { embeddingExample, project } from './trial.ts';

/** What `event-pattern` may cost a page, in bytes. Raise them only on purpose. */
const limit = { minified: 170_000, gzipped: 57_000 };

export const bundleSteps = (): Step[] => [
  { name: 'the example runs bundled for a browser', run: () => runBundled(true) },
  { name: 'the example runs bundled where eval is forbidden', run: () => runBundled(false) },
  {
    name: 'the size of event-pattern in a page',
    run: async () => {
      const text = await bundle("export * from '@sluice/event-pattern';");
      const size = {
        minified: Buffer.byteLength(text),
        gzipped: gzipSync(text, { level: 9 }).length,
      };
      const said = `${size.minified} bytes, ${size.gzipped} gzipped (limit ${limit.minified}, ${limit.gzipped})`;
      if (size.minified > limit.minified || size.gzipped > limit.gzipped) throw new Error(said);
      return said;
    },
  },
];

/** One script for a page: a built-in of Node's in it is an error. */
async function bundle(contents: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: await project(), loader: 'ts' },
    bundle: true,
    minify: true,
    write: false,
    platform: 'browser',
    format: 'iife',
    globalName: 'bundled',
    target: 'es2022',
    logLevel: 'silent',
  });
  return outputFiles[0]!.text;
}

/** Runs the example with what pages and Node both have, and nothing else. */
async function runBundled(strings: boolean): Promise<undefined> {
  const { code, output } = embeddingExample();
  const said: string[] = [];
  const log = (...parts: unknown[]) => said.push(parts.map(String).join(' '));
  const context = createContext(
    { console: { log }, TextEncoder, TextDecoder },
    { codeGeneration: { strings, wasm: false } },
  );
  runInContext(await bundle(code), context, { filename: join('page', 'bundle.js') });
  if (said.join('\n') !== output)
    throw new Error(`it said\n${said.join('\n')}\nand not\n${output}`);
  return undefined;
}
