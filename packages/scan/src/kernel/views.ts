/** One memory in the widths that twins read and write; taken anew by the memory when it grows. */
export interface Views {
  bytes: Uint8Array<ArrayBuffer>;
  words: Int32Array<ArrayBuffer>;
  doubles: Float64Array<ArrayBuffer>;
}

/** Node's buffers search and decode far faster than plain arrays. */
interface NodeBuffer {
  from(buffer: ArrayBuffer): Uint8Array<ArrayBuffer>;
}
const nodeBuffer = Reflect.get(globalThis, 'Buffer') as NodeBuffer | undefined;

export const viewsOf = (buffer: ArrayBuffer): Views => ({
  bytes: nodeBuffer?.from(buffer) ?? new Uint8Array(buffer),
  words: new Int32Array(buffer),
  doubles: new Float64Array(buffer),
});
