import type { Cause, Part } from '../keywords.ts';

/** A condition as it is run. */
export type Plan =
  | { readonly kind: 'always'; readonly value: boolean }
  | { readonly kind: 'all'; readonly of: readonly Plan[] }
  | { readonly kind: 'any'; readonly of: readonly Plan[] }
  | { readonly kind: 'not'; readonly of: Plan }
  | Look
  | { readonly kind: 'position'; readonly check: Check | 'first' | 'last' }
  | { readonly kind: 'some'; readonly list: 'services' | 'edges'; readonly of: Plan }
  | End
  | {
      readonly kind: 'cause';
      readonly cause: Cause;
      readonly part: Part;
      readonly of: Plan;
    }
  | { readonly kind: 'json'; readonly causes: readonly unknown[]; readonly negated: boolean }
  | { readonly kind: 'group'; readonly name: string };

/** A check of the values under a key of the item, or of one of its annotations. */
export interface Look {
  readonly kind: 'look';
  readonly at: 'item' | 'source' | 'destination';
  readonly annotation: boolean;
  readonly key: string;
  readonly check: Check;
}

/** Who stands at an end of a call; absent parts do not matter. */
export interface End {
  readonly kind: 'end';
  readonly end: 'source' | 'destination';
  readonly name?: string;
  readonly type?: string;
  readonly accountId?: string;
}

/** What one value is asked; the values of a list are asked one by one. */
export type Check =
  | { readonly kind: 'set' }
  | { readonly kind: 'not-false' }
  | { readonly kind: 'equal'; readonly value: string | number | boolean }
  | { readonly kind: 'among'; readonly values: readonly string[] }
  | { readonly kind: 'differs'; readonly value: string | number | boolean }
  | { readonly kind: 'order'; readonly operator: '<' | '<=' | '>' | '>='; readonly value: number }
  | {
      readonly kind: 'text';
      readonly test: 'contains' | 'begins' | 'ends';
      readonly value: string;
    };

/** The plan of an expression, and of the groups it speaks of. */
export interface Program {
  readonly plan: Plan;
  readonly groups: Readonly<Record<string, Plan>>;
}
