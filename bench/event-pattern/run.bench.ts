import { unwrap } from '@sluice/core';
import { compile } from '@sluice/event-pattern';
import { suite } from '../harness.ts';
import { eventsOf } from './generate.ts';

interface Event {
  readonly source: string;
  readonly 'detail-type': string;
  readonly detail: {
    readonly state?: unknown;
    readonly total?: number;
    readonly items?: readonly { readonly sku: string; readonly quantity: number }[];
  };
}

interface Task {
  readonly name: string;
  readonly pattern: string;
  /** The same as a person would write it for events of these shapes. */
  byHand(event: Event): boolean;
}

const tasks: readonly Task[] = [
  {
    name: 'exact',
    pattern: '{"source":["aws.ec2"],"detail":{"state":["running","stopped"]}}',
    byHand: ({ source, detail: { state } }) =>
      source === 'aws.ec2' && (state === 'running' || state === 'stopped'),
  },
  {
    name: 'operators',
    pattern:
      '{"source":[{"prefix":"shop."}],"detail":{"total":[{"numeric":[">",1000,"<=",90000]}],"customer":{"tier":[{"anything-but":"free"}]}}}',
    byHand: ({ source, detail }) => {
      const { total, customer } = detail as { total: number; customer: { tier: string } };
      return (
        source.startsWith('shop.') && total > 1000 && total <= 90000 && customer.tier !== 'free'
      );
    },
  },
  {
    name: 'array of objects',
    pattern: '{"detail":{"items":{"sku":[{"suffix":"7"}],"quantity":[{"numeric":[">",3]}]}}}',
    byHand: ({ detail: { items = [] } }) =>
      items.some(({ sku, quantity }) => sku.endsWith('7') && quantity > 3),
  },
];

const events = eventsOf(1000, 1) as readonly Event[];

export default tasks.flatMap(({ name, pattern, byHand }) => {
  const [code, closures, reference] = (['code', 'closures', 'reference'] as const).map((engine) =>
    unwrap(compile(pattern, { engine })),
  );
  const texts = events.map((event) => JSON.stringify(event));
  return [
    suite(`event-pattern/run: ${name}, parsed`, events, {
      'the reference': reference!.test,
      closures: closures!.test,
      code: code!.test,
      'written by hand': byHand,
    }),
    suite(`event-pattern/run: ${name}, text`, texts, {
      'the reference': reference!.test,
      'read in place': code!.test,
      'JSON.parse, code': (text) => code!.test(JSON.parse(text)),
      'JSON.parse, written by hand': (text) => byHand(JSON.parse(text)),
    }),
  ];
});
