import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { examplesIn } from '../support/readme.ts';
import { readPackages, root } from '../support/sources.ts';
import { command, type Step } from './step.ts';
import { once, packed, temporary } from './tarballs.ts';

const outermost = ['@sluice/cli', '@sluice/playground'];

/** An empty project that has installed the packages from their tarballs. */
export const project: () => Promise<string> = once(async () => {
  const folder = temporary('trial');
  const dependencies = Object.fromEntries(
    [...(await packed())].map(([name, path]) => [name, `file:${path}`]),
  );
  write(folder, 'package.json', JSON.stringify({ private: true, type: 'module', dependencies }));
  await command(
    'npm',
    ['install', '--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts'],
    folder,
  );
  return folder;
});

export const trialSteps = (): Step[] => [
  { name: 'the packages install from their tarballs', run: async () => void (await project()) },
  {
    name: 'every door of them has types, with nothing of Node or a browser',
    run: typesOfEveryDoor,
  },
  { name: 'the README’s embedding example is typed and runs', run: embedding },
  {
    name: 'the installed command runs',
    run: async () => {
      const said = await command('node_modules/.bin/sluice', ['languages'], await project());
      if (!said.includes('event-pattern')) throw new Error(`it said:\n${said}`);
      return undefined;
    },
  },
];

async function typesOfEveryDoor(): Promise<undefined> {
  const folder = await project();
  const doors = readPackages()
    .filter(({ manifest }) => !outermost.includes(manifest.name))
    .flatMap(({ manifest }) =>
      Object.keys(manifest.exports ?? {})
        .filter((door) => !door.includes('*') && !door.endsWith('.json'))
        .map((door) => manifest.name + door.slice(1)),
    );
  const lines = doors.map((door, i) => `import * as door${i} from '${door}';\nvoid door${i};`);
  write(folder, 'doors.ts', lines.join('\n'));
  await compile(folder, 'doors.ts');
  return undefined;
}

async function embedding(): Promise<undefined> {
  const folder = await project();
  const example = embeddingExample();
  write(
    folder,
    'embedding.ts',
    `declare const console: { log(...said: unknown[]): void };\n${example.code}\nexport {};`,
  );
  await compile(folder, 'embedding.ts');
  const said = await command('node', ['embedding.js'], folder);
  if (said.trim() !== example.output)
    throw new Error(`it said\n${said}\nand not\n${example.output}`);
  return undefined;
}

/** The one that stands under `embedding` in the README. */
export function embeddingExample(): { readonly code: string; readonly output: string } {
  const example = examplesIn(join(root, 'README.md')).find(({ name }) => name === 'embedding');
  if (example === undefined) throw new Error('the README has no example called `embedding`');
  return example;
}

const options = {
  target: 'es2023',
  lib: ['es2023'],
  types: [],
  module: 'nodenext',
  strict: true,
  // The declarations that we publish are read, not skipped.
  skipLibCheck: false,
};

async function compile(folder: string, file: string): Promise<void> {
  write(folder, 'tsconfig.json', JSON.stringify({ compilerOptions: options, files: [file] }));
  await command(join(root, 'node_modules/.bin/tsc'), ['-p', '.'], folder);
}

const write = (folder: string, file: string, text: string) =>
  writeFileSync(join(folder, file), text);
