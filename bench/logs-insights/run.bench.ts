import { unwrap } from '@sluice/core';
import { compile } from '@sluice/logs-insights';
import { Scanner } from '@sluice/scan';
import { type Kind, lines } from '../fixtures/lines.ts';
import { suite } from '../harness.ts';

interface Task {
  readonly name: string;
  readonly kind: Kind;
  readonly query: string;
}

const tasks: readonly Task[] = [
  {
    name: 'errors by time',
    kind: 'appjson',
    query: 'filter level = "ERROR" | stats count(*) by bin(5m), service',
  },
  {
    name: 'latencies by service',
    kind: 'appjson',
    query: 'stats count(*), avg(latencyMs), pct(latencyMs, 99) by service, http.method',
  },
  {
    name: 'slowest first',
    kind: 'appjson',
    query: 'fields @timestamp, service, latencyMs | sort latencyMs desc | limit 20',
  },
  {
    name: 'flow logs',
    kind: 'vpcflow',
    query:
      'filter action = "REJECT" | stats count(*), sum(bytes) as all by srcAddr | sort all desc | limit 20',
  },
  {
    name: 'parsed by a glob',
    kind: 'nginx',
    query:
      'parse @message "\\"* * *\\" * * " as verb, path, version, status, size | stats count(*), sum(size) by status',
  },
  {
    name: 'parsed by an expression',
    kind: 'nginx',
    query:
      'parse @message /"(?<verb>[A-Z]+) \\S+ \\S+" (?<status>\\d+)/ | stats count(*) by verb, status',
  },
];

/** Lines of a text, and milliseconds between them. */
const [count, step] = [2000, 250];

/** A text is what is read from a file: it is taken to pieces by each engine in its own way. */
export default tasks.map(({ name, kind, query }) => {
  const texts = [1, 2, 3, 4].map((seed) => `${lines(kind, count, seed).join('\n')}\n`);
  const program = unwrap(compile(query));
  const reference = unwrap(compile(query, { engine: 'reference' }));
  const scanner = Scanner.create();
  const times = Float64Array.from({ length: count * 2 }, (_, i) => i * step);
  const encoder = new TextEncoder();
  const bytes = new Map(texts.map((text) => [text, encoder.encode(text)]));
  return suite(`logs-insights/run: ${name}`, texts, {
    'the reference': (text) => {
      const messages = text.split('\n').slice(0, -1);
      const events = messages.map((message, i) => ({ timestamp: i * step, message }));
      return reference.run({ events });
    },
    'blocks of bytes': (text) => {
      const block = bytes.get(text)!;
      scanner.reserve(block.length);
      scanner.bytes.set(block, scanner.input);
      const read = scanner.lines(scanner.input, scanner.input + block.length);
      const part = program.start();
      part.add({ scanner, lines: read, times, source: 0, first: 0 });
      return program.finish([part.partial()]);
    },
  });
});
