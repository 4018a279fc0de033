import { Worker } from 'node:worker_threads';
import { Pool } from '@sluice/playground/internal/server/pool';
import { encode } from '@sluice/playground/internal/worker/encode';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { appForTest, post } from '../support.ts';

// Threads that misbehave on demand: no text of a language can make the real ones do so.
const code = `
  const { parentPort } = require('node:worker_threads');
  parentPort.on('message', ({ text, body }) => {
    const order = text ?? body.EventPattern;
    if (order === 'forever') for (;;);
    const fault = { fail: { status: 500, fault: 'a bug' }, long: { status: 422, fault: 'too long' } };
    parentPort.postMessage({ status: 200, body: '"fine"', ...fault[order] });
  });
  parentPort.postMessage('ready');
`;

const app = appForTest({
  pool: new Pool(
    { threads: 1, quick: 200, budget: 2000, long: 3, waiting: 8 },
    () => new Worker(code, { eval: true }),
  ),
});
beforeAll(() => app.ready());
afterAll(() => app.close());

const validate = (text: string) => post(app, '/api/event-pattern/validate', { text });

const testPattern = async (EventPattern: string, server = app) => {
  const answer = await server.inject({
    method: 'POST',
    url: '/',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': 'AWSEvents.TestEventPattern',
    },
    payload: JSON.stringify({ EventPattern, Event: '{}' }),
  });
  return { status: answer.statusCode, body: answer.json() };
};

describe('an evaluation', () => {
  test('that runs away is ended with a reason, while others are answered', async () => {
    const runaway = validate('forever');
    for (let i = 0; i < 5; i++) expect(await validate('quick')).toMatchObject({ status: 200 });
    expect(await runaway).toMatchObject({
      status: 503,
      type: 'application/problem+json; charset=utf-8',
      body: { detail: 'the evaluation took longer than its time budget and was ended' },
    });
  });

  test('that fails is a problem of the server', async () => {
    expect(await validate('fail')).toMatchObject({ status: 500, body: { detail: 'a bug' } });
  });

  test('whose answer is too long says so', async () => {
    expect(await validate('long')).toMatchObject({ status: 422, body: { detail: 'too long' } });
  });

  test('is told in AWS’s form to those who speak it', async () => {
    expect(await testPattern('forever')).toMatchObject({
      status: 503,
      body: { __type: 'ServiceUnavailableException' },
    });
    expect(await testPattern('fail')).toEqual({ status: 500, body: { __type: 'InternalFailure' } });
    expect(await testPattern('quick')).toEqual({ status: 200, body: 'fine' });
  });
});

describe('a failure of the server itself', () => {
  class Broken extends Pool {
    override run(): Promise<never> {
      return Promise.reject(new Error('broken'));
    }
  }
  const broken = appForTest({
    pool: new Broken(
      { threads: 1, quick: 200, budget: 2000, long: 1, waiting: 8 },
      () => new Worker(code, { eval: true }),
    ),
  });
  afterAll(() => broken.close());

  test('is a problem without its inner side', async () => {
    const answer = await post(broken, '/api/event-pattern/validate', { text: '{}' });
    expect(answer).toMatchObject({
      status: 500,
      body: { title: 'Internal Server Error', detail: 'the server failed; its log says more' },
    });
  });

  test('is told in AWS’s form to those who speak it', async () => {
    expect(await testPattern('x', broken)).toEqual({
      status: 500,
      body: { __type: 'InternalFailure' },
    });
  });
});

describe('an answer on its way out', () => {
  test('is JSON text', async () => {
    expect(await encode(() => ({ status: 200, body: { a: 1 } }))).toEqual({
      status: 200,
      body: '{"a":1}',
    });
  });

  test('is cut off where it is too long', async () => {
    const body = 'x'.repeat(9 * 1024 * 1024);
    expect(await encode(() => ({ status: 200, body }))).toMatchObject({ status: 422, body: '' });
  });

  test('names the fault of a language that throws', async () => {
    const broken = () => {
      throw new Error('broken');
    };
    expect(await encode(broken)).toEqual({ status: 500, body: '', fault: 'Error: broken' });
  });
});
