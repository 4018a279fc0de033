import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import type { LogEvent } from '../worker/logs/group.ts';
import type { Ended, Failed } from '../worker/logs/query.ts';
import type { Part, QueryTask } from '../worker/logs/task.ts';
import { stopOf } from './evaluator.ts';
import type { Logs } from './logs/api.ts';
import type { Pool, Ran } from './pool.ts';
import { type Problem, problem, sendProblem } from './problem.ts';
import { queryBody, queryLine } from './query-schemas.ts';
import type { Route } from './route.ts';

/** `POST /api/query`: a Logs Insights query; its answer is told line by line, as it comes. */
export const queryRoute = (pool: Pool, logs: Logs): Route => ({
  method: 'POST',
  path: '/api/query',
  summary: 'Runs a Logs Insights query over given events or over log groups.',
  body: queryBody,
  answer: {
    description: 'One JSON object a line: progress, columns, rows, and how it ended.',
    type: 'application/x-ndjson',
    schema: queryLine,
  },
  handle: async (request, reply) => {
    const asked = request.body as Asked;
    const missing = asked.logGroupNames?.find((name) => logs.store.find(name) === undefined);
    if (missing !== undefined) return sendProblem(reply, 404, `there is no log group ${missing}`);
    return streamed(reply, pool, await taskOf(asked, logs));
  },
});

interface Asked {
  readonly text: string;
  readonly events?: readonly Given[];
  readonly logGroupNames?: readonly string[];
  readonly start?: number;
  readonly end?: number;
  readonly options?: object;
}

type Given = LogEvent & Readonly<Record<string, string | number | boolean>>;

async function taskOf(asked: Asked, { store, reader }: Logs): Promise<QueryTask> {
  const { text, events = [], logGroupNames = [], start, end, options } = asked;
  const dataOf = (names: readonly string[]) =>
    Promise.all(names.map((name) => store.group(name).data()));
  const others = events.length === 0 && /\bsource\b/i.test(text) ? store.all : [];
  return {
    kind: 'query',
    text,
    options,
    events: events.map(eventOf),
    groups: await dataOf([...new Set(logGroupNames)]),
    others: await dataOf(others.map(({ name }) => name)),
    reader,
    start,
    end,
    rows: 'records',
  };
}

/** As in case files: members that are none of an event's own are fields of it. */
function eventOf({ timestamp, message, logStream, log, ingestionTime, ...fields }: Given) {
  return {
    timestamp,
    message,
    ...(logStream !== undefined && { logStream }),
    ...(log !== undefined && { log }),
    ...(ingestionTime !== undefined && { ingestionTime }),
    fields: fields as Readonly<Record<string, string | number | boolean>>,
  };
}

/** A problem where nothing was told yet, else lines; who goes away ends the query. */
async function streamed(reply: FastifyReply, pool: Pool, task: QueryTask): Promise<FastifyReply> {
  const abort = new AbortController();
  reply.raw.once('close', () => abort.abort());
  const lines = new Readable({ read: () => {} });
  let isBegun = false;
  const { ran, begun } = begin();
  await Promise.race([begun, ran]);
  const ended = ran.then((how) => endOf(reply, how));
  if (!isBegun) {
    const { problem: said } = (await ended) as Extract<End, { readonly problem: unknown }>;
    return reply
      .code(said.status)
      .type('application/problem+json; charset=utf-8')
      .send(JSON.stringify(said));
  }
  ended.then((end) => {
    lines.push(`${JSON.stringify(end)}\n`);
    lines.push(null);
  });
  return reply.type('application/x-ndjson; charset=utf-8').send(lines);

  function begin() {
    let ran!: Promise<Ran>;
    const begun = new Promise<void>((resolve) => {
      ran = pool.run(task, {
        signal: abort.signal,
        take: (part) => {
          isBegun = true;
          lines.push(lineOf(part));
          resolve();
        },
      });
    });
    return { ran, begun };
  }
}

function lineOf(part: Part): string {
  switch (part.kind) {
    case 'progress':
      return `${JSON.stringify({ progress: part.statistics })}\n`;
    case 'columns':
      return `${JSON.stringify({ columns: part.columns })}\n`;
    case 'rows':
      // Rows are JSON already.
      return `{"rows":[${part.rows.join(',')}]}\n`;
  }
}

type End = { readonly end: Ended } | { readonly problem: Problem & Partial<Failed> };

function endOf(reply: FastifyReply, how: Ran): End {
  if (!how.ok) {
    const { status, detail } = stopOf(reply.log, how);
    return { problem: problem(status, detail) };
  }
  const { status, body, fault } = how.answer;
  if (fault !== undefined) {
    reply.log.error({ fault }, 'a query failed');
    return { problem: problem(status, fault) };
  }
  if (status === 200) return { end: JSON.parse(body) as Ended };
  const { detail, diagnostics } = JSON.parse(body) as Failed;
  return {
    problem: { ...problem(status, detail), ...(diagnostics.length > 0 && { diagnostics }) },
  };
}
