import { relative } from 'node:path';
import type { LogReader, ReadLogs } from '@sluice/playground';
import { fileBytes, unpacked } from '../input/bytes.ts';
import { readEvents } from '../input/read.ts';
import { sourcesOf } from '../input/source.ts';
import { TimedEvents } from './timed-events.ts';

/** Where this module is: the threads of the playground load it by its address. */
export const readerAddress: string = import.meta.url;

/** Files as all commands read them. */
export const logReader: LogReader = {
  async list(path) {
    const files = [];
    for await (const found of sourcesOf([path], '/')) {
      if ('reason' in found) throw new Error(`${found.name}: ${found.reason}`);
      files.push({ name: relative(path, found.name), path: found.name });
    }
    return files;
  },

  async *read({ name, path }): AsyncGenerator<ReadLogs> {
    const visitor = new TimedEvents(name);
    const bytes = unpacked(fileBytes(path));
    for await (const _ of readEvents(bytes, { name, shape: undefined, visitor })) {
      yield visitor.take();
    }
    yield visitor.finish();
  },
};
