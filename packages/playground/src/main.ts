import { start } from './server/start.ts';

// `npm start`: serves until it is told to stop.
process.exitCode = await start(process);
