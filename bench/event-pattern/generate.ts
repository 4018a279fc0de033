/** Rules and events that look like those of a busy bus; the same seed gives the same. */

export interface Workload {
  readonly rules: readonly (readonly [id: string, text: string])[];
  readonly events: readonly object[];
}

/** Mulberry32: small, and good enough to mix rules. */
function randomOf(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

type Below = (below: number) => number;

const regions = ['us-east-1', 'us-west-2', 'eu-west-1', 'eu-central-1', 'ap-southeast-2'];
const states = ['pending', 'running', 'stopping', 'stopped', 'terminated'];
const levels = ['INFO', 'Warn', 'ERROR', 'fatal'];
const hex = (random: Below, digits: number): string =>
  Array.from({ length: digits }, () => random(16).toString(16)).join('');

/** Each takes a source of chance and the number of different names that there are. */
const ruleKinds: readonly ((random: Below, names: number) => object)[] = [
  (random, names) => ({
    source: ['aws.s3'],
    'detail-type': ['Object Created'],
    detail: { bucket: { name: [`bucket-${random(names)}`] } },
  }),
  (random, names) => ({
    source: ['aws.ec2'],
    detail: { 'instance-id': [`i-${random(names)}`], state: [states[random(5)], 'terminated'] },
  }),
  (random, names) => ({
    source: ['shop.orders'],
    detail: { customer: { id: [random(names)], tier: [{ 'anything-but': ['free', 'trial'] }] } },
  }),
  (random, names) => ({
    source: ['aws.s3'],
    detail: { object: { key: [{ prefix: `uploads/${random(names)}/${hex(random, 2)}` }] } },
  }),
  (random) => ({
    source: ['aws.s3'],
    detail: { object: { key: [{ suffix: `${hex(random, 3)}.png` }] } },
  }),
  (random, names) => ({
    source: ['aws.ecs'],
    detail: { group: [{ wildcard: `service:*-${random(names)}` }], lastStatus: ['STOPPED'] },
  }),
  (random, names) => ({
    source: [{ prefix: 'aws.' }],
    region: [regions[random(5)]],
    resources: [{ suffix: `instance/i-${random(names)}` }],
  }),
  (random, names) => {
    const low = random(names * 10);
    return {
      source: ['shop.orders'],
      detail: { total: [{ numeric: ['>=', low, '<', low + 10] }] },
    };
  },
  (random, names) => ({
    detail: {
      sourceIPAddress: [{ cidr: `10.${random(200)}.${random(256)}.0/${24 + random(4)}` }],
      user: [{ 'equals-ignore-case': `User-${random(names)}` }],
    },
  }),
  (random, names) => ({
    detail: {
      items: { sku: [`sku-${random(names)}`], quantity: [{ numeric: ['>', 1 + random(5)] }] },
    },
  }),
  (random, names) => ({
    source: ['app.log'],
    detail: {
      level: [{ 'equals-ignore-case': 'error' }],
      service: [`service-${random(names)}`],
      trace: [{ exists: false }],
    },
  }),
  (random, names) => ({
    $or: [
      { detail: { alarmName: [`alarm-${random(names)}`] } },
      {
        detail: { alarmName: [{ prefix: `team-${random(names)}-` }], state: { value: ['ALARM'] } },
      },
    ],
  }),
];

/** What a service puts into `detail`. */
const eventKinds: readonly ((
  random: Below,
) => readonly [source: string, type: string, detail: object])[] = [
  (random) => [
    'aws.s3',
    'Object Created',
    {
      bucket: { name: `bucket-${random(20000)}` },
      object: { key: `uploads/${random(20000)}/${hex(random, 8)}.png`, size: random(1e6) },
    },
  ],
  (random) => [
    'aws.ec2',
    'EC2 Instance State-change Notification',
    { 'instance-id': `i-${random(20000)}`, state: states[random(5)] },
  ],
  (random) => [
    'shop.orders',
    'Order Placed',
    {
      customer: { id: random(20000), tier: ['free', 'trial', 'gold'][random(3)] },
      total: random(200000),
      items: Array.from({ length: 1 + random(4) }, () => ({
        sku: `sku-${random(20000)}`,
        quantity: random(8),
      })),
    },
  ],
  (random) => [
    'aws.ecs',
    'ECS Task State Change',
    { group: `service:web-${random(20000)}`, lastStatus: ['RUNNING', 'STOPPED'][random(2)] },
  ],
  (random) => [
    'aws.cloudtrail',
    'AWS API Call via CloudTrail',
    {
      sourceIPAddress: `10.${random(200)}.${random(256)}.${random(256)}`,
      user: `user-${random(20000)}`,
    },
  ],
  (random) => [
    'app.log',
    'Log',
    {
      level: levels[random(4)],
      service: `service-${random(20000)}`,
      ...(random(2) === 0 && { trace: hex(random, 16) }),
    },
  ],
  (random) => [
    'aws.cloudwatch',
    'CloudWatch Alarm State Change',
    { alarmName: `alarm-${random(20000)}`, state: { value: 'ALARM' } },
  ],
];

/** Different names grow with the rules, so that an event concerns about as many of them. */
export function workload(ruleCount: number, eventCount: number, seed: number): Workload {
  const random = randomOf(seed);
  const names = Math.max(20, ruleCount * 2);
  const rules = Array.from({ length: ruleCount }, (_, i): readonly [string, string] => {
    const rule = ruleKinds[random(ruleKinds.length)]!(random, names);
    return [`rule-${i}`, JSON.stringify(rule)];
  });
  return { rules, events: eventsOf(eventCount, seed) };
}

/** Events alone. */
export function eventsOf(count: number, seed: number): readonly object[] {
  const random = randomOf(seed + 1);
  return Array.from({ length: count }, (_, i) => {
    const [source, type, detail] = eventKinds[random(eventKinds.length)]!(random);
    return {
      version: '0',
      id: hex(random, 16),
      'detail-type': type,
      source,
      account: '123456789012',
      time: `2026-01-01T00:00:${String(i % 60).padStart(2, '0')}Z`,
      region: regions[random(5)],
      resources: [`arn:aws:ec2:us-east-1:123456789012:instance/i-${random(20000)}`],
      detail,
    };
  });
}
