/** What is known of metrics of AWS's own: their unit, and how often a point comes at best (seconds). */
export interface KnownMetric {
  readonly unit: string;
  readonly seconds: number;
}

const of = (unit: string, names: string, seconds = 60): [string, KnownMetric][] =>
  names.split(' ').map((name) => [name, { unit, seconds }]);

const known: Readonly<Record<string, Readonly<Record<string, KnownMetric>>>> = {
  'AWS/EC2': Object.fromEntries([
    ...of('Percent', 'CPUUtilization'),
    ...of('Bytes', 'NetworkIn NetworkOut DiskReadBytes DiskWriteBytes'),
    ...of('Count', 'StatusCheckFailed StatusCheckFailed_Instance StatusCheckFailed_System'),
    ...of('Count', 'CPUCreditBalance CPUCreditUsage', 300),
  ]),
  'AWS/Lambda': Object.fromEntries([
    ...of('Count', 'Errors Invocations Throttles ConcurrentExecutions DeadLetterErrors'),
    ...of('Milliseconds', 'Duration PostRuntimeExtensionsDuration IteratorAge'),
  ]),
  'AWS/ApplicationELB': Object.fromEntries([
    ...of('Count', 'RequestCount HTTPCode_ELB_5XX_Count HTTPCode_Target_5XX_Count'),
    ...of(
      'Count',
      'HTTPCode_ELB_4XX_Count HTTPCode_Target_4XX_Count UnHealthyHostCount HealthyHostCount',
    ),
    ...of('Seconds', 'TargetResponseTime'),
  ]),
  'AWS/SQS': Object.fromEntries([
    ...of(
      'Count',
      'ApproximateNumberOfMessagesVisible NumberOfMessagesSent NumberOfMessagesReceived',
    ),
    ...of('Seconds', 'ApproximateAgeOfOldestMessage'),
  ]),
  'AWS/RDS': Object.fromEntries([
    ...of('Percent', 'CPUUtilization'),
    ...of('Bytes', 'FreeStorageSpace FreeableMemory SwapUsage'),
    ...of('Count', 'DatabaseConnections'),
    ...of('Seconds', 'ReadLatency WriteLatency ReplicaLag'),
  ]),
  'AWS/DynamoDB': Object.fromEntries([
    ...of('Count', 'ThrottledRequests UserErrors SystemErrors'),
    ...of('Milliseconds', 'SuccessfulRequestLatency'),
  ]),
  'AWS/ECS': Object.fromEntries(of('Percent', 'CPUUtilization MemoryUtilization')),
  'AWS/ApiGateway': Object.fromEntries([
    ...of('Count', '4XXError 5XXError Count'),
    ...of('Milliseconds', 'Latency IntegrationLatency'),
  ]),
  'AWS/S3': Object.fromEntries([
    ...of('Bytes', 'BucketSizeBytes', 86_400),
    ...of('Count', 'NumberOfObjects', 86_400),
  ]),
  'AWS/Billing': Object.fromEntries(of('None', 'EstimatedCharges', 21_600)),
};

/** Nothing where we know nothing: that says nothing of the metric. */
export function knownMetric(namespace = '', name = ''): KnownMetric | undefined {
  const metrics = Object.hasOwn(known, namespace) ? known[namespace]! : {};
  return Object.hasOwn(metrics, name) ? metrics[name] : undefined;
}

export const metricNames = (namespace: string): readonly string[] =>
  Object.hasOwn(known, namespace) ? Object.keys(known[namespace]!) : [];

const more =
  'AWS/AutoScaling AWS/Backup AWS/CertificateManager AWS/CloudFront AWS/Cognito AWS/DocDB AWS/DX AWS/EBS AWS/EFS AWS/ElastiCache AWS/ELB AWS/ES AWS/Events AWS/Firehose AWS/FSx AWS/GatewayELB AWS/GlobalAccelerator AWS/Inspector AWS/IoT AWS/Kafka AWS/Kinesis AWS/KMS AWS/Logs AWS/MQ AWS/NATGateway AWS/NetworkELB AWS/NetworkFirewall AWS/Redshift AWS/Route53 AWS/SageMaker AWS/Scheduler AWS/SecretsManager AWS/SES AWS/SNS AWS/States AWS/StorageGateway AWS/Transfer AWS/TransitGateway AWS/Usage AWS/VPN AWS/WAFV2 AWS/WorkSpaces AWS/X-Ray';

/** Namespaces of services, to say which one was meant. */
export const namespaces: readonly string[] = [...Object.keys(known), ...more.split(' ')];
