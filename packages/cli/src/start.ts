import { start } from '@sluice/playground';
import { readerAddress } from './logs/reader.ts';

// `npm start`: serves until it is told to stop.
process.exitCode = await start(process, readerAddress);
