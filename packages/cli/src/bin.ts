#!/usr/bin/env node
import { main } from './main.ts';
import { startThread } from './threads/start-thread.ts';

const interrupt = new AbortController();
process.on('SIGINT', () => interrupt.abort());

const code = await main(process.argv.slice(2), {
  cwd: process.cwd(),
  env: process.env,
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  signal: interrupt.signal,
  startThread,
});

// What is still being read (a terminal, a pipe) would keep the process alive.
process.exit(code);
