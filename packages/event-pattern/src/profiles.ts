import type { AnythingBut, Item } from './ast.ts';
import type { Options, Profile } from './options.ts';

/** What one surface takes; texts of refusals where they differ from those of the language. */
export interface Surface {
  /** The surface as it is called in a sentence. */
  readonly name: string;
  /** Characters (UTF-16 units). */
  readonly maxLength: number;
  /** Sub-rules that `$or` may make. */
  readonly maxCombinations: number;
  /** Fields of one sub-rule. */
  readonly maxFields: number;
  /** Whether wildcards are counted. */
  readonly countsWildcards: boolean;
  /** What an item is called where the surface does not take it. */
  refuses(item: Item): string | undefined;
  readonly refusesOr: boolean;
  /** The one text with which the surface refuses everything, without a place. */
  readonly onlyMessage?: string;
}

const everything = {
  maxCombinations: 1000,
  maxFields: 256,
  countsWildcards: true,
  refuses: () => undefined,
  refusesOr: false,
};

const surfaces: Readonly<Record<Profile, Surface>> = {
  eventbridge: { ...everything, name: 'an event bus', maxLength: 2048 },
  'custom-event-bus': {
    ...everything,
    name: 'a custom event bus',
    maxLength: 4096,
    refuses: (item) => (isWildcard(item) ? '`wildcard`' : undefined),
  },
  pipes: {
    ...everything,
    name: 'EventBridge Pipes',
    maxLength: 4096,
    refuses: (item) => {
      if (isWildcard(item)) return '`wildcard`';
      return isNested(item) ? `\`anything-but\` of \`${item.of}\`` : undefined;
    },
  },
  lambda: {
    ...everything,
    name: 'a Lambda event source mapping',
    maxLength: 4096,
    onlyMessage: 'Invalid filter pattern definition.',
  },
  sns: {
    ...everything,
    name: 'an SNS filter policy',
    maxLength: 262_144,
    countsWildcards: false,
  },
};

const metadata: Surface = {
  ...surfaces['custom-event-bus'],
  name: 'the scope METADATA of a custom event bus',
  refuses: (item) => (isPlain(item) ? undefined : `\`${operatorOf(item)}\``),
  refusesOr: true,
};

/** The surface that options name; anything unknown is an event bus. */
export function surfaceOf({ profile = 'eventbridge', scope }: Options): Surface {
  if (profile === 'custom-event-bus' && scope === 'METADATA') return metadata;
  return Object.hasOwn(surfaces, profile) ? surfaces[profile] : surfaces.eventbridge;
}

const isWildcard = (item: Item) =>
  (item.kind === 'text-test' && item.operator === 'wildcard') ||
  (item.kind === 'anything-but' && item.of === 'wildcard');

const isNested = (item: Item): item is AnythingBut =>
  item.kind === 'anything-but' && item.of !== 'text' && item.of !== 'number';

const isPlain = (item: Item) =>
  item.kind === 'text' || item.kind === 'number' || item.kind === 'constant';

const operatorOf = (item: Item) => (item.kind === 'text-test' ? item.operator : item.kind);
