import {
  type ClockName,
  inSeries,
  type Operand,
  type ScalarNode,
  type SeriesNode,
} from './nodes.ts';

/** What is to be computed; equal parts are one node. Parts stand before what needs them. */
export class Graph {
  readonly series: SeriesNode[];
  readonly scalars: ScalarNode[];
  readonly #known = new Map<string, number>();

  constructor(series: SeriesNode[] = [], scalars: ScalarNode[] = []) {
    this.series = series;
    this.scalars = scalars;
  }

  /** The same, where some series are columns, by id. */
  holding(columns: ReadonlyMap<number, number>): Graph {
    const series = this.series.slice();
    for (const [id, column] of columns) series[id] = { kind: 'column', column };
    return new Graph(series, this.scalars);
  }

  add(node: SeriesNode): number {
    return this.#once(`series ${JSON.stringify(node)}`, this.series, node);
  }

  number(value: number): number {
    const known = { kind: 'known', value: Number.isFinite(value) ? value : Number.NaN } as const;
    return this.#once(`known ${Object.is(value, -0) ? '-0' : value}`, this.scalars, known);
  }

  /** Folds what is known already. What is not finite is no number. */
  make(
    name: string,
    from: readonly number[],
    make: (...given: readonly number[]) => number,
  ): number {
    const finite = (...given: readonly number[]) => {
      const value = make(...given);
      return Number.isFinite(value) ? value : Number.NaN;
    };
    const nodes = from.map((id) => this.scalars[id]!);
    const values = nodes.flatMap((node) => (node.kind === 'known' ? [node.value] : []));
    if (values.length === nodes.length) return this.number(finite(...values));
    return this.#once(`made ${name} ${from.join(' ')}`, this.scalars, {
      kind: 'made',
      name,
      from,
      make: finite,
    });
  }

  /** As `make`, but what is not finite goes on. */
  raw(
    name: string,
    from: readonly number[],
    make: (...given: readonly number[]) => number,
  ): number {
    const node = { kind: 'made', name, from, make } as const;
    return this.#once(`raw ${name} ${from.join(' ')}`, this.scalars, node);
  }

  reduce(node: ScalarNode & { readonly kind: 'reduction' }): number {
    return this.#once(`scalar ${JSON.stringify(node)}`, this.scalars, node);
  }

  knownValue(scalar: number): number | undefined {
    const node = this.scalars[scalar]!;
    return node.kind === 'known' ? node.value : undefined;
  }

  #once<Node>(key: string, nodes: Node[], node: Node): number {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    nodes.push(node);
    this.#known.set(key, nodes.length - 1);
    return nodes.length - 1;
  }
}

/** What a series is made of. */
export function partsOf(node: SeriesNode): {
  series: readonly number[];
  scalars: readonly number[];
} {
  const of = (...operands: readonly (Operand | undefined)[]) => ({
    series: operands.flatMap((one) => (one !== undefined && inSeries(one) ? [one.series] : [])),
    scalars: operands.flatMap((one) => (one === undefined || inSeries(one) ? [] : [one.scalar])),
  });
  switch (node.kind) {
    case 'empty':
    case 'column':
    case 'clock':
      return of();
    case 'constant':
      return of({ scalar: node.scalar });
    case 'spread':
      return { series: node.over, scalars: [node.scalar] };
    case 'unary':
    case 'step':
      return of({ series: node.of });
    case 'across':
      return { series: node.of, scalars: [] };
    case 'binary':
      return of(node.left, node.right);
    case 'choice':
      return of({ series: node.condition }, node.yes, node.no);
    case 'fill': {
      const filler = typeof node.with === 'string' ? undefined : node.with;
      const unless = node.unless === undefined ? undefined : { scalar: node.unless };
      return of({ series: node.of }, filler, unless);
    }
  }
}

export const clockNames: readonly ClockName[] = [
  'MINUTE',
  'HOUR',
  'DAY',
  'DATE',
  'MONTH',
  'YEAR',
  'EPOCH',
];
