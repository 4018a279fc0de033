// A thread run from the sources: threads don't take over the loader of their parent.
import { register } from 'tsx/esm/api';

register();
await import('./src/threads/thread.ts');
