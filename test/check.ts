/** Everything that must hold besides the tests: style, types, dead code, grammars, packaging. */
import { bundleSteps } from './check/bundle.ts';
import { kernelSteps } from './check/kernel.ts';
import { packageSteps } from './check/packages.ts';
import { perform, type Step, stepOf } from './check/step.ts';
import { trialSteps } from './check/trial.ts';
import { readCorpus } from './support/corpus.ts';

const tool = (name: string) => `node_modules/.bin/${name}`;

const steps: readonly Step[] = [
  stepOf('style (biome)', tool('biome'), ['ci', '--error-on-warnings', '--colors=off', '.']),
  stepOf('types of everything (tsc)', tool('tsc'), ['--noEmit', '-p', '.']),
  stepOf('build of the packages (tsc -b)', 'npm', ['run', '-s', 'build']),
  stepOf('dead code and dependencies (knip)', tool('knip'), ['--no-progress']),
  stepOf('derived grammars are up to date', 'npm', ['run', '-s', 'grammars', '--', '--check']),
  ...kernelSteps,
  { name: 'what the corpus claims without a source', run: async () => uncertain() },
  ...packageSteps(),
  ...trialSteps(),
  ...bundleSteps(),
];

/** Not a fault; but it should be in sight. */
function uncertain(): string {
  const claims = readCorpus().flatMap(({ language, specimens }) =>
    specimens
      .filter(({ marks }) => marks.has('uncertain'))
      .map(({ heading }) => `${language}: ${heading}`),
  );
  const facts = [...new Set(claims)];
  return [`${facts.length} facts`, ...facts].join('\n        ');
}

let passed = 0;
for (const step of steps) if (await perform(step)) passed += 1;
const failed = steps.length - passed;
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
