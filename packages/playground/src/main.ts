import { serve } from './server/serve.ts';

// `npm start`: serves until it is told to stop.
try {
  const { url, close } = await serve(addressFrom(process.env));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => close());
  process.stdout.write(`Sluice playground: ${url}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 2;
}

function addressFrom({ PORT, HOST }: NodeJS.ProcessEnv) {
  const port = PORT === undefined ? undefined : Number(PORT);
  if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port < 65_536)) {
    throw new Error(`PORT is not a port: ${PORT}`);
  }
  return { port, host: HOST };
}
