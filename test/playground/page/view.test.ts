// @vitest-environment happy-dom
import type { Diagnostic } from '@sluice/core';
import { App } from '@sluice/playground/internal/page/app.tsx';
import type { Told } from '@sluice/playground/internal/page/client';
import { Controls } from '@sluice/playground/internal/page/controls.tsx';
import { type Draft, draftOf, readFragment } from '@sluice/playground/internal/page/draft';
import { selectIn } from '@sluice/playground/internal/page/editor.tsx';
import type { Report, Run } from '@sluice/playground/internal/page/inspect';
import { Problems } from '@sluice/playground/internal/page/problems.tsx';
import { Prose } from '@sluice/playground/internal/page/prose.tsx';
import { Results } from '@sluice/playground/internal/page/results.tsx';
import { type ComponentChild, h, render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, test, vi } from 'vitest';

let stage: HTMLElement;
beforeEach(() => {
  stage = document.createElement('div');
  document.body.replaceChildren(stage);
});

/** Renders, and gives what stands there then. */
function renderToString(node: ComponentChild): string {
  act(() => render(node, stage));
  return stage.innerHTML;
}

const button = (label: RegExp) =>
  [...stage.querySelectorAll('button')].find(({ textContent }) => label.test(textContent))!;

function type(selector: string, value: string): void {
  const field = stage.querySelector<HTMLInputElement>(selector)!;
  act(() => {
    field.value = value;
    field.dispatchEvent(
      new Event(field.tagName === 'SELECT' ? 'change' : 'input', { bubbles: true }),
    );
  });
}

const draft = draftOf('event-pattern');
const span = { start: 0, end: 3 };
const ignore = () => undefined;

const results = (told: Told | undefined) =>
  renderToString(h(Results, { told, working: false, show: ignore }));

const reported = (report: Partial<Report>) =>
  results({ kind: 'report', draft, report: { valid: true, diagnostics: [], runs: [], ...report } });

const verdictOf = (html: string) =>
  html.match(/class="verdict (\w+)" role="status">([^<]*)</)?.slice(1);

const error: Diagnostic = { code: 'EP2001', severity: 'error', message: 'no `such`', span };

const ran = (answer: Run['answer'], rest: Partial<Run> = {}): Run => ({
  label: 'a line',
  ...(answer && { answer }),
  ...rest,
});

describe('the verdict', () => {
  test.each<[string, string, Partial<Report>]>([
    ['yes', 'Valid', {}],
    ['bad', 'Not valid: 1 error', { valid: false, diagnostics: [error] }],
    ['bad', 'Not valid: 2 errors', { valid: false, diagnostics: [error, error] }],
    ['yes', 'Matches', { runs: [ran({ matches: true })] }],
    ['no', 'Does not match', { runs: [ran({ matches: false })] }],
    ['yes', 'Delivered', { runs: [ran({ delivered: true, output: 'x' })] }],
    ['no', 'Not delivered', { runs: [ran({ delivered: false })] }],
    ['yes', 'Valid', { runs: [ran({ next: [] })] }],
    ['bad', 'unreadable', { runs: [ran(undefined, { fault: 'unreadable' })] }],
    ['yes', '1 of 2 match', { runs: [ran({ matches: true }), ran({ matches: false })] }],
    ['no', '0 of 2 match', { runs: [ran({ matches: false }), ran({ matches: false })] }],
  ])('is %s: %s', (tone, words, report) => {
    expect(verdictOf(reported(report))).toEqual([tone, words]);
  });

  test('waits, and tells what was stopped', () => {
    expect(verdictOf(results(undefined))).toEqual(['quiet', 'Loading']);
    const stopped = results({ kind: 'stopped', draft, reason: 'Stopped after 3 s.' });
    expect(verdictOf(stopped)).toEqual(['bad', 'Stopped after 3 s.']);
  });
});

