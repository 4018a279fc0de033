import type { Condition, Name, Search } from './ast.ts';
import { splitWords } from './engine/split-words.ts';
import { type Field, fieldOf } from './field.ts';

/** A condition with its fields known and its words cut; `all` finds every metric. */
export type Plan =
  | { readonly kind: 'all' }
  | { readonly kind: 'schema'; readonly namespace: string; readonly dimensions: readonly string[] }
  | { readonly kind: 'and' | 'or'; readonly operands: readonly Plan[] }
  | { readonly kind: 'not'; readonly operand: Plan }
  | { readonly kind: 'whole'; readonly field: Field; readonly text: string }
  | { readonly kind: 'words'; readonly field: Field; readonly words: readonly string[] };

/** What is cheap and selective first: schemas, then whole fields, then words. */
export function planOf({ schema, condition }: Search): Plan {
  const parts = [
    ...(schema === undefined
      ? []
      : [
          {
            kind: 'schema' as const,
            namespace: schema.namespace.text,
            dimensions: [...new Set(schema.dimensions.map(({ text }) => text))].sort(),
          },
        ]),
    ...(condition === undefined ? [] : [conditionOf(condition)]),
  ];
  return joined('and', parts);
}

const ranks = { schema: 0, whole: 1, words: 2, all: 3, and: 3, or: 4, not: 5 };

function joined(kind: 'and' | 'or', parts: readonly Plan[]): Plan {
  if (parts.length === 0) return { kind: 'all' };
  if (parts.length === 1) return parts[0]!;
  const operands = parts.flatMap((each) => (each.kind === kind ? each.operands : [each]));
  return { kind, operands: [...operands].sort((a, b) => ranks[a.kind] - ranks[b.kind]) };
}

function conditionOf(node: Condition, designator?: Name): Plan {
  switch (node.kind) {
    case 'and':
    case 'or':
      return joined(
        node.kind,
        node.operands.map((each) => conditionOf(each, designator)),
      );
    case 'not':
      return { kind: 'not', operand: conditionOf(node.operand, designator) };
    case 'within':
      return conditionOf(node.operand, node.designator);
    case 'term': {
      const field = fieldOf(node.designator ?? designator);
      const { text, exact } = node.value;
      if (exact || field.kind === 'account') return { kind: 'whole', field, text };
      return { kind: 'words', field, words: splitWords(text) };
    }
  }
}
