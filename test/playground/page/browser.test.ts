import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { appForTest } from '../support.ts';

const executablePath = '/usr/bin/chromium';
const present = existsSync(executablePath);

if (!present) test.skip(`the page is not tried: there is no ${executablePath}`, () => undefined);

describe.runIf(present)('the page in a browser', { timeout: 60_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'sluice-page-'));
  let app: ReturnType<typeof appForTest>;
  let url: string;
  let browser: Browser;
  let page: Page;
  const foreign: string[] = [];
  const faults: string[] = [];

  beforeAll(async () => {
    const configFile = fileURLToPath(
      new URL('../../../packages/playground/vite.config.ts', import.meta.url),
    );
    await build({ configFile, build: { outDir: folder } });
    app = appForTest({ page: folder });
    url = await app.listen({ port: 0, host: '127.0.0.1' });
    browser = await chromium.launch({
      executablePath,
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    });
    page = await browser.newPage();
    page.on('request', (request) => {
      if (!request.url().startsWith(url)) foreign.push(request.url());
    });
    page.on('pageerror', (error) => faults.push(String(error)));
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await app?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const verdict = () => page.getByRole('status');
  const open = async (language: string, text: string, input: string) => {
    await page.goto('about:blank');
    await page.goto(`${url}/#${new URLSearchParams({ language, text, input })}`);
    await page.getByRole('button', { name: 'Format' }).waitFor();
  };
  const settled = async (expected: string | RegExp) => {
    const end = Date.now() + 10_000;
    const matches = async () => {
      const said = await verdict().textContent();
      return typeof expected === 'string' ? said === expected : expected.test(said ?? '');
    };
    while (!(await matches()) && Date.now() < end) await page.waitForTimeout(20);
    return verdict().textContent();
  };

  test('starts with an example that matches', async () => {
    await page.goto(url);
    expect(await settled('Matches')).toBe('Matches');
    expect(await page.title()).toBe('Sluice playground');
  });

  test('says why an event does not match', async () => {
    await open(
      'event-pattern',
      '{"source": ["shop"], "detail": {"n": [1]}}',
      '{"source":"shop","detail":{"n":2}}',
    );
    expect(await settled('Does not match')).toBe('Does not match');
    const tree = await page.locator('.clauses').first().textContent();
    expect(tree).toContain('✓');
    expect(tree).toContain('✗');
  });

  test('follows what is typed, in the address too', async () => {
    await open('event-pattern', '{"a": [1]}', '{"a":1}');
    await settled('Matches');
    await page.getByLabel('Event', { exact: false }).last().fill('{"a":2}');
    expect(await settled('Does not match')).toBe('Does not match');
    expect(new URLSearchParams(new URL(page.url()).hash.slice(1)).get('input')).toBe('{"a":2}');
  });

  test('shows a mistake under its place, and mends it at a click', async () => {
    await open('event-pattern', '{"a": [{"prefx": "x"}]}', '{"a":"xy"}');
    await settled('Not valid: 1 error');
    expect(await page.locator('.problem .head').first().textContent()).toMatch(/^error\[EP\d{4}\]/);
    expect(await page.locator('.problem pre').first().textContent()).toContain('^^^^^');
    await page.getByRole('button', { name: /^Fix/ }).click();
    expect(await settled('Matches')).toBe('Matches');
  });

  test('formats the text', async () => {
    await open('filter-pattern', '{$.a=1}', '{"a":1}');
    await settled('Matches');
    await page.getByRole('button', { name: 'Format' }).click();
    expect(await page.locator('#text').inputValue()).toBe('{ $.a = 1 }');
  });

  test('tries each line of a log, and shows its fields', async () => {
    await open('filter-pattern', '[ip, user, status = 4*]', '10.0.0.1 mia 404\n10.0.0.2 tom 200');
    expect(await settled('1 of 2 match')).toBe('1 of 2 match');
    await page.locator('.runs details').first().click();
    expect(await page.locator('.runs table').first().textContent()).toContain('mia');
  });

  test('changes language and example', async () => {
    await page.goto(url);
    await settled('Matches');
    await page.getByLabel('Language').selectOption('input-transformer');
    await page.getByText('Output', { exact: true }).waitFor();
    await page.getByLabel('Language').selectOption('filter-pattern');
    await settled(/of \d+ match/);
    await page.getByLabel('Example').selectOption({ label: 'A mistake' });
    expect(await settled(/^Not valid/)).toMatch(/^Not valid/);
  });

  test('runs at once on Ctrl-Enter', async () => {
    await open('event-pattern', '{"a": [1]}', '{"a":1}');
    await settled('Matches');
    await page.locator('#input').fill('{"a":3}');
    await page.keyboard.press('Control+Enter');
    expect(await settled('Does not match')).toBe('Does not match');
  });

  test('labels everything that can be used', async () => {
    const unnamed = await page.locator('button, select, textarea, summary, a').evaluateAll((all) =>
      all
        .filter((each) => {
          const labels = 'labels' in each ? (each.labels as NodeListOf<Element> | null) : null;
          return !each.textContent?.trim() && !labels?.length;
        })
        .map(({ outerHTML }) => outerHTML),
    );
    expect(unnamed).toEqual([]);
  });

  test.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 360],
  ] as const)('fits a %s screen %i wide', async (colorScheme, width) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    await page.goto('about:blank');
    await page.goto(url);
    await settled('Matches');
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(width);
    const shots = process.env['PLAYGROUND_SHOTS'];
    if (shots)
      await page.screenshot({ path: join(shots, `${colorScheme}-${width}.png`), fullPage: true });
  });

  test('never left its origin, and broke nowhere', () => {
    expect(foreign).toEqual([]);
    expect(faults).toEqual([]);
  });
});
