import { builtinModules } from 'node:module';
import { describe, expect, test } from 'vitest';
import { type Package, reachable, readPackages } from './support/sources.ts';

/** From the ground up. A package imports only from layers below its own. */
const layers: readonly (readonly string[])[] = [
  ['core'],
  ['syntax', 'codegen'],
  ['match', 'scan'],
  [
    'event-pattern',
    'filter-pattern',
    'logs-insights',
    'schedule',
    'metric-math',
    'sampling',
    'xray-filter',
  ],
  ['alarm'],
  ['sluice'],
  ['playground'],
  ['cli'],
];

/** The libraries of others, and the only packages that may know them. */
const doorways: Readonly<Record<string, readonly string[]>> = {
  chevrotain: ['syntax'],
  re2js: ['logs-insights'],
  '@noble/hashes': ['logs-insights'],
};

/** These serve people: they may read files, listen, and use what they need for that. */
const outermost = ['playground', 'cli'];

const packages = readPackages();
const sources = new Map(packages.flatMap(({ files }) => files.map((file) => [file.path, file])));
const layerOf = (folder: string) => layers.findIndex((layer) => layer.includes(folder));
const packageOf = (specifier: string) => /^(?:@[^/]+\/)?[^/]+/.exec(specifier)![0];
const own = (name: string) =>
  name === 'sluice' || name.startsWith('@sluice/') ? name.replace('@sluice/', '') : undefined;
const imported = ({ files }: Package) =>
  files.flatMap((file) => file.imports.filter((each) => !each.startsWith('.')));

describe.each(packages)('$folder', (one) => {
  const { folder, manifest, files } = one;
  const dependencies = Object.keys(manifest.dependencies ?? {});

  test('has its layer', () => {
    expect(layerOf(folder)).toBeGreaterThanOrEqual(0);
    expect(own(manifest.name)).toBe(folder);
  });

  test('depends only on layers below', () => {
    const upwards = dependencies.filter((name) => layerOf(own(name) ?? '') >= layerOf(folder));
    expect(upwards).toEqual([]);
  });

  test('imports only what it depends on', () => {
    // What a page bundles is not installed with it.
    const bundled = outermost.includes(folder) ? Object.keys(manifest.devDependencies ?? {}) : [];
    const known = new Set([
      ...dependencies,
      ...bundled,
      ...builtinModules.map((name) => `node:${name}`),
    ]);
    expect(imported(one).filter((each) => !known.has(packageOf(each)) && !known.has(each))).toEqual(
      [],
    );
  });

  test('uses nothing of Node’s and no library of others, but by the doorways', () => {
    if (outermost.includes(folder)) return;
    const foreign = [...dependencies, ...imported(one).map(packageOf)].filter(
      (name) => own(name) === undefined,
    );
    expect(foreign.filter((name) => !doorways[name]?.includes(folder))).toEqual([]);
  });

  test('has no file that is too long to be one idea', () => {
    const long = files.map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }));
    expect(long.filter(({ lines }) => lines > 400)).toEqual([]);
  });
});

const references = [...sources.keys()].filter((path) => path.endsWith('/evaluate.ts'));

test.each(references)('%s shares no machinery with what it is to prove', (path) => {
  const reached = [...reachable(path, sources)];
  const shared = reached.filter((each) =>
    /\/(?:plan|compile|engine|rule-set)(?:\.ts|\/)|^@sluice\/(?:match|codegen)/.test(each),
  );
  expect(shared).toEqual([]);
});
