import { bytesOf } from '@sluice/codegen';
import type { Kernels } from './kernels.ts';
import { module } from './module.generated.ts';
import { twinOf } from './twin.ts';
import { type Views, viewsOf } from './views.ts';

/** Which kernels run: the WebAssembly module, or its twin in JavaScript. */
export type ScanEngine = 'wasm' | 'js';

/** Memory that can grow, and the kernels that work in it. Growing voids every view taken before. */
export interface Store {
  readonly engine: ScanEngine;
  readonly views: Views;
  readonly kernels: Kernels;
  /** Makes room for so many bytes in all; keeps what is there. */
  grow(bytes: number): void;
}

const page = 65_536;

/** WebAssembly where it can SIMD and may be compiled. */
export const storeOf = (bytes: number, engine: 'auto' | ScanEngine): Store =>
  (engine === 'js' ? undefined : assembled(bytes)) ?? plain(bytes);

let compiled: WebAssembly.Module | undefined;

/** Compiling it validates it: a machine without SIMD refuses the module. */
function assembled(bytes: number): Store | undefined {
  try {
    compiled ??= new WebAssembly.Module(bytesOf(module));
    const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / page) });
    const { exports } = new WebAssembly.Instance(compiled, { env: { memory } });
    const views = viewsOf(memory.buffer);
    return {
      engine: 'wasm',
      views,
      kernels: exports as unknown as Kernels,
      grow(size) {
        memory.grow(Math.ceil((size - memory.buffer.byteLength) / page));
        Object.assign(views, viewsOf(memory.buffer));
      },
    };
  } catch {
    return undefined;
  }
}

function plain(bytes: number): Store {
  const views = viewsOf(new ArrayBuffer(Math.ceil(bytes / page) * page));
  return {
    engine: 'js',
    views,
    kernels: twinOf(views),
    grow(size) {
      const held = views.bytes;
      Object.assign(views, viewsOf(new ArrayBuffer(Math.ceil(size / page) * page)));
      views.bytes.set(held);
    },
  };
}
