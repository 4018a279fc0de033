import { unwrap } from '@sluice/core';
import { compile, readTrace } from '@sluice/xray-filter';
import { expect, test } from 'vitest';

const finds = (text: string, trace: unknown) => unwrap(compile(text), text).test(trace);
const matching = (trace: unknown, texts: readonly string[]) =>
  texts.filter((text) => finds(text, trace));

/** As `aws xray get-trace-summaries` prints one. */
const summary = {
  Id: '1-5f84c7a1-e7d1852db8c4fd35d88bf49a',
  StartTime: 1602537377,
  Duration: 2.113,
  ResponseTime: 2.04,
  HasFault: false,
  HasError: false,
  HasThrottle: true,
  IsPartial: false,
  Http: {
    HttpURL: 'https://shop.example.com/v2/orders',
    HttpStatus: 429,
    HttpMethod: 'POST',
    UserAgent: 'curl/8.5.0',
    ClientIp: '192.0.2.17',
  },
  Annotations: {
    tier: [
      { AnnotationValue: { StringValue: 'gold' }, ServiceIds: [] },
      { AnnotationValue: { StringValue: 'silver' }, ServiceIds: [] },
    ],
    items: [{ AnnotationValue: { NumberValue: 12, StringValue: null, BooleanValue: null } }],
    trial: [{ AnnotationValue: { BooleanValue: false } }],
    odd: 'x',
  },
  Users: [{ UserName: 'alice', ServiceIds: [] }, { UserName: 'bob' }, { UserName: null }],
  ServiceIds: [
    {
      Name: 'shop',
      Names: ['shop', 'shop.example.com'],
      AccountId: '111111111111',
      Type: 'AWS::ECS::Container',
    },
    { Name: 'DynamoDB', Names: ['DynamoDB'], Type: 'AWS::DynamoDB::Table' },
    { Name: 'shop', Names: ['shop'], Type: 'client' },
    { Names: ['lonely'] },
  ],
  EntryPoint: { Name: 'shop', Names: ['shop'], Type: 'AWS::ECS::Container' },
  AvailabilityZones: [{ Name: 'us-east-1a' }],
  InstanceIds: [{ Id: 'i-0123456789abcdef0' }],
  ResourceARNs: [{ ARN: 'arn:aws:ecs:us-east-1:111111111111:task/a' }],
  ErrorRootCauses: [
    {
      ClientImpacting: true,
      Services: [
        {
          Name: 'shop',
          Type: 'AWS::ECS::Container',
          EntityPath: [{ Name: 'shop', Exceptions: [] }],
        },
        {
          Name: 'DynamoDB',
          Type: 'AWS::DynamoDB::Table',
          Inferred: true,
          EntityPath: [
            {
              Name: 'DynamoDB',
              Remote: true,
              Exceptions: [{ Name: 'ProvisionedThroughputExceeded', Message: 'rate exceeded' }],
            },
          ],
        },
      ],
    },
  ],
  ResponseTimeRootCauses: [
    { Services: [{ Name: 'shop', EntityPath: [{ Name: 'shop', Coverage: 0.75, Remote: false }] }] },
  ],
};

const ofSummary = [
  'throttle',
  '!ok AND !error AND !fault AND !partial',
  'responsetime > 2 AND duration > 2.1 AND http.status = 429',
  'http.url ENDSWITH "/orders" AND http.method = "POST" AND http.useragent BEGINSWITH "curl" AND http.clientip = "192.0.2.17"',
  'user = "alice" AND user = "bob"',
  'availabilityzone = "us-east-1a" AND instance.id AND resource.arn CONTAINS ":ecs:"',
  'annotation.tier = "silver" AND annotation.items >= 12 AND !annotation.trial AND !annotation.odd',
  'service("shop.example.com") { root AND name = "shop" AND type = "AWS::ECS::Container" }',
  'service(id(account.id: "111111111111"))',
  'service("DynamoDB") { error AND !root }',
  'service("lonely") AND !service("shop") { fault }',
  'rootcause.error.service { last AND inferred AND name = "DynamoDB" AND index = 1 }',
  'rootcause.error.exception { message CONTAINS "rate" }',
  'rootcause.responsetime.entity { coverage = 0.75 AND !remote }',
  'rootcause.json = #[{"ClientImpacting": true, "Services": [{"Name": "shop"}, {"Name": "DynamoDB"}]}]',
  '!rootcause.fault.service AND !edge()',
];

