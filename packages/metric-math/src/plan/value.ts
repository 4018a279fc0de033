/** What a node of the tree becomes in the graph. */
export type Lowered =
  | { readonly type: 'S'; readonly scalar: number }
  | { readonly type: 'TS'; readonly one: Entry }
  | { readonly type: 'TS[]'; readonly all: readonly Entry[] }
  | { readonly type: 'words'; readonly words: readonly string[] };

/** A series of the graph, and what is known of it without its points. */
export interface Entry {
  readonly node: number;
  readonly period: number;
  readonly label?: string;
}

export function entriesOf(value: Lowered | undefined): readonly Entry[] {
  if (value?.type === 'TS') return [value.one];
  return value?.type === 'TS[]' ? value.all : [];
}