describe('the result', () => {
  const explanation = {
    summary: 'matches `a`',
    facts: [{ name: 'size', value: '3' }],
    matches: false,
    clauses: [
      { text: '`a` is 1', span, holds: true, found: '1' },
      {
        text: 'any',
        span,
        holds: false,
        found: 'no `b`',
        nearest: 'set `b`',
        clauses: [{ text: 'deep', span }],
      },
    ],
  };

  test('shows each clause, what was found and what would match', () => {
    const html = reported({
      meaning: explanation,
      runs: [ran({ matches: false }, { explanation })],
    });
    expect(html).toContain('<h2>Why not</h2>');
    for (const word of ['holds', 'does not hold', 'not reached'])
      expect(html).toContain(`>${word}: <`);
    expect(html).toContain('found <code class="value">1</code>');
    expect(html).toContain('nearest: set <code class="prose">b</code>');
    expect(html).toContain('Matches <code class="prose">a</code>');
    expect(html).toContain('<dt>size</dt>');
  });

  test('titles the clauses by what came of them', () => {
    const titled = (matches?: boolean) => {
      const { matches: _, ...rest } = explanation;
      const told = matches === undefined ? rest : { ...rest, matches };
      return reported({ runs: [ran({ matches: true }, { explanation: told })] });
    };
    expect(titled(true)).toContain('<h2>Why</h2>');
    expect(titled()).toContain('<h2>Step by step</h2>');
  });

  test('shows the fields of a single event as a table', () => {
    const html = reported({
      runs: [ran({ matches: true, extracted: { $ip: '10.0.0.1' } }, { explanation })],
    });
    expect(html).toContain('<th scope="row">$ip</th>');
    expect(html).not.toContain('<h2>Output</h2>');
  });

  test('shows what came out', () => {
    const html = reported({ runs: [ran({ delivered: true, output: 'text', rows: [1] })] });
    expect(html).toContain('<pre>text</pre>');
    expect(html).toContain('<pre>[\n  1\n]</pre>');
  });

  test('lists many inputs, with their fields and faults', () => {
    const html = reported({
      runs: [
        ran({ matches: true, extracted: { $ip: '10.0.0.1' } }, { explanation }),
        ran({ matches: false }),
        ran(undefined, { fault: 'unreadable' }),
      ],
    });
    expect(html).toContain('<th scope="row">$ip</th>');
    for (const word of ['matches', 'does not match', 'cannot be read']) {
      expect(html).toContain(`>${word}: <`);
    }
    expect(html).toContain('>unreadable<');
  });
});

describe('problems', () => {
  const html = (diagnostics: readonly Diagnostic[], setText?: (text: string) => void) =>
    renderToString(h(Problems, { text: 'abc', diagnostics, show: ignore, setText }));

  test('stand under their place, with a fix to apply', () => {
    const fix = { title: 'write `x`', edits: [{ span, text: 'x' }] };
    const shown = html([{ ...error, fix }], ignore);
    expect(shown).toContain('1 | abc\n  | ^^^');
    expect(shown).toContain('>Fix: write <code class="prose">x</code></button>');
    expect(shown).not.toContain('disabled');
    expect(html([{ ...error, fix }])).toContain('disabled');
  });

  test('are cut where there are too many', () => {
    expect(html(Array.from({ length: 25 }, () => error))).toContain('<p>and 5 more</p>');
  });
});

