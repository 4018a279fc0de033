import { type Diagnostic, suggest } from '@sluice/core';
import type { Call, Chain, Node, Operator } from '../ast.ts';
import { codes } from '../codes.ts';
import { constantOf } from '../constant.ts';
import { functions } from '../functions/index.ts';
import type { MetricMathOptions } from '../options.ts';
import { printNode } from '../print.ts';
import { scopeOf } from '../scope.ts';
import { replaced } from '../types/words.ts';
import { typeOf } from '../types.ts';
import { childrenOf } from '../walk.ts';
import { isSeries } from './fit.ts';

/** What is accepted and should be looked at again. */
export function advise(nodes: readonly Node[], options: MetricMathOptions): Diagnostic[] {
  return nodes.flatMap((node) => {
    if (node.kind === 'call') {
      const advice = Object.hasOwn(special, node.name) ? special[node.name]! : () => [];
      return [...adviseInAlarm(node, options), ...advice(node, options)];
    }
    return node.kind === 'chain' ? adviseSame(node) : [];
  });
}

function adviseInAlarm({ name, nameSpan }: Call, { api }: MetricMathOptions): Diagnostic[] {
  const why = functions.get(name)?.inAlarm;
  return api === 'PutMetricAlarm' && why !== undefined
    ? [codes.inAlarm.at(nameSpan, name, why)]
    : [];
}

type Advise = (call: Call, options: MetricMathOptions) => Diagnostic[];

const special: Readonly<Record<string, Advise>> = {
  IF(call, options) {
    const [condition] = call.parameters;
    const constant = condition && constantOf(condition);
    if (constant === undefined) return adviseElse(call, options);
    const branch = `the first branch is ${constant === 0 ? 'never' : 'always'} taken`;
    return [codes.constantCondition.at(condition!.span, branch)];
  },

  PERIOD: ({ parameters: [metric] }) =>
    metric === undefined || metric.kind === 'reference' ? [] : [codes.periodOf.at(metric.span)],

  STDDEV: ({ nameSpan }, { deviation }) => [
    codes.undocumented.at(
      nameSpan,
      'whether `STDDEV` divides by n or by n - 1',
      deviation === 'sample' ? 'by n - 1' : 'by n',
    ),
  ],

  SLICE: ({ parameters: [, start, end] }) => [
    ...advisePlace(start, 'a place below 0', 'it is taken as 0'),
    ...advisePlace(end, 'a place below 0', 'it is taken as 0'),
  ],

  SORT: ({ parameters: [, , , limit] }) => advisePlace(limit, 'a limit below 0', 'nothing is left'),

  FIRST: adviseBand,
  LAST: adviseBand,

  DB_PERF_INSIGHTS({ parameters: [engine] }) {
    if (engine?.kind !== 'text' || engine.raw === 'RDS' || engine.raw === 'DOCDB') return [];
    const span = { start: engine.span.start + 1, end: engine.span.end - 1 };
    const known = suggest(engine.raw, ['RDS', 'DOCDB']);
    const fix = known === undefined ? undefined : replaced(span, known);
    return [codes.engine.at({ span, fix }, engine.raw)];
  },

  INSIGHT_RULE_METRIC({ parameters: [, metric] }) {
    if (metric?.kind !== 'text' || ruleMetrics.includes(metric.raw)) return [];
    const span = { start: metric.span.start + 1, end: metric.span.end - 1 };
    const known = suggest(metric.raw, ruleMetrics);
    const hint =
      known === undefined ? `write one of ${ruleMetrics.join(', ')}` : `did you mean \`${known}\`?`;
    const fix = known === undefined ? undefined : replaced(span, known);
    return [codes.ruleMetric.at({ span, fix }, metric.raw, hint)];
  },
};

const ruleMetrics = [
  'UniqueContributors',
  'MaxContributorValue',
  'SampleCount',
  'Sum',
  'Minimum',
  'Maximum',
  'Average',
];

function adviseBand({ parameters: [band], nameSpan }: Call, { band: order }: MetricMathOptions) {
  if (band?.kind !== 'call' || band.name !== 'ANOMALY_DETECTION_BAND') return [];
  const reading =
    order === 'lower-first' ? 'the lower edge comes first' : 'the upper edge comes first';
  return [codes.undocumented.at(nameSpan, 'the order of a band in one way only', reading)];
}

/** A number that counts series, and is negative or has a fraction. */
function advisePlace(node: Node | undefined, below: string, reading: string): Diagnostic[] {
  const place = node && constantOf(node);
  if (node === undefined || place === undefined || (place >= 0 && Number.isInteger(place))) {
    return [];
  }
  return place < 0
    ? [codes.undocumented.at(node.span, below, reading)]
    : [codes.undocumented.at(node.span, 'a fraction in a count', 'it is cut off')];
}

/** The guide had it both ways what a third argument gives where it has no point. */
function adviseElse({ parameters }: Call, options: MetricMathOptions): Diagnostic[] {
  const [, then, otherwise] = parameters;
  if (then === undefined || otherwise === undefined || !hasGaps(otherwise)) return [];
  const isSure = (node: Node): boolean => {
    const type = typeOf(node, scopeOf(options), []);
    return type === 'TS' || (type === 'unknown' && isSeries(node));
  };
  if (!isSure(then) || !isSure(otherwise)) return [];
  const reading = options.absentElse === 'drop' ? 'no point' : '0';
  const what = 'in one way only what `IF` gives where its third argument has no point';
  return [codes.undocumented.at(otherwise.span, what, reading)];
}

const full = ['TIME_SERIES', 'MINUTE', 'HOUR', 'DAY', 'DATE', 'MONTH', 'YEAR', 'EPOCH'];

/** Whether a series may lack points that others have. */
function hasGaps(node: Node): boolean {
  if (node.kind === 'reference') return true;
  if (node.kind !== 'call') return childrenOf(node).some(hasGaps);
  const filler = node.name === 'FILL' ? node.parameters[1] : undefined;
  return !full.includes(node.name) && (filler === undefined || constantOf(filler) === undefined);
}

const results: Partial<Record<Operator, string>> = {
  '-': 'the difference is always 0',
  '/': 'the quotient is always 1',
  '==': 'it is always 1',
  '!=': 'it is always 0',
  '<': 'it is always 0',
  '>': 'it is always 0',
  '<=': 'it is always 1',
  '>=': 'it is always 1',
};

/** `m1 - m1`; numbers on both sides are the business of whoever wrote them. */
function adviseSame({ first, steps: [step] }: Chain): Diagnostic[] {
  const what = step && results[step.operator];
  if (step === undefined || what === undefined || constantOf(first) !== undefined) return [];
  const text = printNode(first);
  return text === printNode(step.operand)
    ? [codes.sameOperands.at(step.operatorSpan, text, what)]
    : [];
}
