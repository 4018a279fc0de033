import { bytesOf } from '@sluice/codegen';
import type { Kernels } from './kernels.ts';
import { module } from './module.generated.ts';
import { twinOf } from './twin.ts';
import { type Views, viewsOf } from './views.ts';

/** Which kernels run: the WebAssembly module, or its twin in JavaScript. */
export type ScanEngine = 'wasm' | 'js';

/** What a module of WebAssembly has to offer; of no library's types, so that any project knows it. */
export type ModuleExports = Readonly<Record<string, unknown>>;

/** Memory that can grow, and the kernels that work in it. Growing voids every view taken before. */
export interface Store {
  readonly engine: ScanEngine;
  readonly views: Views;
  readonly kernels: Kernels;
  /** Makes room for so many bytes in all; keeps what is there. */
  grow(bytes: number): void;
  /** Another module (in base64) over the same memory; nothing where there is no WebAssembly. */
  exportsOf(module: string): ModuleExports | undefined;
}

const page = 65_536;

/** WebAssembly where it can SIMD and may be compiled. */
export const storeOf = (bytes: number, engine: 'auto' | ScanEngine): Store =>
  (engine === 'js' ? undefined : assembled(bytes)) ?? plain(bytes);

const compiled = new Map<string, WebAssembly.Module>();

function compiledOf(base64: string): WebAssembly.Module {
  const known = compiled.get(base64) ?? new WebAssembly.Module(bytesOf(base64));
  compiled.set(base64, known);
  return known;
}

/** Compiling it validates it: a machine without SIMD refuses the module. */
function assembled(bytes: number): Store | undefined {
  try {
    const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / page) });
    const exportsOf = (base64: string) =>
      new WebAssembly.Instance(compiledOf(base64), { env: { memory } }).exports;
    const views = viewsOf(memory.buffer);
    return {
      engine: 'wasm',
      views,
      kernels: exportsOf(module) as unknown as Kernels,
      exportsOf,
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
    exportsOf: () => undefined,
    grow(size) {
      const held = views.bytes;
      Object.assign(views, viewsOf(new ArrayBuffer(Math.ceil(size / page) * page)));
      views.bytes.set(held);
    },
  };
}
