import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { outcome, problemBody } from '@sluice/playground/internal/server/schemas';
import Fastify from 'fastify';
import { languages } from 'sluice';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { appForTest, post } from '../support.ts';

const app = appForTest();
beforeAll(() => app.ready());
afterAll(() => app.close());

const checker = Fastify({ ajv: { customOptions: { coerceTypes: false } } });
checker.post('/outcome', { schema: { body: outcome } }, () => true);
checker.post('/problem', { schema: { body: problemBody } }, () => true);

/** What a published schema has against an answer. */
async function faultsOf(schema: 'outcome' | 'problem', payload: object): Promise<string> {
  const { body } = await checker.inject({ method: 'POST', url: `/${schema}`, payload });
  return body === 'true' ? '' : body;
}

const pattern = '{"source": ["shop"], "detail": {"total": [{"numeric": [">", 10]}]}}';
const event = '{"source": "shop", "detail": {"total": 12}}';

describe('a verb of a language', () => {
  test.each(['parse', 'validate', 'compile', 'format', 'explain'])(
    '%s answers an outcome',
    async (verb) => {
      const { status, body } = await post(app, `/api/event-pattern/${verb}`, { text: pattern });
      expect(status).toBe(200);
      expect(await faultsOf('outcome', body)).toBe('');
      expect(body).toMatchObject({ ok: true, diagnostics: [] });
    },
  );

  test('evaluate says whether the input matches', async () => {
    const { body } = await post(app, '/api/event-pattern/evaluate', {
      text: pattern,
      input: { event },
    });
    expect(body.value).toEqual({ matches: true });
  });

  test('explain with an input says why', async () => {
    const { body } = await post(app, '/api/event-pattern/explain', {
      text: pattern,
      input: { event },
    });
    expect(body.value.matches).toBe(true);
    const line = { text: 'ERROR -retry', input: { message: 'ERROR, retry' } };
    const said = await post(app, '/api/filter-pattern/explain', line);
    expect(said.body.value.matches).toBe(false);
  });

  test('options reach the language', async () => {
    const text = '{"a": [{"wildcard": "x*"}]}';
    const asked = { text, options: { profile: 'sns', scope: 'MessageBody' } };
    const { body } = await post(app, '/api/event-pattern/validate', asked);
    expect(body.ok).toBe(false);
    expect((await post(app, '/api/event-pattern/validate', { text })).body.ok).toBe(true);
  });

  test('a wrong text is an outcome too, not an HTTP error', async () => {
    const { status, body } = await post(app, '/api/event-pattern/validate', { text: '{"a": 1}' });
    expect(status).toBe(200);
    expect(body.ok).toBe(false);
    expect(body.diagnostics[0].awsMessage).toBe('"a" must be an object or an array');
  });

  test('keys such as __proto__ are ordinary', async () => {
    const input = '{"event": "{\\"__proto__\\": 1}", "__proto__": {"x": 1}}';
    const body = `{"text": "{\\"__proto__\\": [1]}", "input": ${input}}`;
    const answer = await post(app, '/api/event-pattern/evaluate', body);
    expect(answer.body.value).toEqual({ matches: true });
  });
});

describe('a rule set', () => {
  test('says which rules match each event', async () => {
    const rules = { big: pattern, any: '{"source": [{"exists": true}]}' };
    const events = [event, '{"source": "x"}', '{}'];
    const { body } = await post(app, '/api/rule-sets/match', { rules, events });
    expect(body).toMatchObject({ ok: true, value: { matches: [['big', 'any'], ['any'], []] } });
  });

  test('names the rule and the event that are wrong', async () => {
    const rules = { good: pattern, wrong: '{"a": 1}' };
    const { body } = await post(app, '/api/rule-sets/match', { rules, events: [event] });
    expect(body.ok).toBe(false);
    expect(body.diagnostics[0].message).toContain('wrong');
    const unread = await post(app, '/api/rule-sets/match', {
      rules: { good: pattern },
      events: ['['],
    });
    expect(unread.body.ok).toBe(false);
    expect(unread.body.diagnostics[0].message).toContain('0');
  });
});

