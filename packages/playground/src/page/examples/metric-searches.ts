import { type Example, json } from './example.ts';

const metric = (key: string, namespace: string, metricName: string, dimensions: object) => ({
  key,
  namespace,
  metricName,
  dimensions,
});

const catalogue = json({
  metrics: [
    metric('cpu of i-1', 'AWS/EC2', 'CPUUtilization', { InstanceId: 'i-1' }),
    metric('cpu of i-2', 'AWS/EC2', 'CPUUtilization', { InstanceId: 'i-2' }),
    metric('cpu of all t3.micro', 'AWS/EC2', 'CPUUtilization', { InstanceType: 't3.micro' }),
    metric('network of i-1', 'AWS/EC2', 'NetworkIn', { InstanceId: 'i-1' }),
    metric('checkout errors', 'AWS/Lambda', 'Errors', { FunctionName: 'checkout' }),
    metric('checkout-v2 errors', 'AWS/Lambda', 'Errors', { FunctionName: 'checkout-v2' }),
    metric('all errors', 'AWS/Lambda', 'Errors', {}),
  ],
});

export const metricSearches: readonly Example[] = [
  {
    title: 'One metric of every instance',
    text: '{AWS/EC2,InstanceId} MetricName="CPUUtilization"',
    input: catalogue,
  },
  {
    title: 'Words find more than the whole field',
    text: '{AWS/Lambda,FunctionName} FunctionName=checkout',
    input: catalogue,
  },
  {
    title: 'Why one metric is not found',
    text: '{AWS/EC2,InstanceId} MetricName=CPUUtil',
    input: json({
      metrics: [metric('cpu', 'AWS/EC2', 'CPUUtilization', { InstanceType: 't3.micro' })],
    }),
  },
  {
    title: 'A mistake: the docs’ own quotes',
    text: ":aws.AccountId = (111122223333 OR 'LOCAL') CPUUtilization",
    input: '',
  },
];
