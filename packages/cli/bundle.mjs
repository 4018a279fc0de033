// Puts the built command into a few files: a process that loads two thousand modules one by one
// takes a second to begin, which is more than most searches take.
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

rmSync(here('bundle'), { recursive: true, force: true });
await build({
  entryPoints: [here('dist/bin.js'), here('dist/threads/thread.js')],
  outdir: here('bundle'),
  entryNames: '[name]',
  bundle: true,
  splitting: true,
  minifySyntax: true,
  minifyWhitespace: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  // Serves files that lie beside it.
  external: ['@sluice/playground'],
  // What is not ESM asks for parts of Node by this.
  banner: {
    js: "import { createRequire } from 'node:module';const require = createRequire(import.meta.url);",
  },
  logLevel: 'warning',
});
