export { answer } from './answer.ts';
export type * from './ast.ts';
export { codes } from './codes.ts';
export { type CompileOptions, compile, type Transformer } from './compile.ts';
export type {
  Delivered,
  Delivery,
  EventInContext,
  TransformerInput,
  Undelivered,
} from './delivery.ts';
export { describe } from './describe.ts';
export { evaluate } from './evaluate.ts';
export { explain } from './explain.ts';
export { format } from './format.ts';
export { id, title } from './name.ts';
export type { Context, Profile, TransformerOptions } from './options.ts';
export { parse } from './parse.ts';
export { validate } from './validate.ts';
