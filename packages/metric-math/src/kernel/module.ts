import { bytesOf } from '@sluice/codegen';
import { module } from './module.generated.ts';

/** What the module exports: reductions of numbers that lie in its memory, by address and count. */
export interface Kernel {
  sum(address: number, count: number): number;
  squares(address: number, count: number, mean: number): number;
  least(address: number, count: number): number;
  greatest(address: number, count: number): number;
}

const kernels = new WeakMap<ArrayBufferLike, Kernel>();
let compiled: unknown;

/** The module whose memory this is; nothing where it is no such memory. */
export const moduleOver = (buffer: ArrayBufferLike): Kernel | undefined => kernels.get(buffer);

/**
 * Room for so many numbers in the memory of a module of its own, where reductions are fastest;
 * plain memory where WebAssembly is missing or may not be compiled.
 */
export function roomFor(counts: readonly number[]): Float64Array[] {
  const memory = newMemory(counts.reduce((sum, count) => sum + count, 0));
  if (memory === undefined) return counts.map((count) => new Float64Array(count));
  let address = first;
  return counts.map((count) => {
    const room = new Float64Array(memory, address, count);
    address += count * 8;
    return room;
  });
}

/** Below this the module keeps its own. */
const first = 1024;
const page = 65_536;

/** PERF: memory never grows, as that detaches buffers, and V8 then checks at every access. */
function newMemory(count: number): ArrayBufferLike | undefined {
  try {
    compiled ??= new assembly.Module(bytesOf(module));
    const memory = new assembly.Memory({ initial: Math.ceil((first + count * 8) / page) });
    const { exports } = new assembly.Instance(compiled, { env: { memory } });
    kernels.set(memory.buffer, exports);
    return memory.buffer;
  } catch {
    return undefined;
  }
}

/** What is used of WebAssembly: the library of the language does not know it. */
interface Assembly {
  readonly Module: new (bytes: Uint8Array) => unknown;
  readonly Memory: new (size: { initial: number }) => { readonly buffer: ArrayBufferLike };
  readonly Instance: new (module: unknown, imports: object) => { readonly exports: Kernel };
}

const assembly: Assembly = Reflect.get(globalThis, 'WebAssembly') as never;
