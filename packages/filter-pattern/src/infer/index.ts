export { codes } from './codes.ts';
export { infer } from './infer.ts';
export type { Inference, InferredField } from './inference.ts';
