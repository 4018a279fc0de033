import type { Logs } from './logs/api.ts';
import type { Measure, Metrics } from './metrics.ts';
import type { Pool } from './pool.ts';
import type { Route } from './route.ts';

/** What those who run the server ask: is it alive, and how does it fare. */
export const operationRoutes = (pool: Pool, metrics: Metrics, logs: Logs): readonly Route[] => [
  {
    method: 'GET',
    path: '/healthz',
    summary: 'Says that the server is alive.',
    answer: { description: 'It is.', type: 'text/plain' },
    handle: (_request, reply) => reply.type('text/plain; charset=utf-8').send('ok\n'),
  },
  {
    method: 'GET',
    path: '/metrics',
    summary: "Counts and times of requests, in Prometheus' text format.",
    answer: { description: 'The metrics.', type: 'text/plain' },
    handle: (_request, reply) =>
      reply
        .type('text/plain; version=0.0.4; charset=utf-8')
        .send(metrics.write({ ...measuresOf(pool), ...measuresOfLogs(logs) })),
  },
];

function measuresOfLogs({ store: { state }, queries }: Logs): Readonly<Record<string, Measure>> {
  const ended = [...queries.ended].map(([status, count]) => [`status="${status}"`, count] as const);
  return {
    sluice_queries_going: { help: 'Queries of StartQuery that run or wait.', value: queries.going },
    sluice_queries_total: {
      help: 'Queries of StartQuery that have ended.',
      counts: new Map(ended),
    },
    sluice_log_groups: { help: 'Log groups.', value: state.groups },
    sluice_log_bytes: { help: 'Memory of log events that were put.', value: state.bytes },
    sluice_log_events_dropped_total: {
      help: 'Log events that made room for newer ones.',
      counts: new Map([['', state.dropped]]),
    },
  };
}

function measuresOf({ state }: Pool): Readonly<Record<string, Measure>> {
  const { rss, heapUsed } = process.memoryUsage();
  return {
    sluice_threads: { help: 'Evaluation threads.', value: state.threads },
    sluice_threads_long: { help: 'Threads busy with a long task.', value: state.long },
    sluice_tasks_waiting: { help: 'Tasks waiting for a thread.', value: state.waiting },
    process_resident_memory_bytes: { help: 'Resident memory.', value: rss },
    nodejs_heap_size_used_bytes: { help: 'Heap in use on the main thread.', value: heapUsed },
    process_uptime_seconds: { help: 'Seconds since start.', value: process.uptime() },
  };
}
