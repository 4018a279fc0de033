// @vitest-environment happy-dom
import type { Engine } from '@sluice/playground/internal/page/client';
import { inspect } from '@sluice/playground/internal/page/inspect';
import { mount } from '@sluice/playground/internal/page/mount.tsx';
import { beforeEach, describe, expect, test, vi } from 'vitest';

/** A worker on the spot. */
function start(): Engine {
  const engine: Engine = {
    onmessage: null,
    onerror: null,
    terminate: () => undefined,
    postMessage: (draft) =>
      queueMicrotask(() =>
        engine.onmessage?.({ data: { kind: 'report', report: inspect(draft) } }),
      ),
  };
  const languages = [{ id: 'event-pattern', title: 'Event patterns' }];
  queueMicrotask(() => engine.onmessage?.({ data: { kind: 'hello', languages } }));
  return engine;
}

beforeEach(() => {
  location.hash = '';
  document.body.innerHTML = '<div></div>';
});

describe('mounting the page', () => {
  test('shows what the worker finds of the first example', async () => {
    mount(document.body, start);
    await vi.waitFor(() => {
      expect(document.querySelector('[role=status]')?.textContent).toBe('Matches');
    });
  });

  test('says so where the worker cannot start', () => {
    let failed: Engine | undefined;
    mount(document.body, () => {
      failed = { ...start(), onmessage: null };
      return failed;
    });
    failed?.onerror?.({} as never);
    expect(document.body.textContent).toBe(
      'The playground could not start. Please reload the page.',
    );
  });
});