test('a summary of GetTraceSummaries is read as it is written', () => {
  expect(matching(summary, ofSummary)).toEqual(ofSummary);
});

test('a request without a status is well where it ended', () => {
  const ended = { Id: '1', ResponseTime: 1, HasFault: false };
  expect(readTrace(ended)).toMatchObject({ ok: true });
  expect(readTrace({ Id: '1', ResponseTime: null })).toMatchObject({ ok: false });
  expect(readTrace({ ...ended, HasFault: true })).toMatchObject({ ok: false, fault: true });
  expect(readTrace({ ...ended, Http: { HttpStatus: 304 } })).toMatchObject({ ok: false });
});

const document = (one: object) => ({ Id: Reflect.get(one, 'id'), Document: JSON.stringify(one) });

const front = {
  id: '70de5b6f19ff9a0a',
  name: 'shop',
  trace_id: '1-581cf771-a006649127e371903a2de979',
  start_time: 1478293361.271,
  end_time: 1478293363.449,
  origin: 'AWS::ECS::Container',
  http: {
    request: {
      url: 'https://shop.example.com/cart',
      method: 'GET',
      user_agent: 'x',
      client_ip: '192.0.2.1',
    },
    response: { status: 200 },
  },
  user: 'alice',
  annotations: { tier: 'gold', odd: { a: 1 } },
  aws: {
    account_id: '111111111111',
    ec2: { availability_zone: 'us-west-2c', instance_id: 'i-0b' },
  },
  subsegments: [
    {
      id: 'a1',
      name: 'stock',
      namespace: 'remote',
      start_time: 1478293361.3,
      end_time: 1478293362.3,
      fault: true,
      cause: { exceptions: [{ type: 'Timeout', message: 'no answer', id: 'e' }] },
      subsegments: [{ id: 'a2', name: 'retry', annotations: { attempt: 2 } }],
    },
    {
      id: 'a3',
      name: 'DynamoDB',
      namespace: 'aws',
      start_time: 1478293362.4,
      end_time: 1478293362.5,
      aws: { resource_names: ['arn:aws:dynamodb:us-west-2:1:table/t', 'plain'] },
    },
    { id: 'a4', name: 'inner' },
  ],
};

const back = {
  id: 'b1',
  name: 'stock',
  parent_id: 'a1',
  origin: 'AWS::Lambda::Function',
  start_time: 1478293361.4,
  end_time: 1478293362.2,
  fault: true,
  throttle: true,
  error: true,
  user: 'system',
  annotations: { tier: 'silver', zone: 2 },
  cause: { exceptions: [{ type: 'OutOfStock', message: 'none left' }] },
  resource_arn: 'arn:aws:lambda:us-west-2:1:function:stock',
};

const trace = {
  Id: '1-581cf771-a006649127e371903a2de979',
  Duration: 2.178,
  LimitExceeded: false,
  Segments: [document(back), document(front)],
};

const ofSegments = [
  'ok AND !error AND !fault AND !throttle AND !partial AND duration = 2.178 AND responsetime = 2.178',
  'http.status = 200 AND http.method = "GET" AND http.url CONTAINS "/cart" AND http.clientip',
  'user = "alice" AND user = "system"',
  'annotation.tier = "gold" AND annotation.tier = "silver" AND annotation.attempt = 2 AND !annotation.odd',
  'availabilityzone = "us-west-2c" AND instance.id = "i-0b" AND account.id = "111111111111"',
  'resource.arn ENDSWITH "function:stock" AND resource.arn CONTAINS "table/t" AND !(resource.arn = "plain")',
  'service("shop") { root AND annotation.tier = "gold" AND annotation.attempt = 2 AND ok }',
  'service(id(type: "client")) AND edge(id(type: "client"), id(type: "AWS::ECS::Container"))',
  'service(id(name: "stock", type: "AWS::Lambda::Function")) { fault AND throttle AND error AND !root }',
  'service(id(type: "AWS::DynamoDB")) { inferred AND responsetime > 0.09 }',
  '!service(id(type: "remote"))',
  'edge("shop", "stock") { fault AND responsetime = 1 }',
  'edge("shop", "stock") { source.annotation.tier = "gold" AND destination.annotation.zone = 2 }',
  'edge("shop", id(type: "AWS::DynamoDB")) AND !edge("stock", "shop")',
  'rootcause.fault.service { first AND last AND name = "stock" }',
  'rootcause.fault.exception { name = "OutOfStock" AND message = "none left" }',
  '!rootcause.error.service { name = "shop" }',
];

