/** `npm run bench [filter] [-- --quick --save]`: measures, prints a table, perhaps keeps a record. */
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Effort, type Measure, measure, type Suite } from './harness.ts';
import { recordOf, writeRecord } from './record.ts';
import { writeSummary } from './summary.ts';
import { tableOf } from './table.ts';

const flags = process.argv.slice(2).filter((each) => each.startsWith('--'));
const [filter = '', engine] = process.argv.slice(2).filter((each) => !each.startsWith('--'));
const effort: Effort = flags.includes('--quick')
  ? { rounds: 3, seconds: 0.05 }
  : { rounds: 9, seconds: 0.3 };

const suites = (await suitesOf()).filter(({ name }) => name.includes(filter));

if (flags.includes('--alone')) {
  const [one] = suites.filter(({ name }) => name === filter);
  const engines = Object.fromEntries(
    Object.entries(one!.engines).filter(([name]) => name === engine),
  );
  console.log(measure({ ...one!, engines }, effort)[0]!.nsPerEvent);
} else {
  const measures = suites.flatMap((one) => {
    const measured = measure(one, effort).map((each) => ({ ...each, ...alone(each) }));
    console.log(`${tableOf(measured)}\n`);
    return measured;
  });
  if (flags.includes('--save')) {
    const record = recordOf(measures);
    console.log(`bench/records/${writeRecord(record)}`);
    writeSummary(record);
  }
}

/** The same in a process of its own, where no other engine has shaped the code. */
function alone({ suite, engine }: Measure): { alone?: number } {
  if (flags.includes('--quick')) return {};
  const args = [...process.execArgv, fileURLToPath(import.meta.url), suite, engine, '--alone'];
  return { alone: Number(execFileSync(process.execPath, args, { encoding: 'utf8' })) };
}

async function suitesOf(): Promise<Suite[]> {
  const here = new URL('.', import.meta.url);
  const files = readdirSync(here, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.bench.ts'))
    .sort();
  const modules = await Promise.all(files.map((file) => import(new URL(file, here).href)));
  return modules.flatMap((module: { readonly default: Suite | Suite[] }) => module.default);
}
