import type { sampling } from 'sluice';
import type { Paint } from '../output/paint.ts';
import { table } from '../output/table.ts';
import type { SampledRequest } from './requests.ts';

/** One decision on a line: what became of the request, by which rule, and what it was. */
export function decisionLine(
  { kind, sampled, rule }: sampling.Decision,
  request: SampledRequest,
  paint: Paint,
): string {
  const verdict = paint(sampled ? 'good' : 'dim', kind.padEnd(longestKind));
  return `${verdict}  ${rule ?? noRule}  ${describe(request)}\n`;
}

const longestKind = 'reservoir'.length;
const noRule = '(no rule)';

/** What is known of a request, as short as may be. */
function describe({ method, host, path, serviceName, attributes }: SampledRequest): string {
  const url = `${host ?? ''}${path ?? ''}`;
  const words = [method, url === '' ? undefined : url, serviceName];
  const pairs = Object.entries(attributes ?? {}).map(([key, value]) => `${key}=${value}`);
  return [...words.filter((word) => word !== undefined && word !== ''), ...pairs].join(' ');
}

/** What each rule took and traced, and what that costs; rules that took nothing are listed too. */
export function simulationTable({ rules, total }: sampling.Simulation, paint: Paint): string {
  const head = [
    'rule',
    'requests',
    'traced',
    'share',
    'reservoir',
    'rate',
    'expected',
    '$ a month',
  ];
  const rows = rules
    .filter(({ rule, requests }) => rule !== undefined || requests > 0)
    .map((share) => rowOf(share.rule ?? noRule, share));
  return table([head.map((name) => paint('bold', name)), ...rows, rowOf('total', total)]);
}

function rowOf(name: string, share: Omit<sampling.Share, 'rule'>): string[] {
  const { requests, sampled, kinds, expected, costPerMonth } = share;
  const percent = requests === 0 ? '-' : `${((sampled / requests) * 100).toFixed(1)} %`;
  return [
    name,
    String(requests),
    String(sampled),
    percent,
    String(kinds.borrow + kinds.quota + kinds.reservoir),
    String(kinds.rate),
    expected.toFixed(1),
    costPerMonth.toFixed(2),
  ];
}