test('a trace of BatchGetTraces is read from its segments', () => {
  expect(matching(trace, ofSegments)).toEqual(ofSegments);
});

test('a chain of failing segments runs from the first to the one that called nothing that failed', () => {
  const failing = { ...trace, Segments: [document({ ...front, fault: true }), document(back)] };
  expect(finds('rootcause.fault.service { first AND name = "shop" }', failing)).toBe(true);
  expect(finds('rootcause.fault.service { index = 1 AND name = "stock" }', failing)).toBe(true);
  expect(finds('rootcause.fault.entity { name = "stock" AND remote AND index = 1 }', failing)).toBe(
    true,
  );
});

test('what runs has no length, and a trace without its first segment is incomplete', () => {
  const { end_time: _, ...running } = front;
  const unfinished = { Id: '1', Segments: [document({ ...running, in_progress: true })] };
  expect(finds('partial AND !responsetime AND !duration', unfinished)).toBe(true);
  const orphan = { Id: '1', Segments: [document(back)] };
  expect(readTrace(orphan)).toMatchObject({ partial: true, ok: false, responsetime: null });
  expect(finds('service("stock") { fault } AND duration = 0.8', orphan)).toBe(true);
});

test('a throttled request is no error, its node is both', () => {
  const throttled = document({ ...front, throttle: true, error: true });
  const text = 'throttle AND !(error = true) AND service("shop") { throttle AND error }';
  expect(finds(text, { Segments: [throttled] })).toBe(true);
});

test('documents that are none are left out, objects are taken as they are', () => {
  const odd = {
    Id: '1',
    Segments: [{ Document: '{' }, { Document: '5' }, {}, 5, { Document: front }],
  };
  expect(finds('service("shop") { root }', odd)).toBe(true);
  expect(finds('service(id(type: "remote")) { fault }', odd)).toBe(true);
  expect(readTrace({ Segments: [] })).toMatchObject({
    partial: true,
    duration: null,
    services: [],
  });
});

test('segments that are nested or joined in a circle end', () => {
  const deep = (levels: number): object => {
    let inner: object = { id: 'x', name: 'leaf' };
    for (let i = 0; i < levels; i++) inner = { id: `d${i}`, name: 'n', subsegments: [inner] };
    return inner;
  };
  const circle = [
    document({ id: 'a', parent_id: 'b', name: 'a', fault: true }),
    document({ id: 'b', parent_id: 'a', name: 'b', fault: true }),
    document({ id: 'c', parent_id: 'c', name: 'c', fault: true }),
    document({ id: 'd', parent_id: 'a', name: 'd', fault: true }),
  ];
  expect(finds('service("n")', { Segments: [{ Document: deep(5000) }] })).toBe(true);
  expect(
    finds('edge("a", "b") AND rootcause.fault.service { last AND name = "d" }', {
      Segments: circle,
    }),
  ).toBe(true);
});

test('a summary in the words of the language is taken as it is, anything else is no trace', () => {
  const own = { ok: true };
  expect(readTrace(own)).toBe(own);
  for (const value of [null, 5, 'x', [], undefined]) expect(readTrace(value)).toBeUndefined();
});

test('many calls out of one segment are read once, however many annotations they have', () => {
  const subsegments = Array.from({ length: 3000 }, (_, i) => ({
    name: 'table',
    id: `c${i}`,
    namespace: 'aws',
    annotations: { a: i },
  }));
  const trace = readTrace({
    Id: '1-a',
    Segments: [{ Document: { name: 's', id: 'a', subsegments } }],
  });
  expect(trace?.edges).toHaveLength(3001);
  expect(new Set(trace?.edges?.slice(1).map(({ source }) => source)).size).toBe(1);
});

test('a trace of very many segments has a duration', () => {
  const Segments = Array.from({ length: 150_000 }, (_, i) => ({
    Document: { name: 's', id: `s${i}`, parent_id: 'p', start_time: i, end_time: i + 1 },
  }));
  expect(readTrace({ Id: '1-a', Segments })?.duration).toBe(150_000);
});
