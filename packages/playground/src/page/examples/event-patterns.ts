import { type Example, json } from './example.ts';

const event = (source: string, type: string, detail: object) =>
  json({
    version: '0',
    id: '6f8a1c1e-24b7-4d0e-9d0c-0a1b2c3d4e5f',
    'detail-type': type,
    source,
    account: '111122223333',
    time: '2026-05-04T09:30:00Z',
    region: 'eu-central-1',
    resources: [],
    detail,
  });

const order = event('shop.orders', 'Order placed', {
  total: 129.9,
  currency: 'EUR',
  customer: { tier: 'gold', email: 'mia@example.org', address: '10.20.3.44' },
  items: [
    { sku: 'TENT-2', quantity: 1 },
    { sku: 'LAMP-7', quantity: 3 },
  ],
});

export const eventPatterns: readonly Example[] = [
  {
    title: 'Large orders of good customers',
    text: `{
  "source": ["shop.orders"],
  "detail": {
    "total": [{ "numeric": [">=", 100] }],
    "customer": { "tier": ["gold", "platinum"] }
  }
}`,
    input: order,
  },
  {
    title: 'Why it does not match',
    text: `{
  "source": ["shop.orders"],
  "detail": {
    "total": [{ "numeric": [">", 200, "<=", 1000] }],
    "customer": { "email": [{ "suffix": "@example.com" }] },
    "coupon": [{ "exists": false }]
  }
}`,
    input: order,
  },
  {
    title: 'Any of several conditions',
    text: `{
  "source": [{ "prefix": "shop." }],
  "detail": {
    "$or": [
      { "customer": { "address": [{ "cidr": "10.0.0.0/8" }] } },
      { "currency": [{ "anything-but": ["EUR", "CHF"] }] }
    ]
  }
}`,
    input: order,
  },
  {
    title: 'Wildcards in a key',
    text: `{
  "source": ["aws.s3"],
  "detail": { "object": { "key": [{ "wildcard": "invoices/*/*.pdf" }] } }
}`,
    input: event('aws.s3', 'Object Created', {
      bucket: { name: 'papers' },
      object: { key: 'invoices/2026/march.pdf', size: 48213 },
    }),
  },
  {
    title: 'Two elements of one array do not add up',
    text: `{
  "detail": { "items": { "sku": ["TENT-2"], "quantity": [3] } }
}`,
    input: order,
  },
  {
    title: 'Several mistakes',
    text: `{
  "source": "shop.orders",
  "detail": {
    "total": [{ "numeric": ["=>", 100] }],
    "customer": { "tier": [{ "prefx": "go" }] }
  }
}`,
    input: order,
  },
];