describe('a bad request', () => {
  test.each([
    ['/api/event-pattern/validate', '{', 400],
    ['/api/event-pattern/validate', '{}', 400],
    ['/api/event-pattern/validate', { text: 1 }, 400],
    ['/api/event-pattern/validate', { text: '{}', more: 1 }, 400],
    ['/api/event-pattern/validate', { text: '{}', input: 'x' }, 400],
    ['/api/event-pattern/validate', '['.repeat(100), 400],
    ['/api/event-pattern/validate', { text: 'x'.repeat(70_000) }, 413],
    ['/api/nonsense/validate', { text: '{}' }, 404],
    ['/api/event-pattern/nonsense', { text: '{}' }, 404],
    ['/api/rule-sets/match', { rules: { a: 1 }, events: [] }, 400],
  ])('to %s is answered with a problem: %#', async (url, payload, expected) => {
    const { status, type, body } = await post(app, url, payload);
    expect(status).toBe(expected);
    expect(type).toBe('application/problem+json; charset=utf-8');
    expect(await faultsOf('problem', body)).toBe('');
    expect(body.status).toBe(expected);
  });

  test('of another content type is refused', async () => {
    const headers = { 'content-type': 'text/plain' };
    const url = '/api/event-pattern/validate';
    const answer = await app.inject({ method: 'POST', url, headers, payload: '{"text":""}' });
    expect(answer.statusCode).toBe(415);
  });
});

describe('the API', () => {
  test('lists the languages', async () => {
    const { body } = { body: (await app.inject('/api/languages')).json() };
    expect(body.map(({ id }: { id: string }) => id)).toEqual(languages.map(({ id }) => id));
  });

  test('describes itself with the schemas that check it', async () => {
    const document = (await app.inject('/api/openapi.json')).json();
    expect(document.openapi).toBe('3.1.0');
    const operation = document.paths['/api/{language}/explain'].post;
    expect(operation.parameters[0]).toMatchObject({ name: 'language', in: 'path', required: true });
    expect(operation.requestBody.content['application/json'].schema.required).toEqual(['text']);
    expect(Object.keys(document.paths)).toContain('/api/openapi.json');
    const ids = Object.values<Record<string, { operationId: string }>>(document.paths).flatMap(
      (methods) => Object.values(methods).map(({ operationId }) => operationId),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('is alive, and counts', async () => {
    expect((await app.inject('/healthz')).body).toBe('ok\n');
    const { body, headers } = await app.inject('/metrics');
    expect(headers['content-type']).toBe('text/plain; version=0.0.4; charset=utf-8');
    expect(body).toMatch(
      /^sluice_requests_total\{method="GET",route="\/healthz",status="200"\} \d/m,
    );
    expect(body).toMatch(/^sluice_threads \d/m);
  });

  test('forbids inline code and other origins everywhere', async () => {
    for (const url of ['/', '/healthz', '/nowhere']) {
      const { headers } = await app.inject({ url, headers: { origin: 'https://example.org' } });
      expect(headers['content-security-policy']).toMatch(/^default-src 'self';/);
      expect(headers['content-security-policy']).not.toContain('unsafe');
      expect(headers['access-control-allow-origin']).toBeUndefined();
      expect(headers['x-content-type-options']).toBe('nosniff');
    }
  });
});

describe('the page', () => {
  test('that was not built says so', async () => {
    const answer = await app.inject('/');
    expect(answer.statusCode).toBe(503);
    expect(answer.body).toContain('npm run build');
  });

  test('comes from memory, compressed where the browser can read it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sluice-page-'));
    mkdirSync(join(folder, 'assets'));
    writeFileSync(join(folder, 'index.html'), '<p>hello');
    writeFileSync(join(folder, 'assets/a-1.js'), '1;'.repeat(1000));
    writeFileSync(join(folder, 'secret.txt'), 'no');
    const served = appForTest({ page: folder });
    await served.ready();
    rmSync(folder, { recursive: true });
    const plain = await served.inject('/');
    expect(plain.body).toBe('<p>hello');
    expect(plain.headers['cache-control']).toBe('no-cache');
    const headers = { 'accept-encoding': 'gzip, br' };
    const packed = await served.inject({ url: '/assets/a-1.js', headers });
    expect(packed.headers).toMatchObject({
      'content-encoding': 'br',
      'cache-control': 'public, max-age=31536000, immutable',
    });
    expect(packed.rawPayload.length).toBeLessThan(200);
    expect((await served.inject('/secret.txt')).statusCode).toBe(404);
    await served.close();
  });
});
