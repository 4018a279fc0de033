import { unwrap } from '@sluice/core';
import { compile, parse, type Trace, validate } from '@sluice/xray-filter';
import { traces } from '../fixtures/traces.ts';
import { type Suite, suite } from '../harness.ts';

/** There is no other engine for this language: a person's own code stands beside it. */
interface Task {
  readonly name: string;
  readonly text: string;
  byHand(trace: Trace): boolean;
}

const tasks: readonly Task[] = [
  {
    name: 'keywords',
    text: 'http.status >= 500 OR responsetime > 5 AND http.url CONTAINS "/v2/"',
    byHand: (trace) =>
      Number(trace['http.status']) >= 500 ||
      (Number(trace.responsetime) > 5 && String(trace['http.url']).includes('/v2/')),
  },
  {
    name: 'annotations',
    text: 'annotation.tier = "gold" AND annotation.items >= 10 AND !annotation.trial',
    byHand: ({ annotations = {} }) =>
      annotations['tier'] === 'gold' && Number(annotations['items']) >= 10 && !annotations['trial'],
  },
  {
    name: 'services and calls',
    text: 'service(id(type: "AWS::Lambda::Function")) { fault } OR edge("shop", "cart") { fault AND responsetime > 2 }',
    byHand: ({ services = [], edges = [] }) =>
      services.some(({ type, fault }) => type === 'AWS::Lambda::Function' && fault === true) ||
      edges.some(
        ({ source, destination, fault, responsetime }) =>
          source === 'shop' &&
          typeof destination === 'object' &&
          destination.name === 'cart' &&
          fault === true &&
          Number(responsetime) > 2,
      ),
  },
];

const inputs = traces(1000);

const running = tasks.map(({ name, text, byHand }): Suite => {
  const [code, closures, reference] = (['code', 'closures', 'reference'] as const).map((engine) =>
    unwrap(compile(text, { engine })),
  );
  return suite(`xray-filter/run: ${name}`, inputs, {
    'the reference': reference!.test,
    closures: closures!.test,
    code: code!.test,
    'written by hand': byHand,
  });
});

const texts = tasks.map(({ text }) => text);

const reading: Suite = suite('xray-filter/read', texts, {
  'parse, check and compile (code)': (text) => compile(text, { engine: 'code' }).ok,
  'parse, check and compile (closures)': (text) => compile(text, { engine: 'closures' }).ok,
  'parse and check': (text) => validate(text).ok,
  parse: (text) => parse(text).ok,
});

const suites: Suite[] = [...running, reading];

export default suites;
