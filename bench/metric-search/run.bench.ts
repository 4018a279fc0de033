import { unwrap } from '@sluice/core';
import { Catalogue, compile, type Finder, type Metric } from '@sluice/metric-math/metric-search';
import { randomOf } from '../fixtures/random.ts';
import { type Suite, suite } from '../harness.ts';

/** There is no other program that runs searches: the reference and the hand are compared with. */

const services = [
  { namespace: 'AWS/Lambda', names: ['Errors', 'Duration', 'Throttles'], label: 'FunctionName' },
  { namespace: 'AWS/EC2', names: ['CPUUtilization', 'NetworkIn'], label: 'InstanceId' },
  { namespace: 'AWS/SQS', names: ['NumberOfMessagesSent'], label: 'QueueName' },
  { namespace: 'AWS/DynamoDB', names: ['SuccessfulRequestLatency'], label: 'TableName' },
] as const;
const teams = ['checkout', 'basket', 'search', 'Billing', 'mailSender', 'HTTPGateway'];
const stages = ['dev', 'test', 'prod'];

function metricsOf(count: number): Metric[] {
  const random = randomOf(7);
  return Array.from({ length: count }, (_, i): Metric => {
    const { namespace, names, label } = random.pick(services);
    const value = `${random.pick(teams)}-${random.pick(stages)}-${random.hex(6)}`;
    const dimensions = { [label]: value, ...(random.once(4) && { Stage: random.pick(stages) }) };
    return { key: `m${i}`, namespace, metricName: random.pick(names), dimensions };
  });
}

const texts = [
  '{AWS/Lambda,FunctionName} MetricName="Errors"',
  '{AWS/EC2,InstanceId} MetricName="CPUUtilization" NOT dev',
  'Namespace="AWS/SQS" QueueName=checkout',
  'billing prod (Errors OR Throttles)',
  'mailsender',
  'HTTPGateway-test MetricName=("Errors" OR "NetworkIn")',
  'SuccessfulRequestLatency Stage="prod"',
  'nowhere',
];

const many = 100_000;
let catalogue: Catalogue | undefined;
const metrics = (): Catalogue => {
  catalogue ??= new Catalogue(metricsOf(many));
  return catalogue;
};

const finders = (engine: 'auto' | 'reference') =>
  new Map<string, Finder>(texts.map((text) => [text, unwrap(compile(text, { engine }), text)]));
const [auto, reference] = [finders('auto'), finders('reference')];

const search: Suite = suite<string>(`metric-search/find among ${many} metrics`, texts, {
  reference: (text) => reference.get(text)!.find(metrics()),
  'one by one': (text) => {
    const { test } = auto.get(text)!;
    return metrics().metrics.flatMap((metric, i) => (test(metric) ? [i] : []));
  },
  index: (text) => auto.get(text)!.find(metrics()),
});

const few = 10_000;
const written = JSON.stringify(metricsOf(few));

const building: Suite = suite<string>(`metric-search/index ${few} metrics`, [written], {
  'JSON.parse of them': (text) => JSON.parse(text).length,
  'JSON.parse and index': (text) => new Catalogue(JSON.parse(text)).size,
});

const reading: Suite = suite<string>('metric-search/parse, check and compile', texts, {
  sluice: (text) => compile(text).ok,
});

const suites: Suite[] = [search, building, reading];

export default suites;
