import { readFile } from 'node:fs/promises';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { readPackages } from '../support/sources.ts';
import { command, type Step } from './step.ts';
import { packed } from './tarballs.ts';

/** Each package as others will meet it: its manifest, its files, its types. */
export const packageSteps = (): Step[] =>
  readPackages().map(({ manifest }) => ({
    name: `${manifest.name} as a package (publint, attw)`,
    run: async () => {
      const tarball = (await packed()).get(manifest.name)!;
      await lint(tarball);
      await command('node_modules/.bin/attw', [tarball, '--profile', 'esm-only', '--no-emoji']);
      return undefined;
    },
  }));

async function lint(tarball: string): Promise<void> {
  const { buffer } = new Uint8Array(await readFile(tarball));
  const { messages, pkg } = await publint({ strict: true, pack: { tarball: buffer } });
  const complaints = messages.filter(({ type }) => type !== 'suggestion');
  if (complaints.length === 0) return;
  throw new Error(complaints.map((each) => formatMessage(each, pkg, { color: false })).join('\n'));
}
