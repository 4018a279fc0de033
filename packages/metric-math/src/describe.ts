import type { Expression } from './compile.ts';

/** An expression as plain JSON. */
export const describe = ({ node, engine }: Expression): unknown => ({ engine, node });
