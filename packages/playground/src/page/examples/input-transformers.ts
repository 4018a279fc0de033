import { type Example, json } from './example.ts';

const event = {
  version: '0',
  id: '6f8a1c1e-24b7-4d0e-9d0c-0a1b2c3d4e5f',
  'detail-type': 'Order placed',
  source: 'shop.orders',
  account: '111122223333',
  time: '2026-05-04T09:30:00Z',
  region: 'eu-central-1',
  resources: [],
  detail: { id: 'o-981', total: 129.9, items: ['TENT-2', 'LAMP-7'] },
};

export const inputTransformers: readonly Example[] = [
  {
    title: 'A JSON message',
    text: '{"order": <order>, "items": <items>, "note": "placed at <time>"}',
    input: json({
      paths: { order: '$.detail.id', items: '$.detail.items', time: '$.time' },
      event,
    }),
  },
  {
    title: 'A line of text',
    text: '"Order <order> over <total> was placed."',
    input: json({ paths: { order: '$.detail.id', total: '$.detail.total' }, event }),
  },
];
