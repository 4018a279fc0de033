import { Client, type Engine, type Told } from '@sluice/playground/internal/page/client';
import type { Draft } from '@sluice/playground/internal/page/draft';
import type { Report } from '@sluice/playground/internal/page/inspect';
import { describe, expect, test } from 'vitest';

const draft = (text: string): Draft => ({ language: 'x', surface: '', text, input: '' });

const report: Report = { valid: true, diagnostics: [], runs: [] };

/** An engine on the spot: `slow` is never answered, `fail` breaks it. */
class Bench {
  readonly told: Told[] = [];
  readonly seen: string[] = [];
  started = 0;
  ended = 0;
  hellos = 0;
  losses = 0;
  engine: Engine | undefined;
  hold: (() => void) | undefined;
  held = false;

  readonly client = new Client(() => this.#engine(), 20, {
    hello: () => {
      this.hellos += 1;
    },
    told: (told) => this.told.push(told),
    lost: () => {
      this.losses += 1;
    },
  });

  #engine(): Engine {
    this.started += 1;
    const engine: Engine = {
      onmessage: null,
      onerror: null,
      terminate: () => {
        this.ended += 1;
      },
      postMessage: ({ text }) => {
        this.seen.push(text);
        if (text === 'slow') return;
        if (text === 'fail') engine.onerror?.({} as never);
        else if (this.held)
          this.hold = () => engine.onmessage?.({ data: { kind: 'report', report } });
        else engine.onmessage?.({ data: { kind: 'report', report } });
      },
    };
    this.engine = engine;
    queueMicrotask(() => engine.onmessage?.({ data: { kind: 'hello', languages: [] } }));
    return engine;
  }
}

const until = async (holds: () => boolean) => {
  while (!holds()) await new Promise((next) => setTimeout(next, 2));
};

describe('the client of the page’s worker', () => {
  test('hears of the languages, then a report on each draft', async () => {
    const bench = new Bench();
    await until(() => bench.hellos === 1);
    bench.client.ask(draft('a'));
    expect(bench.told).toEqual([{ kind: 'report', draft: draft('a'), report }]);
  });

  test('skips drafts that were overtaken', () => {
    const bench = new Bench();
    bench.held = true;
    for (const text of ['a', 'b', 'c']) bench.client.ask(draft(text));
    bench.held = false;
    bench.hold?.();
    expect(bench.seen).toEqual(['a', 'c']);
    expect(bench.told.map((told) => told.draft.text)).toEqual(['a', 'c']);
  });

  test('ends a worker that takes too long, and goes on with another', async () => {
    const bench = new Bench();
    bench.client.ask(draft('slow'));
    await until(() => bench.told.length === 1);
    expect(bench.told[0]).toMatchObject({ kind: 'stopped', reason: 'Stopped after 0.02 s.' });
    bench.client.ask(draft('b'));
    expect(bench.told[1]).toMatchObject({ kind: 'report' });
    expect([bench.started, bench.ended]).toEqual([2, 1]);
  });

  test('tells a failure, and goes on with another worker', () => {
    const bench = new Bench();
    bench.client.ask(draft('fail'));
    expect(bench.told[0]).toMatchObject({ kind: 'stopped' });
    bench.client.ask(draft('b'));
    expect(bench.told[1]).toMatchObject({ kind: 'report' });
  });

  test('gives up on a worker that cannot start', () => {
    const bench = new Bench();
    bench.engine?.onerror?.({} as never);
    expect([bench.losses, bench.started, bench.ended]).toEqual([1, 1, 1]);
  });
});
