import { type Example, json } from './example.ts';

const calm = {
  ok: true,
  error: false,
  fault: false,
  throttle: false,
  partial: false,
  responsetime: 0.31,
  duration: 0.31,
  'http.status': 200,
  'http.method': 'GET',
  'http.url': 'https://shop.example.com/cart',
  user: ['alice'],
  annotations: { tier: 'gold', items: 3 },
  services: [
    { name: 'cart', type: 'AWS::ECS::Container', root: true, ok: true },
    { name: 'stock', type: 'AWS::Lambda::Function', ok: false, throttle: true },
  ],
  edges: [{ source: 'cart', destination: 'stock', throttle: true, responsetime: 0.2 }],
};

const broken = {
  ok: false,
  error: false,
  fault: true,
  throttle: false,
  partial: false,
  responsetime: 6.4,
  duration: 7.1,
  'http.status': 502,
  'http.method': 'POST',
  'http.url': 'https://shop.example.com/orders',
  user: ['bob'],
  annotations: { items: 12 },
  services: [
    { name: 'orders', type: 'AWS::ECS::Container', root: true, fault: true },
    { name: 'DynamoDB', type: 'AWS::DynamoDB::Table', inferred: true, fault: true },
  ],
  edges: [{ source: 'orders', destination: 'DynamoDB', fault: true, responsetime: 6.1 }],
};

const traces = { calm, broken };

export const xrayFilters: readonly Example[] = [
  {
    title: 'Slow or failing requests',
    text: 'responsetime > 5 OR fault',
    input: json({ traces }),
  },
  {
    title: 'A fault behind a good answer',
    text: 'ok AND service() { throttle }',
    input: json({ traces }),
  },
  {
    title: 'One call, and who is behind it',
    text: 'edge("orders", id(type: "AWS::DynamoDB::Table")) { fault AND responsetime > 5 }',
    input: json({ traces: { broken } }),
  },
  {
    title: 'Annotations and groups',
    text: 'annotation.items >= 3 AND !(group.name = "failing")',
    input: json({ groups: { failing: 'fault OR error' }, traces }),
  },
  {
    title: 'A trace as GetTraceSummaries gives it',
    text: 'annotation.tier = "gold" AND http.url CONTAINS "/cart"',
    input: json({
      Id: '1-58406520-a006649127e371903a2de979',
      Duration: 0.31,
      ResponseTime: 0.31,
      HasFault: false,
      HasError: false,
      HasThrottle: false,
      Http: { HttpURL: 'https://shop.example.com/cart', HttpStatus: 200, HttpMethod: 'GET' },
      Annotations: { tier: [{ AnnotationValue: { StringValue: 'gold' } }] },
      Users: [{ UserName: 'alice' }],
      ServiceIds: [{ Name: 'cart', Names: ['cart'], Type: 'AWS::ECS::Container' }],
    }),
  },
  {
    title: 'Mistakes: milliseconds, one `&`, single quotes',
    text: "responsetime > 500ms & user = 'alice'",
    input: json({ traces }),
  },
];