describe('the controls', () => {
  const languages = [
    { id: 'event-pattern', title: 'Event patterns' },
    { id: 'other', title: 'Other' },
  ];
  const html = (change: object, canonical?: string) =>
    renderToString(
      h(Controls, { languages, draft: { ...draft, ...change }, change: ignore, canonical }),
    );

  test('offer formatting where it would change something', () => {
    expect(html({})).toContain('disabled');
    expect(html({}, draft.text)).toContain('disabled');
    expect(html({}, 'else')).not.toContain('disabled');
  });

  test('know an example from one’s own text', () => {
    expect(html({})).not.toContain('your own');
    expect(html({ text: '{}' })).toContain('your own');
    expect(html({ language: 'other' })).not.toContain('Example');
  });

  test('change the language, the surface, the example and the text', () => {
    const changes: Draft[] = [];
    const change = (next: Draft) => changes.push(next);
    renderToString(h(Controls, { languages, draft, change, canonical: 'else' }));
    type('label:nth-of-type(1) select', 'other');
    type('label:nth-of-type(2) select', 'sns');
    type('label:nth-of-type(3) select', '1');
    button(/Format/).click();
    expect(changes.map(({ language }) => language)[0]).toBe('other');
    expect(changes[1]?.surface).toBe('sns');
    expect(changes[2]?.text).toContain('200');
    expect(changes[3]?.text).toBe('else');
  });
});

describe('the page', () => {
  const languages = [{ id: 'event-pattern', title: 'Event patterns' }];
  const app = (told: Told | undefined, ask: (draft: Draft) => void) =>
    renderToString(h(App, { languages, told, ask }));
  const report = (about: Draft, rest: Partial<Report> = {}): Told => ({
    kind: 'report',
    draft: about,
    report: { valid: true, diagnostics: [], runs: [], ...rest },
  });

  beforeEach(() => {
    location.hash = '';
  });

  test('asks a moment after the last key, and keeps the draft in the address', () => {
    vi.useFakeTimers();
    const asked: Draft[] = [];
    app(undefined, (about) => asked.push(about));
    type('#text', '{"a":');
    type('#text', '{"a":[1]}');
    type('#input', '{"a":1}');
    expect(asked).toEqual([]);
    vi.advanceTimersByTime(500);
    expect(asked).toEqual([{ ...draft, text: '{"a":[1]}', input: '{"a":1}' }]);
    expect(readFragment(location.hash, languages)).toEqual(asked[0]);
    vi.useRealTimers();
  });

  test('asks at once on Ctrl-Enter and Cmd-Enter, not on Enter', () => {
    const asked: Draft[] = [];
    app(undefined, (about) => asked.push(about));
    const press = (init: KeyboardEventInit) => dispatchEvent(new KeyboardEvent('keydown', init));
    press({ key: 'Enter' });
    press({ key: 'a', ctrlKey: true });
    expect(asked).toHaveLength(0);
    press({ key: 'Enter', ctrlKey: true });
    press({ key: 'Enter', metaKey: true });
    expect(asked).toEqual([draft, draft]);
  });

  test('follows the address', () => {
    app(undefined, ignore);
    act(() => {
      location.hash = '#language=event-pattern&text=new';
      dispatchEvent(new Event('hashchange'));
    });
    expect(stage.querySelector('textarea')?.value).toBe('new');
  });

  test('shows where a problem is, and mends it', () => {
    const fix = { title: 'mend', edits: [{ span, text: 'mended' }] };
    const diagnostics = [{ ...error, fix }];
    let current: Draft = draft;
    app(undefined, (about) => {
      current = about;
    });
    dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true }));
    app(report(current, { valid: false, diagnostics }), ignore);
    const area = stage.querySelector('textarea')!;
    expect(area.getAttribute('aria-invalid')).toBe('true');
    button(/Show/).click();
    expect([area.selectionStart, area.selectionEnd]).toEqual([span.start, span.end]);
    act(() => button(/Fix/).click());
    expect(stage.querySelector('textarea')?.value).toMatch(/^mended/);
  });

  test('does not speak of another language’s text', () => {
    const other = report({ ...draft, language: 'other' }, { valid: false, diagnostics: [error] });
    expect(app(other, ignore)).not.toContain('class="problem');
  });
});

test('prose shows code between backticks, and a lone backtick as it is', () => {
  const html = (text: string) => renderToString(h(Prose, { text }));
  expect(html('a `b` c ` d')).toBe('a <code class="prose">b</code> c ` d');
});

test('selecting in an editor that is not there does nothing', () => {
  expect(() => selectIn(null, span)).not.toThrow();
});
